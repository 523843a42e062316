import * as fs from 'node:fs';
import * as path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { copySampleLibrary, SAMPLE_DAY } from '../../sample/copy.mjs';

export const name = 'An organization gets another name, in all its workbooks';

const OLD = 'Riverbend Tenants Union';
const NEW = 'Mill District Renters';
const MENTIONING = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-1.md';

export const seconds = 35;

export const options = {
  fixture: undefined,
  prepare: (folder) => {
    copySampleLibrary(folder, SAMPLE_DAY);
    // What people wrote in a sentence is for them to decide.
    fs.appendFileSync(path.join(folder, MENTIONING), `\n${OLD} trains its own neighbors.\n`);
  },
  open: 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-1.md',
};

export async function run(ctx) {
  const { check, page, until, folder } = ctx;
  const files = () =>
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  const contents = () =>
    new Map(files().map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')]));
  const before = contents();
  const holding = (words) =>
    files()
      .filter((file) => fs.readFileSync(file, 'utf8').includes(words))
      .map((file) => path.relative(folder, file));

  await check('the name of another organization is refused in plain words', async () => {
    await ctx.openPartnersView();
    await until('the tree', async () => (await ctx.treeRows()).some((row) => row.includes(OLD)));
    await ctx.goTo('  name: Harbor');
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box.preview input, .rename-box input').first();
    await input.waitFor();
    await input.fill(OLD);
    await page.keyboard.press('Enter');
    const toast = page.locator('.notifications-toasts .notification-list-item-message');
    await toast.filter({ hasText: 'Another organization already has this name' }).waitFor();
    await ctx.shoot('rename-refused-light');
    const told = (await toast.allInnerTexts()).join(' ');
    if (!told.endsWith('so nothing was changed.')) throw new Error(told);
    await ctx.runCommand('Notifications: Clear All Notifications');
  });

  await check('the new name is asked for at the name in a candidate list', async () => {
    await ctx.goTo(`- name: ${OLD}`);
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box.preview input, .rename-box input').first();
    await input.waitFor();
    if ((await input.inputValue()) !== OLD) throw new Error(await input.inputValue());
    await input.fill(NEW);
    await page.keyboard.press('Enter');
  });

  await check('everything that would change is shown first, and nothing has changed', async () => {
    await page.locator('.refactor-preview, .bulk-edit-panel').first().waitFor();
    await ctx.shootBoth('rename-preview');
    if (holding(NEW).length > 0) throw new Error(holding(NEW).join());
  });

  await check('Apply changes all of it, and saves it; no file moves', async () => {
    await page.getByRole('button', { name: 'Apply', exact: true }).first().click();
    await until('no name to be the old one', () => holding(`name: ${OLD}`).length === 0);
    await until('no unsaved editor', async () => (await page.locator('.tab.dirty').count()) === 0);
    if (holding(NEW).length < 2) throw new Error(holding(NEW).join());
    if ([...contents().keys()].join() !== [...before.keys()].join())
      throw new Error([...contents().keys()].join());
  });

  await check('the tree has the new name, and an organization only once', async () => {
    await until('the new name', async () => (await ctx.treeRows()).some((r) => r.includes(NEW)));
    await until('the old name to go', async () =>
      (await ctx.treeRows()).every((row) => !row.includes(OLD)),
    );
    await ctx.shootBoth('rename-done');
  });

  await check('Undo is VS Code’s own, and takes the names back in all workbooks', async () => {
    await ctx.focusEditor();
    await page.keyboard.press('Control+Z');
    await page.locator('.tab.active.dirty').waitFor();
    await page.keyboard.press('Control+S');
    await until('every byte as before', () => isDeepStrictEqual(contents(), before));
    // VS Code takes the mark away a moment after the file is written.
    await until('nothing unsaved', async () => (await page.locator('.tab.dirty').count()) === 0);
  });
}
