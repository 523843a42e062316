import * as fs from 'node:fs';
import * as path from 'node:path';
import { chooseFolder } from '../support/fileDialog.mjs';

/** Something that is in the folder already. */
const INSIDE = 'minutes-of-meetings';

export const name = 'A first partnership with no folder open';

export const seconds = 35;

export const first = true;

export const options = {
  fixture: 'empty',
  openFolder: false,
  prepare: (folder) => {
    fs.mkdirSync(path.join(folder, INSIDE));
  },
  // The form is the default.
  settings: { 'partnershipWorkbooks.openAs': undefined },
};

const FILE = 'organization-cycle-1.md';

export async function run(ctx) {
  const { check, page, runCommand, until, folder } = ctx;
  const quickInput = page.locator('.quick-input-widget');
  const input = quickInput.locator('input.input, input[type=text]').first();

  await check('the empty view offers a folder', async () => {
    await ctx.openPartnersView();
    await page.locator('.sidebar', { hasText: 'Open a Folder' }).waitFor();
    await ctx.shoot('welcome-no-folder-light');
  });

  await check(
    'it asks for a folder, then for the partnership, and goes on after the reload',
    async () => {
      await runCommand('Partnerships: New Partnership Cycle');
      await page
        .locator('.monaco-dialog-box')
        .getByRole('button', { name: 'Choose a Folder' })
        .click();
      const wizard = quickInput.locator('.quick-input-title', { hasText: 'New Partnership Cycle' });
      await chooseFolder(ctx, folder, INSIDE, 'Keep Workbooks Here', wizard);
      // A name that no file system likes.
      await input.fill('CON');
      await page.keyboard.press('Enter');
      for (const question of [
        'Who do you hope to reach',
        'work with them',
        'A short name',
        'your library called',
      ]) {
        await until(
          question,
          async () =>
            (await quickInput.innerText()).includes(question) ||
            (await input.getAttribute('placeholder'))?.includes(question),
        );
        await page.keyboard.press('Enter');
      }
      await ctx.form().getByRole('heading', { level: 1, name: 'CON' }).waitFor();
      const text = fs.readFileSync(path.join(folder, 'partnerships/organization', FILE), 'utf8');
      if (!text.includes('name: CON')) throw new Error(text.slice(0, 200));
      await ctx.openPartnersView();
      await until('the partner', async () =>
        (await ctx.treeRows()).some((row) => row.includes('CON')),
      );
      await ctx.shoot('after-reload-light');
    },
  );
}
