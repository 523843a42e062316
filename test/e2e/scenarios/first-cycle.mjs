import * as fs from 'node:fs';
import * as path from 'node:path';

export const name = 'A first partnership cycle, from the palette to Undo';

export const seconds = 30;

export const first = true;

export const options = { fixture: 'empty' };

export const hosts = ['node', 'web'];

const FILE = 'elm-street-clinic-cycle-1.md';

export async function run(ctx) {
  const { check, page, runCommand, until, folder } = ctx;
  const quickInput = page.locator('.quick-input-widget');
  const input = quickInput.locator('input.input, input[type=text]').first();
  const rows = quickInput.locator('.monaco-list-row');
  const onDisk = () => fs.existsSync(path.join(folder, 'partnerships/elm-street-clinic', FILE));

  await check('the empty view says what this is and how to begin', async () => {
    await ctx.openPartnersView();
    await page.locator('.sidebar', { hasText: 'Start a Partnership' }).waitFor();
    await ctx.shootBoth('welcome');
  });

  await check('the wizard asks in the order of the paper', async () => {
    await runCommand('Partnerships: New Partnership Cycle');
    await quickInput.locator('.quick-input-title', { hasText: 'New Partnership Cycle' }).waitFor();
    await input.fill('Elm Street Clinic');
    await rows.filter({ hasText: 'a new organization' }).first().waitFor();
    await ctx.shootBoth('wizard-organization');
    await page.keyboard.press('Enter');
    await quickInput
      .getByPlaceholder('Who do you hope to reach through Elm Street Clinic?')
      .waitFor();
    await input.fill('Young parents on Elm Street');
    await ctx.shoot('wizard-audience-light');
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: 'Yes, regularly' }).waitFor();
    // Enter alone says nothing, here as in the other questions.
    await rows.filter({ hasText: 'later' }).and(page.locator('.focused')).waitFor();
    await ctx.shoot('wizard-relationship-light');
  });

  await check(
    'typed where one of several is to be picked, words leave question and choices',
    async () => {
      await input.pressSequentially('mabye');
      await quickInput
        .locator('.quick-input-title', { hasText: 'Do you work with them today?' })
        .waitFor();
      await until('the choices, and why they are there', async () => {
        const texts = await rows.allInnerTexts();
        return texts.length === 5 && texts[0].includes('No choice matches “mabye”');
      });
      await ctx.shoot('wizard-no-match-light');
      await page.keyboard.press('Enter');
      await input.fill('');
      await until('the choices alone', async () => (await rows.count()) === 4);
      await quickInput.locator('input[placeholder="Do you work with them today?"]').waitFor();
      await input.pressSequentially('not');
      await until('the choice that fits', async () => (await rows.count()) === 1);
      await input.fill('a little bit');
      await until('the one that is named', async () => {
        const texts = await rows.allInnerTexts();
        return texts.length === 1 && texts[0].includes('A little');
      });
      await input.fill('');
      await until('all choices', async () => (await rows.count()) === 4);
    },
  );

  await check('Back leads to the question before, with the answer still there', async () => {
    const back = () => quickInput.locator('[aria-label^="Back"]').first().click();
    await back();
    await until(
      'the answer',
      async () => (await input.inputValue()) === 'Young parents on Elm Street',
    );
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: 'Not yet' }).click();
    await quickInput.getByPlaceholder('A short name').waitFor();
    await input.fill('Story hour');
    // Back to the first question, and forth again by Enter alone: all is as it was left.
    const isMarked = (words) => rows.filter({ hasText: words }).and(page.locator('.focused'));
    await back();
    await isMarked('Not yet').waitFor();
    await back();
    await until('who is reached', async () => (await input.inputValue()).startsWith('Young par'));
    await back();
    await isMarked('a new organization').waitFor();
    // Where it rests, a tip comes up over the tabs.
    await page.mouse.move(700, 600);
    if ((await input.inputValue()) !== 'Elm Street Clinic') throw new Error('the name is gone');
    await page.keyboard.press('Enter');
    await quickInput
      .getByPlaceholder('Who do you hope to reach through Elm Street Clinic?')
      .waitFor();
    await page.keyboard.press('Enter');
    await isMarked('Not yet').waitFor();
    await page.keyboard.press('Enter');
    await quickInput.getByPlaceholder('A short name').waitFor();
    if ((await input.inputValue()) !== 'Story hour') throw new Error('what was typed is gone');
    await page.keyboard.press('Enter');
    await quickInput.getByPlaceholder('What’s your library called?').waitFor();
    await input.fill('Cedar Falls Public Library');
    await page.keyboard.press('Enter');
  });

  await check('the workbook opens with one friendly hint and no complaint', async () => {
    await page.locator('.tabs-container .tab.active', { hasText: FILE }).waitFor();
    await page.locator('.editor-instance [class*="squiggly-"]').first().waitFor();
    await ctx.shootBoth('fresh-workbook');
    await ctx.problemRows();
    const texts = await page.locator('.markers-panel .monaco-list-row').allInnerTexts();
    const problems = texts.filter((text) => text.includes('partnership-workbooks'));
    if (problems.length !== 1) throw new Error(`problems: ${problems.join(' / ')}`);
    await ctx.shoot('fresh-problems-light');
  });

  await check('all of one workbook is checked', async () => {
    await runCommand('Partnerships: Check All Workbooks');
    await page.locator('.statusbar-item', { hasText: /^1 workbook checked\. See/ }).waitFor();
  });

  await check('the partner stands in the tree with where things are', async () => {
    await ctx.openPartnersView();
    await until('the partner', async () =>
      (await ctx.treeRows()).some((row) => row.includes('Elm Street Clinic')),
    );
    await ctx.shootBoth('first-partner');
  });

  await check('Undo, held down, leaves the file and what is typed and saved there', async () => {
    await page.locator('.tabs-container .tab.active', { hasText: FILE }).click();
    const written = ctx.onDisk(`partnerships/elm-street-clinic/${FILE}`);
    await ctx.focusEditor();
    await page.keyboard.type('x');
    await ctx.save();
    for (let times = 0; times < 20; times++) await page.keyboard.press('Control+Z');
    await page.locator('.tabs-container .tab.active', { hasText: FILE }).waitFor();
    await ctx.save();
    if (ctx.onDisk(`partnerships/elm-street-clinic/${FILE}`) !== written) throw new Error('other');
  });

  await check('Undo removes the file and the folders made for it', async () => {
    if (!onDisk()) throw new Error('the workbook was never on disk');
    await ctx.takeBack('Elm Street Clinic, cycle 1');
    await page.locator('.tabs-container .tab', { hasText: FILE }).waitFor({ state: 'detached' });
    await until(
      'the file and its folders to be gone',
      () => !fs.existsSync(path.join(folder, 'partnerships')),
    );
    await until('the tree to forget it', async () =>
      (await ctx.treeRows()).every((row) => !row.includes('Elm Street Clinic')),
    );
    await ctx.shoot('after-take-back-light');
  });
}
