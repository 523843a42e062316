import * as fs from 'node:fs';
import * as path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isoDay } from '../support/days.mjs';
import { chooseFile } from '../support/fileDialog.mjs';
import { inSampleAsForm, openAsForm, unfoldPart } from '../support/openForm.mjs';
import { expectAccessibleInThemes } from '../support/webview.mjs';

export const name = 'How are we doing? The page out, their answers home, a talk, a decision';

export const seconds = 160;

export const options = inSampleAsForm;

const WHEN = 'When did you talk about both sides’ answers?';
const WHOM_ELSE = 'Whom else can they talk to, who isn’t part of this partnership?';
const FILE = 'partnerships/riverbend-tenants-union/riverbend-tenants-union-cycle-1.md';
const EARLIER = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-1.md';
const TALK = 'Talk with Riverbend Tenants Union about how it’s going';
const PAGE = `riverbend-tenants-union-check-up-${isoDay()}.docx`;

export async function run(ctx) {
  const { check, page, runCommand, until, folder } = ctx;
  const form = ctx.form();
  const part = form.locator('section.part', { has: page.locator('#part-check-up') });
  const act = (text) => part.getByRole('button', { name: text, exact: true }).first().click();
  const text = () => fs.readFileSync(path.join(folder, FILE), 'utf8');
  const toast = (said) =>
    page.locator('.notifications-toasts .notification-list-item', { hasText: said });

  await check('the sidebar offers it, and leads to where it is filled in', async () => {
    await ctx.openPartnersView();
    await page
      .locator('.sidebar .monaco-list-row', { hasText: 'How are we doing?' })
      .last()
      .click();
    await form.getByRole('button', { name: 'Fill In Ours' }).waitFor();
    await expectAccessibleInThemes(ctx, 'check-up-offered');
  });

  await check('the page for the partner is made, and nothing is sent', async () => {
    await openAsForm(ctx, FILE);
    await unfoldPart(ctx, 'Check-up');
    await act('Ask the Partner');
    await ctx.answer(WHOM_ELSE, 'Ana Ruiz, 555-0100');
    const file = path.join(folder, 'shared', PAGE);
    await until('the page', async () => fs.existsSync(file) && fs.statSync(file).size > 0);
    await toast('Nothing has been sent').getByRole('button', { name: 'Copy Mail Text' }).click();
  });

  await check(
    'the other door asks the same, and remembers whom else they can talk to',
    async () => {
      await runCommand('Partnerships: Share or Print…');
      await ctx.answer('What do you want to share?', 'How are we doing?');
      await ctx.answer('What kind of file?', 'Web page');
      await ctx.answer(WHOM_ELSE);
      const file = path.join(folder, 'shared', PAGE.replace('.docx', '.html'));
      await until('the page', async () => fs.existsSync(file) && fs.statSync(file).size > 0);
      const html = fs.readFileSync(file, 'utf8');
      if (!/You can also talk to Ana Ruiz, 555-0100,/.test(html)) throw new Error('nobody else');
      if (/or type 1 to 5/.test(html)) throw new Error('nothing can be typed there');
      await toast('Nothing has been sent').getByRole('button', { name: 'Copy Mail Text' }).click();
    },
  );

  await check('it comes home, and theirs stays closed until ours is in', async () => {
    const parts = unzipSync(fs.readFileSync(path.join(folder, 'shared', PAGE)));
    const marks = ['4', 'a little', '4', '5', '3', '3'];
    const xml = strFromU8(parts['word/document.xml']).replace(/\[Choose or type 1 to 5\]/g, () =>
      marks.shift(),
    );
    const back = { ...parts, 'word/document.xml': strToU8(xml) };
    fs.writeFileSync(path.join(folder, 'back.docx'), zipSync(back));
    await runCommand('Partnerships: Import…');
    const preview = ctx.form();
    const isClosed = preview.getByText('Fill in yours first, then open theirs');
    await chooseFile(ctx, path.join(folder, 'back.docx'), 'Import', isClosed);
    await isClosed.waitFor();
    await expectAccessibleInThemes(ctx, 'check-up-import');
    await preview.getByRole('button', { name: 'Use What I Checked' }).click();
    await toast('Their answers are in the workbook').waitFor();
    await until('the part in sight', () =>
      part
        .getByRole('button', { name: 'Fill In Ours' })
        .evaluate((it) => it.getBoundingClientRect().bottom <= window.innerHeight),
    );
    await ctx.shoot('check-up-imported');
    await part.locator('.item .head button').first().click();
    await form.getByText('Fill in yours first, then open theirs.').waitFor();
  });

  await check('ours is marked in eleven keys, and theirs stays closed until then', async () => {
    await act('Fill In Ours');
    const hint = form.getByText('With the keyboard: 1 to 5.');
    await hint.waitFor();
    await form
      .getByRole('radiogroup', { description: 'With the keyboard: 1 to 5.' })
      .and(form.locator('[aria-labelledby="name-check-ups.1.purpose"]'))
      .waitFor();
    await ctx.shoot('check-up-empty');
    const radios = (id) =>
      form.locator(`[aria-labelledby="name-check-ups.1.${id}"]`).getByRole('radio');
    const topOf = (one) => one.evaluate((it) => it.getBoundingClientRect().top);
    const isThere = (one) => one.evaluate((it) => it === it.ownerDocument.activeElement);
    for (const [at, id] of ['purpose', 'room', 'worth', 'promises', 'decide', 'open'].entries()) {
      if (at > 0) await page.keyboard.press('Tab');
      await until(`the keyboard at ${id}`, () => isThere(radios(id).first()));
      const top = await topOf(radios(id).first());
      await page.keyboard.press(String((at % 5) + 1));
      await until(`a mark for ${id}`, async () =>
        radios(id)
          .nth(at % 5)
          .isChecked(),
      );
      if (at === 0) await form.getByText('Fill in yours first, then open theirs.').waitFor();
      if (id !== 'decide') continue;
      await form.getByText('What to talk about').waitFor({ timeout: 20_000 });
      await hint.waitFor({ state: 'detached' });
      // What has come in above it, theirs and what to talk about, has moved nothing.
      const moved = (await topOf(radios(id).first())) - top;
      if (Math.abs(moved) > 2) throw new Error(`moved by ${moved} px`);
    }
    await page.keyboard.press('Delete');
    await until('no mark for open', async () => !(await radios('open').first().isChecked()));
    await page.keyboard.press('1');
    await until('a mark for open', async () => radios('open').first().isChecked());
    await ctx.shoot('check-up-part-light');
  });

  await check('the overview says with whom to talk, and leads there', async () => {
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await runCommand('Partnerships: Show Overview');
    await ctx.shoot('check-up-overview');
    const row = form.getByRole('button', { name: TALK, exact: true });
    await row.waitFor();
    await expectAccessibleInThemes(ctx, 'check-up-overview');
    await row.click();
    await form.getByText('What to talk about').waitFor();
  });

  await check('then a talk, and a decision', async () => {
    await act('Share Both Sides');
    await until('both sides', async () =>
      fs.existsSync(path.join(folder, 'shared', PAGE.replace('check-up', 'both-sides'))),
    );
    await act('We Talked');
    await ctx.answer(WHEN, 'today');
    await ctx.answer('You’ve talked. What’s next?', 'Change one thing');
    await ctx.answer('What needs to get done?', 'A second shift');
    await page.locator('.quick-input-widget input[placeholder^="By when?"]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await act('We Talked');
    await ctx.answer(WHEN, 'today');
    await ctx.answer('You’ve talked. What’s next?', 'Go on as we are');
    await toast('Noted, also in the notes of').waitFor();
    await form.getByText('Go on as we are').first().waitFor();
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await until('the file', async () => /talked-on: .*\n {4}next: go-on/.test(text()));
    await runCommand('Partnerships: Show Overview');
    await form.getByRole('heading', { level: 1, name: /need you/ }).waitFor();
    await form.getByRole('button', { name: TALK, exact: true }).waitFor({ state: 'detached' });
    await openAsForm(ctx, FILE);
    // Nothing of what was given up is there.
    if (/A second shift|Change one thing/.test(text())) throw new Error(text());
  });

  await check('a break is not asked for twice, and whoever decides anew has one line', async () => {
    await act('We Talked');
    await ctx.answer(WHEN, 'today');
    await ctx.answer('You’ve talked. What’s next?', 'Take a break');
    await ctx.answer('Why? A few words help the next reader.', 'Winter');
    await ctx.answer(/^Until when\?/, 'I don’t know yet');
    const rests = form.getByText(/You talked on .*Take a break/);
    await rests.waitFor();
    await runCommand('Undo');
    await form.getByText(/You talked on .*Go on as we are/).waitFor();
    await form.getByText('Saved', { exact: true }).waitFor();
    await page.keyboard.press('Control+Y');
    await rests.waitFor();
    await form.getByText('Not saved').waitFor();
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await until('the break', async () => /\nstatus: paused\n/.test(text()));
    const said = text().match(/- We talked about how we’re doing.*/g);
    if (said.length !== 1 || !/Take a break/.test(said[0])) throw new Error(said.join('\n'));
  });

  await check('a reply is pasted as people number it', async () => {
    await act('Paste Their Reply');
    const numbered = '1) 4 2) a little 3) 5/5 4) - 5) 3 6) 3';
    await ctx.answer('Paste the six numbers from their mail', numbered);
    await toast('had already answered today').waitFor();
    // What follows from it stands where one is led.
    await until('what to talk about', () =>
      form.getByText('What to talk about').evaluate((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }),
    );
    await ctx.shoot('check-up-pasted');
    const save = form.getByRole('button', { name: 'Save', exact: true });
    await save.click();
    const marks = ['purpose: 4', 'room: 2', 'worth: 5', 'decide: 3', 'open: 3'];
    await until('the marks', async () => text().includes(marks.join('\n    ')));
    await form.getByText('Saved', { exact: true }).waitFor();
    // A file is empty for a moment while it is written.
    const theirs = () => (text().match(/\n {4}by: Riverbend Tenants Union\n/g) ?? []).length;
    if (theirs() !== 2) throw new Error('one of them is lost');
    await toast('had already answered today')
      .getByRole('button', { name: 'Keep Only the New Marks' })
      .click();
    await form.getByText('Not saved').waitFor();
    await save.click();
    await until('one of them', async () => theirs() === 1);
    if (!text().includes(marks.join('\n    '))) throw new Error('the wrong one is gone');
  });

  await check('not this time takes a day', async () => {
    await act('Not This Time');
    await ctx.answer('From which day should we offer a check-up again?', 'in 60 days');
    await toast('We’ll offer a check-up again from').waitFor();
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await until('the day', async () => text().includes(`\nnext-check-up: ${isoDay(60)}\n`));
  });

  await check('axe finds nothing in four themes', async () => {
    await form.getByText('What to talk about').scrollIntoViewIfNeeded();
    await expectAccessibleInThemes(ctx, 'check-up');
  });

  await check('a good close is looked back on, and thanked for', async () => {
    await act('We Talked');
    await ctx.answer(WHEN, 'today');
    await ctx.answer('You’ve talked. What’s next?', 'Bring it to a good close');
    await ctx.answer('Why? A few words help the next reader.', 'All is done');
    await form.getByText('How did the partnership go?').first().waitFor();
    await toast('Write down how it went')
      .getByRole('button', { name: 'Write to the Contact' })
      .click();
    await ctx.page
      .locator('.view-line', { hasText: 'Our work together has come to an end' })
      .waitFor();
  });

  await check('the next cycle has what both said, folded', async () => {
    const first = path.join(folder, EARLIER);
    const said = `check-ups:\n  - on: ${isoDay(-400)}\n    by: Maple Fork Public Library\n    purpose: 5\n    open: 4\n    talked-on: ${isoDay(-390)}\n    next: go-on\n  - on: ${isoDay(-398)}\n    by: Harbor Light Food Bank\n    purpose: 2\n    said: More drivers\n`;
    const text = fs.readFileSync(first, 'utf8');
    fs.writeFileSync(first, text.replace(/\n---\n/, `\n${said}---\n`));
    await openAsForm(ctx, EARLIER.replace('cycle-1.md', 'cycle-2.md'));
    await unfoldPart(ctx, 'Check-up');
    const summary = form.getByText('Earlier check-ups', { exact: true });
    await summary.waitFor();
    const words = form.getByText(/^Harbor Light Food Bank, .*: “More drivers”$/);
    if (await words.isVisible()) throw new Error('it is folded');
    await summary.focus();
    await page.keyboard.press('Enter');
    await words.waitFor();
    const cell = form.locator('details.sides').getByRole('cell', { name: /2 – A little/ });
    await cell.waitFor();
    await cell.scrollIntoViewIfNeeded();
    await expectAccessibleInThemes(ctx, 'check-up-earlier');
    await ctx.shoot('check-up-earlier');
  });
}
