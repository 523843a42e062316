import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { chooseFromMenu } from '../support/actions.mjs';
import { isoDay } from '../support/days.mjs';

export const name = 'The commands on a workbook, each once, by keyboard and from the tree';

export const first = true;
export const seconds = 90;

const FILE = 'partnerships/riverbend-tenants-union/riverbend-tenants-union-cycle-1.md';

/** What is done with one workbook. */
const ABOUT_ONE = [
  ...['Add Milestone', 'Mark Milestone as Done', 'Move Due Date', 'Drop Milestone'],
  ...['Write to the Contact', 'Prepare Meeting', 'Add Meeting Notes', 'Finish Meeting'],
  ...['Pause or End Cycle', 'Resume Cycle', 'Start Next Cycle', 'Repeat with Another Organization'],
  ...['Show What Is Missing', 'Open as Form'],
];

export const options = {
  fixture: undefined,
  prepare: (folder) => copySampleLibrary(folder, isoDay()),
  open: FILE,
};

export async function run(ctx) {
  const { check, page, runCommand, until } = ctx;
  const before = ctx.onDisk(FILE);
  const saved = async () => {
    await ctx.save();
    return ctx.onDisk(FILE);
  };

  /** Waits until the text holds `words`, then takes it all back with one Undo, to `text`. */
  async function undone(words, text = before) {
    await until(words, async () => (await saved()).includes(words));
    await ctx.focusEditor();
    await page.keyboard.press('Control+Z');
    const now = await saved();
    if (now !== text) throw new Error(`not the same after Undo:\n${difference(text, now)}`);
  }

  await check('Mark Milestone as Done, with its day', async () => {
    await ctx.openPartnersView();
    await until('the tree', async () =>
      (await ctx.treeRows()).some((r) => r.includes('Riverbend')),
    );
    await ctx.focusEditor();
    await runCommand('Partnerships: Mark Milestone as Done');
    await ctx.answer('Which milestone?');
    await ctx.answer('When was it done?', 'yesterday');
    await undone(`done-on: ${isoDay(-1)}`);
  });

  await check('Move Due Date keeps the first one', async () => {
    await runCommand('Partnerships: Move Due Date');
    await ctx.answer('Which milestone?');
    await ctx.answer('Move it to what date?', '2027-02-01');
    await undone('due: 2027-02-01');
  });

  await check('a day may be typed as people write it, and what is none is told', async () => {
    await runCommand('Partnerships: Move Due Date');
    await ctx.answer('Which milestone?');
    await page.locator('.quick-input-widget').getByPlaceholder('Move it to what date?').waitFor();
    await page.keyboard.type('in the spring');
    await page.locator('.quick-input-list', { hasText: 'Type a date, like' }).waitFor();
    await ctx.shoot('commands-no-day-light');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('3/4/2027');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '2027-04-03' }).waitFor();
    // Enter takes the row that is marked, a moment after the rows have come.
    const marked = rows.and(page.locator('.focused'));
    await marked.filter({ hasText: '2027-03-04' }).waitFor();
    await page.keyboard.press('Enter');
    await undone('due: 2027-03-04');
  });

  await check('a weekday that is typed is the next one, whatever else is offered', async () => {
    const inAMonth = new Date();
    inAMonth.setMonth(inAMonth.getMonth() + 1);
    const ahead = (inAMonth.getDay() - new Date().getDay() + 7) % 7;
    await runCommand('Partnerships: Move Due Date');
    await ctx.answer('Which milestone?');
    await page.locator('.quick-input-widget').getByPlaceholder('Move it to what date?').waitFor();
    await page.keyboard.type(inAMonth.toLocaleDateString('en', { weekday: 'long' }));
    await page.keyboard.press('Enter');
    await undone(`due: ${isoDay(ahead === 0 ? 7 : ahead)}`);
  });

  await check('Add Milestone, the day typed', async () => {
    await runCommand('Partnerships: Add Milestone');
    await ctx.answer('What needs to get done?', 'Thank-you evening');
    await ctx.answer('By when?', '2027-02-20');
    await ctx.shoot('commands-owner-light');
    await ctx.answer('Who’s responsible for this?', 'Organizer');
    await undone('title: Thank-you evening');
  });

  await check(
    'the beginning of a known name means that one, and an arrow key the new one',
    async () => {
      for (const [keys, owner] of [
        [[], 'Organizer'],
        [['ArrowDown'], 'Organi'],
      ]) {
        await runCommand('Partnerships: Add Milestone');
        await ctx.answer('What needs to get done?', 'Thank-you evening');
        await ctx.answer('By when?', '2027-02-20');
        await page
          .locator('.quick-input-widget')
          .getByPlaceholder('Who’s responsible for this?')
          .waitFor();
        await page.keyboard.type('Organi');
        // The entry for all that was typed comes a moment later.
        const list = page.locator('.quick-input-list');
        const typed = { hasText: 'Organi', hasNotText: 'Organizer' };
        await list.locator('.monaco-list-row', typed).waitFor();
        const marked = list.locator('.monaco-list-row.focused');
        await marked.filter({ hasText: 'Organizer' }).waitFor();
        for (const key of keys) await page.keyboard.press(key);
        const row = owner === 'Organizer' ? { hasText: owner } : typed;
        await marked.filter(row).waitFor();
        await ctx.shoot('commands-known-name-light');
        await page.keyboard.press('Enter');
        await undone(`due: 2027-02-20\n    owner: ${owner}\n`);
      }
    },
  );

  await check('Add Meeting Notes', async () => {
    await runCommand('Partnerships: Add Meeting Notes');
    await ctx.answer('When was the meeting?', 'yesterday');
    await undone(`#### ${isoDay(-1)}`);
  });

  await check('Pause or End Cycle asks why and until when, and Resume takes it back', async () => {
    await runCommand('Partnerships: Pause or End Cycle');
    await ctx.answer('Pause it or end it?', 'Pause');
    await ctx.answer('Why?', 'New director');
    await ctx.answer('Until when?', '2027-03-01');
    await until('the pause', async () => (await saved()).includes('resume-on: 2027-03-01'));
    await until('the lens', async () => (await ctx.lenses()).some((one) => one === 'Paused'));
    await ctx.shoot('commands-paused-light');
    await runCommand('Partnerships: Pause or End Cycle');
    await ctx.answer('Pause it or end it?');
    await page.locator('.quick-input-widget').getByText('Why?').first().waitFor();
    const why = await page.locator('.quick-input-widget input').first().inputValue();
    if (why !== 'New director') throw new Error(`the reason given before is “${why}”`);
    await page.keyboard.press('Enter');
    const marked = page.locator('.quick-input-list .monaco-list-row.focused');
    await marked.filter({ hasText: 'March 1, 2027' }).waitFor();
    await ctx.answer('Until when?', '2027-04-01');
    await until('the longer pause', async () => (await saved()).includes('resume-on: 2027-04-01'));
    await runCommand('Partnerships: Resume Cycle');
    await until('the end of it', async () => (await saved()) === before);
    await until('the lens', async () => (await ctx.lenses()).includes('Working together'));
  });

  await check('a cycle is ended for good, and taken up again after all', async () => {
    await runCommand('Partnerships: Pause or End Cycle');
    await ctx.answer('Pause it or end it?', 'End');
    await ctx.answer('Why?', 'The partner has closed');
    await until('the end', async () => (await saved()).includes('status: ended'));
    await until('the lens', async () => (await ctx.lenses()).some((one) => one === 'Ended'));
    await ctx.shoot('commands-ended-light');
    await runCommand('Partnerships: Resume Cycle');
    await until('the end of it', async () => (await saved()) === before);
    await until('the lens', async () => (await ctx.lenses()).includes('Working together'));
  });

  await check('the row of an organization has the commands of its cycle', async () => {
    const row = page.locator('.sidebar .monaco-list-row', { hasText: /^Story Kettle/ }).first();
    const menu = page.locator('.monaco-menu .action-item');
    await chooseFromMenu(page, row, 'Add Milestone', async () => {
      await menu.filter({ hasText: 'Repeat with Another Organization' }).waitFor();
      await ctx.shoot('commands-organization-light');
    });
    await ctx.answer('What needs to get done?', 'Try the new room');
    await ctx.answer('By when?', '2099-02-20');
    await ctx.answer('Who’s responsible for this?', 'Organizer');
    const tab = page.locator('.tabs-container .tab.active', { hasText: 'story-kettle' });
    await tab.waitFor();
    await page.locator('.view-line', { hasText: 'title: Try the new room' }).waitFor();
    await ctx.focusEditor();
    await page.keyboard.press('Control+Z');
    await ctx.openFile('riverbend-tenants-union-cycle-1.md');
  });

  await check(
    'what is added comes into a workbook that changed while a question was open',
    async () => {
      await runCommand('Partnerships: Add Milestone');
      await ctx.answer('What needs to get done?', 'Thank-you evening');
      await page.locator('.quick-input-widget').getByPlaceholder('By when?').waitFor();
      const elsewhere = before.replace('focus: ', 'focus: All ');
      fs.writeFileSync(path.join(ctx.folder, FILE), elsewhere);
      await page.locator('.view-line', { hasText: 'focus: All' }).waitFor();
      await page.keyboard.type('2099-02-20');
      await page.keyboard.press('Enter');
      await ctx.answer('Who’s responsible for this?', 'Organizer');
      await undone('title: Thank-you evening', elsewhere);
      await runCommand('Notifications: Clear All Notifications');
      fs.writeFileSync(path.join(ctx.folder, FILE), before);
      await page.locator('.view-line', { hasText: 'focus: All' }).waitFor({ state: 'detached' });
    },
  );

  await check('the row of a milestone has its commands, and one at hand', async () => {
    const partners = page.locator('.sidebar .monaco-list-row[aria-level="1"]');
    const row = page
      .locator('.sidebar .monaco-list-row', { hasText: /^Letter to all landlords/ })
      .first();
    await ctx.unfold(partners.filter({ hasText: /^Riverbend/ }), row);
    await row.hover();
    await row
      .locator('.action-label[aria-label*="Mark Milestone as Done"]')
      .waitFor({ state: 'attached' });
    await row.click({ button: 'right' });
    await page.locator('.monaco-menu .action-item', { hasText: 'Move Due Date' }).waitFor();
    await ctx.shootBoth('commands-menu');
    await page.keyboard.press('Escape');
  });

  await check('a double click on its tick is one click', async () => {
    const rows = page.locator('.sidebar .monaco-list-row', { hasText: /^Letter to all landlords/ });
    await rows.first().hover();
    const tick = rows.first().locator('.action-label[aria-label*="Mark Milestone as Done"]');
    const { x, y, width, height } = await tick.boundingBox();
    await page.mouse.dblclick(x + width / 2, y + height / 2);
    const toast = page.locator('.notification-list-item', { hasText: /Done\./ });
    await toast.waitFor();
    await until('it on disk', () => ctx.onDisk(FILE).includes(`done-on: ${isoDay()}`));
    assert.equal(await toast.count(), 1);
    assert.equal(await page.locator('.quick-input-widget').isVisible(), false);
    await toast.getByRole('button', { name: 'Undo', exact: true }).click();
    await until('it taken back', () => ctx.onDisk(FILE) === before);
  });

  await check('the row of a meeting has the command for its notes', async () => {
    const row = page.locator('.sidebar .monaco-list-row', { hasText: /Riverbend.*Meeting/ });
    const look = () => ctx.shoot('commands-meeting-light');
    await chooseFromMenu(page, row.first(), 'Add Meeting Notes', look);
    await ctx.answer('When was the meeting?', 'today');
    await undone(`#### ${isoDay()}`);
  });

  const fromRow = async (text, command) => {
    const row = page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
    await chooseFromMenu(page, row, command);
  };
  const led = async (words, button, shot) => {
    const toast = page.locator('.notifications-toasts', { hasText: words });
    await toast.waitFor();
    await ctx.shoot(shot);
    await toast.getByRole('button', { name: button }).click();
  };

  await check('a meeting without notes offers to finish the one that has some', async () => {
    await fromRow(/Story Kettle.*Meeting/, 'Finish Meeting');
    await led(/There are notes from .*, but none from/, /^Finish /, 'commands-other-notes-light');
    const question = page
      .locator('.quick-input-widget')
      .getByPlaceholder('Is this what you agreed');
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
  });

  await check('Change Who Is Responsible, in all workbooks: the handover', async () => {
    await ctx.focusEditor();
    const tabs = page.locator('.tabs-container .tab');
    const open = await tabs.count();
    await runCommand('Partnerships: Change Who Is Responsible');
    await page.locator('.quick-input-widget').getByText('open milestone').first().waitFor();
    await ctx.shoot('commands-whose-light');
    await ctx.answer('Whose work are you handing over?', 'Adult services librarian');
    await ctx.shoot('commands-reach-light');
    await ctx.answer('What are you handing over?', 'all workbooks');
    await ctx.answer('Who takes over from Adult services librarian?', 'Maya');
    const document = page
      .locator('.quick-input-widget')
      .getByPlaceholder('Make a handover document');
    await document.waitFor();
    // Nobody has to answer this one: Escape leaves it, and keeps what was said before.
    await page.keyboard.press('Escape');
    const toast = page.locator('.notifications-toasts', { hasText: /Changed in \d+ workbook/ });
    await toast.waitFor();
    await ctx.shoot('commands-handover-light');
    if ((await tabs.count()) !== open) throw new Error('it opened another tab');
    if (!ctx.onDisk(FILE).includes('owner: Maya')) throw new Error('it isn’t saved');
    await toast.getByRole('button', { name: 'Undo', exact: true }).click();
    await until('all of it taken back', () => ctx.onDisk(FILE) === before);
  });

  await check('from a partner’s menu, it is about that partner and its people', async () => {
    await fromRow(/^Riverbend/, 'Change Who Is Responsible');
    const list = page.locator('.quick-input-list');
    const question = (words) => page.locator('.quick-input-widget').getByPlaceholder(words);
    await question('Riverbend Tenants Union: whose work').waitFor();
    await list.getByText('Adult services librarian').first().waitFor();
    if ((await list.getByText('Outreach librarian').count()) > 0)
      throw new Error('it lists whoever has nothing to do with that partner');
    await ctx.answer('Riverbend Tenants Union: whose work', 'Adult services librarian');
    await question('What are you handing over?').waitFor();
    await list.getByText('Everything with Riverbend Tenants Union').waitFor();
    await ctx.shoot('commands-partner-owner-light');
    const rows = await list.locator('.monaco-list-row').allInnerTexts();
    const strange = rows.filter((row) => !/Riverbend|all workbooks/.test(row));
    if (strange.length > 0) throw new Error(`another partner’s: ${strange.join('; ')}`);
    await page.keyboard.press('Escape');
    await question('What are you handing over?').waitFor({ state: 'hidden' });
  });

  await check(
    'a partner that isn’t in sight is ended where one is, and Undo is there',
    async () => {
      const kettle = () =>
        ctx.onDisk('partnerships/story-kettle-elders-circle/story-kettle-elders-circle-cycle-1.md');
      const asItWas = kettle();
      const row = page.locator('.sidebar .monaco-list-row', { hasText: /^Story Kettle/ }).first();
      await chooseFromMenu(page, row, 'Pause or End Cycle');
      await ctx.answer('Pause it or end it?', 'End');
      await ctx.answer('Why?', 'The room is gone');
      const toast = page.locator('.notifications-toasts', { hasText: /Story Kettle.*Ended/ });
      await toast.waitFor();
      await ctx.shoot('commands-ended-elsewhere-light');
      await until('the end, saved', () => kettle().includes('status: ended'));
      if ((await page.locator('.tab.active', { hasText: 'riverbend' }).count()) !== 1) {
        throw new Error('it left the page');
      }
      await toast.getByRole('button', { name: 'Undo', exact: true }).click();
      await until('it taken back', () => kettle() === asItWas);
    },
  );

  for (const [title, question, typed, partner, cycle] of [
    ['Start Next Cycle', 'A short name', 'More clinics', 'Riverbend Tenants Union', 2],
    [
      'Repeat with Another Organization',
      'Who is next?',
      'New Arrivals Welcome House',
      'New Arrivals Welcome House',
      1,
    ],
  ]) {
    await check(`${title}, and Undo`, async () => {
      await runCommand(`Partnerships: ${title}`);
      if (title === 'Start Next Cycle') {
        const open = page.locator('.quick-input-widget').getByText('Open cycle 1');
        await open.waitFor();
        await page.locator('.quick-input-widget').getByText('open milestone').first().waitFor();
        await ctx.shoot('commands-still-open-light');
        await ctx.answer('still open. Start another one?', 'Leave it open');
      }
      await ctx.answer(question, typed);
      const file = `${partner.toLowerCase().replaceAll(' ', '-')}-cycle-${cycle}.md`;
      const tab = page.locator('.tabs-container .tab', { hasText: file });
      await tab.waitFor();
      await ctx.shoot(`commands-${typed.slice(0, 3)}-light`);
      await ctx.takeBack(`${partner}, cycle ${cycle}`);
      await tab.waitFor({ state: 'detached' });
      await ctx.openFile('riverbend-tenants-union-cycle-1.md');
    });
  }

  await check('where no workbook is open, each asks which one, below its own name', async () => {
    await runCommand('View: Close All Editors');
    const widget = page.locator('.quick-input-widget');
    const question = widget.getByPlaceholder('Which workbook?');
    for (const title of ABOUT_ONE) {
      await runCommand(`Partnerships: ${title}`);
      await question.waitFor();
      const said = await widget.locator('.quick-input-title').innerText();
      if (said !== title) throw new Error(`“${said}” asks which workbook, for ${title}`);
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'hidden' });
    }
  });
}

/** The lines that are not in the other text. */
function difference(before, now) {
  const [a, b] = [before.split('\n'), now.split('\n')];
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `- ${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+ ${line}`),
  ].join('\n');
}
