import * as fs from 'node:fs';
import * as path from 'node:path';
import { holdUp } from '../support/extensionHost.mjs';

export const name = 'Nothing that is typed into the form is lost';

export const seconds = 40;

export const first = true;

const FILE = 'partnerships/willow-park-seniors/willow-park-seniors-cycle-1.md';

export const options = {
  fixture: 'typing',
  settings: { 'partnershipWorkbooks.openAs': 'form' },
  open: FILE,
};

export const hosts = ['node', 'web'];

export async function run(ctx) {
  const { check, page, runCommand, until, folder } = ctx;
  const form = ctx.form();
  const file = path.join(folder, FILE);
  const text = () => fs.readFileSync(file, 'utf8');
  const field = (label) => form.getByLabel(label, { exact: true }).first();
  const saved = () => form.getByText('Saved', { exact: true }).waitFor();
  const part = (title) =>
    form.getByRole('button', { name: title }).and(form.locator('[aria-expanded]'));
  const unfold = async (title) => {
    const button = part(title);
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  };

  await check('Ctrl+S right behind a letter saves the letter, again and again', async () => {
    await page.locator('.editor-instance .view-line').first().waitFor();
    await runCommand('Partnerships: Open as Form');
    await unfold('Discussion with our partner');
    await field('Challenges').click();
    for (let round = 1; round <= 4; round++) {
      await page.keyboard.type(`word${String(round)} `);
      await page.keyboard.press('Control+S');
      await until(`word ${String(round)} on disk`, () => text().includes(`word${String(round)}`));
    }
    await saved();
  });

  await check(
    'Ctrl+Z right behind a letter loses nothing that was there before; Ctrl+Y brings it back',
    async () => {
      const value = () => field('Challenges').inputValue();
      await page.keyboard.type('undone');
      await page.keyboard.press('Control+Z');
      // A go that has come into the document in several edits goes by as many steps.
      await until('the word gone', async () => (await value()).trim().endsWith('word4'));
      await page.keyboard.press('Control+Y'); // one go was one Undo, and is one Redo
      await until('the word again', async () => (await value()).includes('undone'));
      await page.keyboard.press('Control+S');
      await saved();
    },
  );

  await check(
    'what a colleague saves meanwhile is there, and hers stays where she writes',
    async () => {
      await field('Communication').click();
      fs.writeFileSync(file, text().replace('word1', 'theirs'));
      await until('their word', async () =>
        (await field('Challenges').inputValue()).includes('theirs'),
      );
      await page.keyboard.type('Mondays');
      await page.keyboard.press('Control+S');
      await until('both on disk', () => /theirs[^]*Mondays/.test(text()));
      await saved();
    },
  );

  await check('a remark comes when its field is left, and goes when it is mended', async () => {
    await form.getByRole('button', { name: /First book round/ }).click();
    await field('Due date').fill('yesterday');
    if ((await form.locator('.remarks li').count()) > 0) throw new Error('remarked on too early');
    await page.keyboard.press('Tab');
    const remark = form.locator('.remarks li', { hasText: 'was due' });
    await remark.getByRole('button', { name: /done/i }).click();
    await remark.waitFor({ state: 'detached' });
    await form.getByRole('checkbox', { name: 'Done: First book round', checked: true }).waitFor();
    await page.keyboard.press('Control+S');
    await until('the date it was done', () => /status: done\n {4}done-on:/.test(text()));
    await saved();
  });

  /** Closes the form right behind a letter, and opens it again if it isn't back by itself. */
  const closeRightBehind = async (letter, answer) => {
    await field('Communication').click();
    await page.keyboard.press('End');
    await page.keyboard.type(letter);
    await page.locator('.tabs-container .tab.active .tab-actions .action-label').click();
    const asked = page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: 'Save', exact: true });
    // The letter may reach the document only once its tab is gone: then its form is back, not saved.
    const back = page.locator('.tab.active.dirty', { hasText: 'Willow Park Seniors' });
    await asked.or(back).first().waitFor();
    if (await asked.isVisible()) {
      await asked.click();
      await until('the letter on disk', () => text().includes(answer));
      // It is saved before its tab goes, which would take along what is opened there by then.
      await page.locator('.tabs-container .tab').waitFor({ state: 'detached' });
      await ctx.openFile(path.basename(FILE));
      await runCommand('Partnerships: Open as Form');
    } else {
      if ((await page.locator('.tabs-container .tab').count()) !== 1) throw new Error('two tabs');
      await unfold('Discussion with our partner');
      await field('Communication').click();
      await page.keyboard.press('Control+S');
    }
    await until('the letter on disk, once', () => text().includes(`\n${answer}\n`));
  };

  await check('× right behind a letter asks, or brings the form back with the letter', () =>
    closeRightBehind('!', 'Mondays!'),
  );

  await check('and where the extension is busy, once', async () => {
    await unfold('Discussion with our partner');
    const release = await holdUp(ctx, 700, 800);
    await closeRightBehind('*', 'Mondays!*').finally(release);
  });

  await check('the icon right behind a letter takes it along to the text', async () => {
    await unfold('Discussion with our partner');
    await field('Communication').click();
    await page.keyboard.press('End');
    await page.keyboard.type('?');
    await page.locator('.editor-actions [aria-label^="Open as Text"]').first().click();
    await page.locator('.editor-instance .view-line').first().waitFor();
    await ctx.save();
    await until('the letter on disk', () => text().includes('Mondays!*?'));
  });
}
