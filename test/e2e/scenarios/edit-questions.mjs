import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { HALF_FILLED, inSampleAsForm, openAsForm, unfoldPart } from '../support/openForm.mjs';
import { expectToFit } from '../support/fits.mjs';
import { expectStops } from '../support/stops.mjs';
import { expectAccessibleInThemes } from '../support/webview.mjs';

export const name = 'Our own questions on their page, by keyboard alone';

export const seconds = 40;

const FILE = 'our-questions.yaml';

const BEFORE = `# What Cedar Falls asks.

# For the finance office.
- id: budget-code
  question: Which budget code pays for it?  # six digits
  kind: text
  part: discuss
  owner: Ann
# Since 2024.
- id: branch
  question: Which branch hosts it?
  kind: choice
  part: discuss
  choices: [Main, Riverside]
`;

export const options = {
  ...inSampleAsForm,
  prepare: (folder) => {
    inSampleAsForm.prepare(folder);
    fs.writeFileSync(path.join(folder, 'partnerships', FILE), BEFORE);
  },
};

export async function run(ctx) {
  const { check, page, until, folder } = ctx;
  const onDisk = () => fs.readFileSync(path.join(folder, 'partnerships', FILE), 'utf8');
  const [code, branch] = BEFORE.split(/\n(?=# For|# Since)/).slice(1);
  const head = BEFORE.slice(0, BEFORE.indexOf('# For'));
  const swapped = `${head}${branch.trimEnd()}\n${code}\n`;
  const button = (label) => ctx.form().getByRole('button', { name: label });
  const said = (text) => ctx.form().locator('#said p', { hasText: text }).waitFor();
  const hasKeyboard = (label) =>
    until(`the keyboard at ${label}`, () =>
      button(label).evaluate((one) => one === document.activeElement),
    );

  await check('opens where no workbook is, and finds the file that is there', async () => {
    await ctx.runCommand('Partnerships: Edit Our Questions');
    await ctx.form().getByRole('heading', { level: 1, name: 'Our own questions' }).waitFor();
    await button('Move down: Which budget code').waitFor();
    await ctx.runCommand('View: Close All Editors');
  });

  await check('opens from the form’s foot', async () => {
    await openAsForm(ctx, HALF_FILLED);
    await unfoldPart(ctx, /^\W*Your own notes/);
    await button('Edit our questions…').click();
    await ctx.form().getByRole('heading', { level: 1, name: 'Our own questions' }).waitFor();
    await ctx.shootBoth('edit-questions');
  });

  await check('moves one with its comments, and says so; the keyboard stays', async () => {
    await button('Move down: Which budget code').focus();
    await page.keyboard.press('Enter');
    await said('Which budget code pays for it? is now 2 of 2.');
    await until('the order', () => onDisk() === swapped);
    await hasKeyboard('Move down: Which budget code');
    await page.keyboard.press('Enter'); // there is none below
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await said('Which budget code pays for it? is now 1 of 2.');
    await until('the order of before', () => onDisk() === BEFORE);
    await hasKeyboard('Move up: Which budget code');
  });

  await check('retires one, and asks it again', async () => {
    await button('Stop asking: Which branch').focus();
    await page.keyboard.press('Enter');
    await said('No longer asked: Which branch hosts it?');
    await until('it is retired', () => onDisk() === `${BEFORE}  retired: true\n`);
    await hasKeyboard('Ask again: Which branch');
    await ctx.shootBoth('edit-questions-retired');
    await page.keyboard.press('Enter');
    await until('it is asked again', () => onDisk() === BEFORE);
  });

  await check('sends an answer to the plan, and offers another branch', async () => {
    const before = onDisk();
    const plan = ctx.form().getByRole('checkbox', { name: 'the partner’s plan' }).last();
    await plan.focus();
    await page.keyboard.press('Space');
    await until('it goes there', () => onDisk() === `${before}  goes-to: [plan]\n`);
    await until('the tick has the keyboard', () =>
      plan.evaluate((one) => one === document.activeElement && one.checked),
    );
    await page.keyboard.press('Space');
    await until('it stays at home', () => onDisk() === before);
    await page.keyboard.press('Control+Z');
    await until('it goes there again', () => onDisk() === `${before}  goes-to: [plan]\n`);
    await page.keyboard.press('Control+Z');
    await until('all is as it was', () => onDisk() === before);
    const place = ctx.form().getByLabel('Where in the workbook?').last();
    await place.focus();
    await place.selectOption('Agreement');
    await until('the other part', () =>
      onDisk().endsWith('part: agreement\n  choices: [Main, Riverside]\n'),
    );
    await ctx.form().getByRole('heading', { level: 2, name: 'Agreement' }).waitFor();
    await until('the keyboard went along', () =>
      place.evaluate((one) => one === document.activeElement),
    );
    await page.keyboard.press('Control+Z');
    await until('the part of before', () => onDisk() === before);
    // A list that arrows led to another part has chosen that when it is taken back, and nothing else goes.
    await plan.focus();
    await page.keyboard.press('Space');
    const sent = `${before}  goes-to: [plan]\n`;
    await until('it goes there once more', () => onDisk() === sent);
    await place.focus();
    await page.keyboard.press('ArrowDown');
    await until('it is passed by', async () => (await place.inputValue()) === 'agreement');
    await page.keyboard.press('Control+Z');
    await until('the part stays', async () => (await place.inputValue()) === 'discuss');
    await until('so does the tick', () => onDisk() === sent); // it was moved, and moved back
    await plan.focus();
    await page.keyboard.press('Control+Z');
    await until('one undo is one', () => onDisk() === before);
    await ctx.form().getByLabel('What can people choose?').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(', Oak');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown'); // drawn anew while it is passed by
    const passed = await place.inputValue();
    const added = before.replace(']', ', Oak]');
    await until('the third branch', () => onDisk() === added);
    await page.keyboard.press('Tab');
    await until('the part that was left standing', () => onDisk() !== added);
    await until('it is shown there', async () => (await place.inputValue()) === passed);
    await until('who went on has stayed there', () =>
      plan.evaluate((one) => one === document.activeElement),
    );
    await page.keyboard.press('Control+Z');
    await until('it is where it was', () => onDisk() === added);
    await plan.focus();
    await page.keyboard.press('Control+Z');
    await until('both are as they were', () => onDisk() === before);
    const choices = ctx.form().getByLabel('What can people choose?');
    await until('the field says so', async () => !(await choices.inputValue()).includes('Oak'));
    await choices.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(', Elm', { delay: 40 });
    await until('the branch', () => onDisk() === before.replace(']', ', Elm]'));
    for (let nth = 0; nth < ', Elm'.length; nth++) await page.keyboard.press('Backspace');
    await until('it is gone again', () => onDisk() === before);
  });

  await check('words one another way, and gives it help, letter by letter', async () => {
    const field = ctx.form().getByLabel('Question', { exact: true }).first();
    await field.selectText();
    await page.keyboard.type('Which code: ours?', { delay: 40 });
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ask Ann.', { delay: 40 });
    const worded = BEFORE.replace('Which budget code pays for it?', '"Which code: ours?"').replace(
      'owner: Ann\n',
      'owner: Ann\n  help: Ask Ann.\n',
    );
    await until('the words', () => onDisk() === worded);
    assert.equal(await field.inputValue(), 'Which code: ours?');
    await page.keyboard.press('Shift+Tab');
    await field.selectText();
    await page.keyboard.press('Delete');
    await ctx
      .form()
      .getByRole('alert')
      .filter({ hasText: 'Question: Add a word or two.' })
      .waitFor();
    assert.equal(onDisk(), worded);
    await button('Move down: Which code').focus();
    await page.keyboard.press('Control+Z');
    await until('what was there', async () => (await field.inputValue()) === 'Which code: ours?');
    assert.equal(await ctx.form().getByRole('alert').count(), 0);
    assert.equal(onDisk(), worded);
    await field.selectText();
    await page.keyboard.type('Which code?');
    await until('the new words', () => onDisk().includes('question: Which code?  # six digits'));
  });

  await check('axe in four themes, 320 pixels, and more room between letters', async () => {
    await expectAccessibleInThemes(ctx, 'edit-questions');
    await expectToFit(page);
  });

  await check('shows each stop, at 200 % and at 320 pixels, too', () => expectStops(page));

  await check('takes quick ticks together, and opens no other tab', async () => {
    const ticks = await ctx.form().getByRole('checkbox').all();
    const before = onDisk();
    for (const tick of ticks) await tick.click();
    await until('all are there', () => onDisk().match(/plan, report, next-cycle/g)?.length === 2);
    await page.keyboard.press('Control+Z');
    await until('none is', () => onDisk() === before);
    assert.equal(await page.locator('.tab', { hasText: FILE }).count(), 0);
  });

  await check('is where it was after another tab', async () => {
    await button('Stop asking: Which branch').focus();
    await page.locator('.tab', { hasText: 'Willow Park Seniors' }).click();
    await page.locator('.tab', { hasText: 'Our own questions' }).click();
    await hasKeyboard('Stop asking: Which branch');
    const choices = () => ctx.form().getByLabel('What can people choose?');
    await choices().selectText();
    await page.keyboard.press('Delete');
    await ctx.form().getByText('Add a word or two.', { exact: true }).waitFor();
    await button('Stop asking: Which branch').focus();
    await page.locator('.tab', { hasText: 'Willow Park Seniors' }).click();
    await page.locator('.tab', { hasText: 'Our own questions' }).click();
    await hasKeyboard('Stop asking: Which branch');
    assert.equal(await choices().inputValue(), '', 'words that were refused stay where they are');
    await page.keyboard.press('Control+Z');
    await until('what was there', async () => (await choices().inputValue()) !== '');
  });

  await check('is undone by VS Code, and the page follows', async () => {
    await button('Open as Text').focus();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: FILE }).waitFor();
    await page.locator('.tab', { hasText: 'Our own questions' }).click();
    const field = ctx.form().getByLabel('Question', { exact: true }).first();
    await field.fill('Which number?');
    await until('the words', () => onDisk().includes('question: Which number?'));
    await page.locator('.tab', { hasText: FILE }).click();
    await ctx.focusEditor();
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: 'Which code?' }).waitFor();
    await page.locator('.tab', { hasText: 'Our own questions' }).click();
    await ctx.form().getByText('Not saved').waitFor();
    assert.equal(await field.inputValue(), 'Which code?');
  });

  await check('asks for a new one, and gives the keyboard back', async () => {
    await button('Add a question of our own…').click();
    await ctx.answer('What do you want to ask in each workbook?', 'Who pays?');
    await ctx.answer('What kind of answer?', 'A line of text');
    await ctx.answer('Where in the workbook?', 'Discussion with our partner');
    await until('it is asked', () => onDisk().includes('question: Who pays?'));
    await button('Stop asking: Who pays?').waitFor();
    await hasKeyboard('Add a question of our own…');
  });
}
