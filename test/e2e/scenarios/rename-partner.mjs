import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { chooseFromMenu } from '../support/actions.mjs';
import { isoDay } from '../support/days.mjs';
import { openAsForm, unfoldPart } from '../support/openForm.mjs';
import { hasKeyboard } from '../support/webview.mjs';

export const name = 'A partner is renamed where one sees it, and two become one';

export const seconds = 55;

const OLD = 'Harbor Light Food Bank';
const NEW = 'Harbor Kitchen';
const FOLDER = 'partnerships/harbor-light-food-bank';
const KETTLE = 'partnerships/story-kettle-elders-circle/story-kettle-elders-circle-cycle-1.md';
const HARBOR = `${FOLDER}/harbor-light-food-bank-cycle-2.md`;
const RIVERBEND = 'partnerships/riverbend-tenants-union/riverbend-tenants-union-cycle-1.md';

export const options = {
  fixture: undefined,
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => {
    copySampleLibrary(folder, isoDay());
  },
  settings: { 'partnershipWorkbooks.openAs': 'form' },
};

export async function run(ctx) {
  const { check, page, until, folder } = ctx;
  const contents = () =>
    new Map(
      fs
        .readdirSync(path.join(folder, 'partnerships'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')]),
    );
  const before = contents();
  const row = (partner) => page.locator(`.sidebar .monaco-list-row[aria-label^="${partner}"]`);
  const told = (text) =>
    page.locator('.notifications-toasts .notification-list-item', { hasText: text });
  const isAsBefore = () => {
    const now = contents();
    return now.size === before.size && [...before].every(([file, text]) => now.get(file) === text);
  };
  const undo = async (text) => {
    await told(text).getByRole('button', { name: 'Undo' }).click();
    // Tabs close until then, which takes the keyboard from whatever asks for a name.
    await told('Undone.').waitFor();
    await until('every byte as before', async () => isAsBefore());
    await ctx.runCommand('Notifications: Clear All Notifications');
  };

  await check('F2 in the sidebar asks for the new name, and all workbooks have it', async () => {
    await ctx.openPartnersView();
    await row(OLD).last().waitFor();
    await row(OLD).last().click();
    await ctx.form().getByRole('heading', { level: 1, name: OLD }).waitFor();
    // The form that a click has opened has the keyboard, and a row that is gone back to has it again.
    const question = page.locator('.quick-input-widget').getByText(`What’s ${OLD} called now?`);
    await until('the form has the keyboard', () => hasKeyboard(page));
    await page.keyboard.press('F2');
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    await page.locator('.sidebar .monaco-list').first().press('F2');
    await ctx.answer(`What’s ${OLD} called now?`, NEW);
    await told(`${OLD} is called ${NEW} now`).waitFor();
    await ctx.shootBoth('rename-partner-done');
    const text = ctx.onDisk(HARBOR);
    for (const words of [`  name: ${NEW}\n  formerly:\n    - ${OLD}\n`, `# ${NEW}`])
      if (!text.includes(words)) throw new Error(text.slice(0, 600));
    if ([...contents().keys()].join() !== [...before.keys()].join())
      throw new Error('a file has moved');
    await row(NEW).first().waitFor();
    await until('no unsaved editor', async () => (await page.locator('.tab.dirty').count()) === 0);
  });

  await check('Undo in the message gives every byte back', () => undo('is called'));

  await check('the form offers it for the other workbooks, at the name', async () => {
    // The form offers nothing before the other workbook is known to be back under its old name.
    await row(OLD).last().waitFor();
    await openAsForm(ctx, HARBOR);
    await ctx
      .form()
      .getByRole('button', { name: /Identifying organizations/ })
      .first()
      .click();
    const field = ctx.form().getByLabel('Name', { exact: true }).first();
    await field.fill(NEW);
    await field.press('Tab');
    await ctx.form().getByText(`1 other workbook still calls it ${OLD}.`).first().waitFor();
    await ctx.shootBoth('rename-partner-form');
    await ctx.form().getByRole('button', { name: 'Rename It There, Too' }).click();
    await told(`${OLD} is called ${NEW} now`).waitFor();
    await ctx.form().getByRole('heading', { level: 1, name: NEW }).waitFor();
    const names = [...contents().values()].filter((text) => text.includes(`name: ${OLD}`));
    if (names.length > 0) throw new Error('a workbook still has the old name');
    await until('no unsaved editor', async () => (await page.locator('.tab.dirty').count()) === 0);
    const tabs = page.locator('.tabs-container .tab');
    await until('no tab but hers', async () => (await tabs.count()) === 1);
    await ctx.shootBoth('rename-partner-form-after');
  });

  const renameTo = async (from, to) => {
    await ctx.runCommand('Notifications: Clear All Notifications');
    await chooseFromMenu(page, row(from).last(), 'Rename Organization');
    await ctx.answer(`What’s ${from} called now?`, to);
    await told(`${from} is called ${to} now`).waitFor();
    await ctx.form().getByRole('heading', { level: 1, name: to }).waitFor();
  };
  const isIn = (field) =>
    until('the field has the keyboard', () =>
      field.evaluate((box) => {
        const { activeElement, defaultView } = box.ownerDocument;
        return box === activeElement && defaultView.document.hasFocus();
      }),
    );
  const write = async (label, words) => {
    await ctx.form().getByLabel(label, { exact: true }).first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(words, { delay: 110 });
  };

  await check('what was written since stays as Undo takes the name back', async () => {
    await renameTo(NEW, 'Harbor Larder');
    await unfoldPart(ctx, 'Discussion with our partner');
    await write('Challenges', 'The van is old');
    await page.locator('.tab.dirty').waitFor();
    await told('is called Harbor Larder').getByRole('button', { name: 'Undo' }).click();
    await told('Undone.').waitFor();
    const challenges = ctx.form().getByLabel('Challenges', { exact: true }).first();
    await ctx.form().getByRole('heading', { level: 1, name: NEW }).waitFor();
    if ((await challenges.inputValue()) !== 'The van is old') throw new Error('her words');
    await page.keyboard.press('Control+S');
    await until('saved', async () => (await page.locator('.tab.dirty').count()) === 0);
    const text = ctx.onDisk(HARBOR);
    for (const words of ['\n  name: Harbor Kitchen\n', '\nThe van is old\n'])
      if (!text.includes(words)) throw new Error(text);
    if ([...contents().values()].join().includes('Larder'))
      throw new Error('some of the new name is left');
  });

  await check('Undo takes nothing back once a name itself is another', async () => {
    await renameTo(NEW, 'Harbor Larder');
    await unfoldPart(ctx, 'Identifying organizations');
    await write('Name', 'Harbor Pantry');
    await page.locator('.tab.dirty').waitFor();
    const was = contents();
    await told('is called Harbor Larder').getByRole('button', { name: 'Undo' }).click();
    await told('has changed since, so the new name stays').waitFor();
    if ([...was].some(([file, text]) => contents().get(file) !== text))
      throw new Error('a file has changed');
    await write('Name', 'Harbor Larder');
    await page.keyboard.press('Control+S');
    await until('saved', async () => (await page.locator('.tab.dirty').count()) === 0);
    await row('Harbor Larder').last().waitFor();
    await renameTo('Harbor Larder', NEW);
  });

  await check('a name that another partner has makes the two one, once that is said', async () => {
    await ctx.runCommand('Notifications: Clear All Notifications');
    await ctx.openPartnersView();
    await chooseFromMenu(page, row('Riverbend Tenants Union').last(), 'Rename Organization');
    await ctx.answer('What’s Riverbend Tenants Union called now?', NEW);
    const widget = page.locator('.quick-input-widget');
    await widget.getByText(`Merge them as ${NEW}`).waitFor();
    await ctx.shootBoth('rename-partner-merge');
    await page.keyboard.press('Enter');
    await told(`Merged into one partner: Riverbend Tenants Union and ${NEW}.`).waitFor();
    const text = ctx.onDisk(RIVERBEND);
    for (const words of ['cycle: 3\n', `  name: ${NEW}\n`, '    - Riverbend Tenants Union\n'])
      if (!text.includes(words)) throw new Error(text.slice(0, 600));
    await until('one partner', async () =>
      (await ctx.treeRows()).every((one) => !one.startsWith('Riverbend')),
    );
  });

  await check(
    'a question that is left alone takes the keyboard from none that is asked next',
    async () => {
      await ctx.runCommand('Notifications: Clear All Notifications');
      await openAsForm(ctx, KETTLE);
      await unfoldPart(ctx, 'Discussion with our partner');
      const field = ctx.form().getByLabel('Challenges', { exact: true }).first();
      const said = await field.inputValue();
      await field.click();
      await isIn(field);
      await chooseFromMenu(page, row('Northside').last(), 'Rename Organization');
      await ctx.answer(/^What’s Northside/, NEW);
      const widget = page.locator('.quick-input-widget');
      await widget.getByText(`Merge them as ${NEW}`).waitFor();
      await chooseFromMenu(page, row('Maple Fork').last(), 'Pause or End Cycle');
      await widget.getByPlaceholder('Pause it or end it?').waitFor();
      await page.keyboard.type('end', { delay: 60 });
      await until('the letters in the list', async () => {
        return (await widget.locator('input').first().inputValue()) === 'end';
      });
      if ((await field.inputValue()) !== said) throw new Error(await field.inputValue());
      await page.keyboard.press('Escape');
      await widget.waitFor({ state: 'hidden' });
    },
  );

  await check('a milestone added in mid-sentence is told of, and she types on', async () => {
    await openAsForm(ctx, KETTLE);
    await unfoldPart(ctx, 'Discussion with our partner');
    const field = ctx.form().getByLabel('Challenges', { exact: true }).first();
    await field.fill('We both like gar');
    await page.locator('.tab.dirty').waitFor();
    await chooseFromMenu(page, row('Story Kettle').last(), 'Add Milestone');
    await ctx.answer('What needs to get done?', 'Order seeds');
    await ctx.answer('By when?', '2099-02-20');
    await ctx.answer('Who’s responsible for this?', 'Organizer');
    await told('Added: Order seeds').waitFor();
    await page.keyboard.type('dening');
    await until(
      'her sentence',
      async () => (await field.inputValue()) === 'We both like gardening',
    );
    await page.keyboard.press('Control+S');
    await until('saved', async () => (await page.locator('.tab.dirty').count()) === 0);
  });

  await check('words that are not saved stay as VS Code’s Undo takes a rename back', async () => {
    const was = contents();
    await openAsForm(ctx, HARBOR);
    await unfoldPart(ctx, 'Discussion with our partner');
    const field = ctx.form().getByLabel('Challenges', { exact: true }).first();
    await field.click();
    // VS Code may still be giving the keyboard to the form that it has opened.
    await isIn(field);
    await field.fill('Soup on Sundays');
    await page.locator('.tab.dirty').waitFor();
    await renameTo(NEW, 'Harbor Larder');
    await told('Not saved yet, because').waitFor();
    await field.click();
    await page.keyboard.press('Control+Z');
    await ctx.form().getByRole('heading', { level: 1, name: NEW }).waitFor();
    await page.keyboard.press('Control+S');
    was.set(HARBOR, was.get(HARBOR).replace('The van is old', 'Soup on Sundays'));
    await until('all but her words as before', () => isDeepStrictEqual(contents(), was));
    // A form that VS Code opens behind this one tells it by no mark of its tab.
    const unsaved = page.locator('.activitybar .badge[aria-label*="unsaved file"]');
    await unsaved.waitFor({ state: 'hidden' });
  });
}
