import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { chooseFromMenu } from '../support/actions.mjs';
import { isoDay } from '../support/days.mjs';
import { webview } from '../support/webview.mjs';

export const name = 'A meeting: its agenda, its page, and what was agreed in the tree';

export const seconds = 60;

export const first = true;

const FILE = 'partnerships/riverbend-tenants-union/riverbend-tenants-union-cycle-1.md';
/** How many days ahead the sample library has that partner's next meeting. */
const AHEAD = 7;

export const options = {
  fixture: undefined,
  prepare: (folder) => copySampleLibrary(folder, isoDay()),
  open: FILE,
};

export async function run(ctx) {
  const { check, page, runCommand, until } = ctx;
  const meeting = isoDay(AHEAD);
  const saved = async () => {
    await ctx.save();
    return ctx.onDisk(FILE);
  };
  const holds = (text, ...all) => {
    for (const one of all) if (!text.includes(one)) throw new Error(`no “${one}” in\n${text}`);
  };

  await check('Prepare Meeting writes the agenda into the notes', async () => {
    await ctx.openPartnersView();
    await ctx.focusEditor();
    const before = ctx.onDisk(FILE);
    await runCommand('Partnerships: Prepare Meeting');
    await until('the agenda', async () => (await saved()).includes(`#### ${meeting}`));
    await ctx.shootBoth('meeting-agenda');
    const after = ctx.onDisk(FILE);
    holds(after, '- Late:\n  - Letter to all landlords (', '  - Next clinics announced (');
    const entry = after.slice(after.indexOf(`#### ${meeting}`), after.indexOf('### What we will'));
    if (after.replace(entry, '') !== before) throw new Error('more than the entry has changed');
    const told = page.locator('.notifications-toasts', { hasText: 'The agenda for' });
    await told.getByRole('button', { name: 'Make the Invitation' }).click();
    const file = `shared/riverbend-tenants-union-invitation-${meeting}.ics`;
    await until('the invitation', () => fs.existsSync(path.join(ctx.folder, file)));
    await ctx.focusEditor();
  });

  await check('the page for the table is made of it', async () => {
    await runCommand('Partnerships: Share or Print…');
    await ctx.answer('What do you want to share?', 'Meeting agenda');
    await ctx.answer('What kind of file?', 'Web page');
    await ctx.answer('What else should be in it?');
    const file = path.join(ctx.folder, `shared/riverbend-tenants-union-meeting-${meeting}.html`);
    // The file is there before all of it is.
    await until(
      'the page',
      async () => fs.existsSync(file) && /<\/html>/.test(fs.readFileSync(file, 'utf8')),
    );
    holds(fs.readFileSync(file, 'utf8'), 'Agenda and minutes', 'Letter to all landlords');
  });

  const friday = AHEAD + ((4 - new Date(`${meeting}T12:00`).getDay() + 7) % 7) + 1;
  const [, month, day] = isoDay(AHEAD + 10)
    .split('-')
    .map(Number);
  const [, movedMonth, movedDay] = isoDay(AHEAD + 12)
    .split('-')
    .map(Number);

  await check('Finish Meeting shows what was agreed, and has it corrected', async () => {
    await ctx.goTo('What we agreed:');
    // The editor goes on at the margin of the line above.
    await page.keyboard.insertText(
      [
        '',
        '  - Ana: flyers by Friday',
        `- We will call the school by ${month}/${day}`,
        '- [ ] Sam: posters, in two weeks',
        '- Nobody parks on the lawn',
        '- Letter to all landlords: done',
        `- Next clinics announced: moved to ${movedMonth}/${movedDay}`,
        '- Next meeting: in three weeks, Branch library room B',
      ].join('\n'),
    );
    await until('the notes', async () => (await saved()).includes('in three weeks'));
    await runCommand('Partnerships: Finish Meeting');
    const list = page.locator('.quick-input-list');
    await list
      .getByText('Add 3 milestones, mark 1 as done, move 1 to a new date, and set the next meeting')
      .waitFor();
    await list.getByText('Branch library room B').first().waitFor();
    assert.doesNotMatch(await list.innerText(), /\$/, 'a picture is no word');
    await list.getByText('Nobody parks on the lawn').first().waitFor();
    await ctx.shootBoth('meeting-agreed');
    await ctx.answer('Is this what you agreed on?', 'Nobody parks on the lawn');
    await list.getByText('Add 4 milestones').waitFor();
    await ctx.answer('Is this what you agreed on?', 'Nobody parks on the lawn');
    // The line stands in the list before, too.
    await list.getByText('Leave it out').waitFor();
    await ctx.answer('Nobody parks on the lawn', 'Leave it out');
    await list.getByText('Add 3 milestones').waitFor();
    await ctx.answer('Is this what you agreed on?', 'Next clinics announced');
    await list.getByText('Add 3 milestones, mark 1 as done, and set').waitFor();
    await ctx.answer('Is this what you agreed on?', 'Next clinics announced');
    await list.getByText('move 1 to a new date').waitFor();
    await ctx.answer('Is this what you agreed on?', 'Call the school');
    await list.getByText('Leave it out').waitFor();
    await ctx.answer('We will call the school', 'Who');
    await ctx.answer('Who’s responsible for this?', 'Organizer');
    await list.getByText('Organizer · ').waitFor();
  });

  await check('it becomes milestones and the next meeting, in one Undo', async () => {
    const before = ctx.onDisk(FILE);
    await ctx.answer('Is this what you agreed on?');
    await page
      .locator('.notifications-toasts', { hasText: /lines? stays? in the notes/ })
      .waitFor();
    const after = await saved();
    holds(
      after,
      `  - title: Flyers\n    due: ${isoDay(friday)}\n    owner: Ana\n`,
      `  - title: Call the school\n    due: ${isoDay(AHEAD + 10)}\n    owner: Organizer\n`,
      `  - title: Posters\n    due: ${isoDay(AHEAD + 14)}\n    owner: Sam\n`,
      `next-meeting: ${isoDay(AHEAD + 21)}\n`,
      'next-meeting-place: Branch library room B\n',
      `done-on: ${meeting}\n`,
      `due: ${isoDay(AHEAD + 12)}\n`,
    );
    await page.keyboard.press('Control+Z');
    await until('the notes alone', async () => (await saved()) === before);
    await page.keyboard.press('Control+Shift+Z');
    await until('all of it again', async () => (await saved()) === after);
  });

  await check('they are in the tree, and the meeting’s row has both commands', async () => {
    const rows = page.locator('.sidebar .monaco-list-row');
    await rows.filter({ hasText: 'Flyers' }).first().waitFor();
    const row = rows.filter({ hasText: /Riverbend.*Meeting/ }).first();
    const finish = page.locator('.monaco-menu .action-item', { hasText: 'Finish Meeting' });
    await chooseFromMenu(page, row, 'Prepare Meeting', async () => {
      await finish.waitFor();
      await ctx.shoot('meeting-tree-light');
    });
    const next = isoDay(AHEAD + 21);
    await until('the next agenda', async () => (await saved()).includes(`#### ${next}`));
    const text = ctx.onDisk(FILE);
    holds(text.slice(text.indexOf(`#### ${next}`)), '  - Flyers (', '  - Posters (');
  });

  await check('the form has them too, and says where there is nothing to finish', async () => {
    await ctx.focusEditor();
    await runCommand('Partnerships: Open as Form');
    const form = webview(page);
    const part = form.getByRole('button', { name: /Discussion with our partner/ }).first();
    await part.waitFor();
    if ((await part.getAttribute('aria-expanded')) !== 'true') await part.click();
    // What was agreed is in the tree already: left is the last one held, of which nobody noted it.
    await form.getByRole('button', { name: 'Finish a meeting…' }).click();
    const list = page.locator('.quick-input-list');
    await list.getByText('Nothing to add yet').waitFor();
    await list.getByText('First clinics went well').first().waitFor();
    if ((await list.getByText('Nobody parks on the lawn').count()) > 0)
      throw new Error('it finishes the finished meeting again');
    await page.keyboard.press('Escape');
    await ctx.shoot('meeting-form-light');
  });

  const onMeeting = async (partner, command) => {
    const row = page.locator('.sidebar .monaco-list-row').filter({ hasText: partner }).first();
    await chooseFromMenu(page, row, command);
  };
  const toast = (words) => page.locator('.notifications-toasts').filter({ hasText: words });
  const undone = async (message) => {
    await message.getByRole('button', { name: 'Undo', exact: true }).click();
    await toast('Undone.').waitFor();
  };

  await check('from another page it is written and saved, and one stays there', async () => {
    await runCommand('View: Close All Editors');
    await runCommand('Partnerships: Show Overview');
    const overview = page.locator('.tab.active', { hasText: 'Partnerships Overview' });
    await overview.waitFor();
    const file = path.join(ctx.folder, FILE);
    const text = ctx.onDisk(FILE);
    const at = text.indexOf('What we agreed:', text.indexOf(`#### ${isoDay(AHEAD + 21)}`));
    const end = at + 'What we agreed:'.length;
    const before = `${text.slice(0, end)}\n  - Ben: folding chairs by Friday${text.slice(end)}`;
    fs.writeFileSync(file, before);
    await onMeeting(/Riverbend.*Meeting/, 'Finish Meeting');
    await ctx.answer('Is this what you agreed on?', 'Add 1 milestone');
    const message = toast(/Riverbend.*Added 1 milestone/);
    await message.waitFor();
    await ctx.shootBoth('meeting-elsewhere');
    await until('the milestone', async () => ctx.onDisk(FILE).includes('title: Folding chairs'));
    await overview.waitFor();
    await undone(message);
    await until('it taken back', async () => ctx.onDisk(FILE) === before);
  });

  await check('Prepare Meeting from another page saves, and shows its agenda', async () => {
    const kettle = 'partnerships/story-kettle-elders-circle/story-kettle-elders-circle-cycle-1.md';
    const before = ctx.onDisk(kettle);
    const day = isoDay(AHEAD + 1);
    await onMeeting(/^Story Kettle/, 'Prepare Meeting');
    const message = toast(/Story Kettle.*The agenda for/);
    await message.waitFor();
    await until('the agenda', async () => ctx.onDisk(kettle).includes(`#### ${day}`));
    await page.locator('.tab.active', { hasText: 'story-kettle' }).waitFor();
    await page.locator('.view-line', { hasText: `#### ${day}` }).waitFor();
    await ctx.shoot('meeting-prepared-light');
    await undone(message);
    await until('it taken back', async () => ctx.onDisk(kettle) === before);
  });
}
