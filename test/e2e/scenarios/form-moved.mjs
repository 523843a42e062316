import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { chooseFromMenu } from '../support/actions.mjs';
import { formIn, optionsWith, textWith } from '../support/formAt.mjs';
import { openFromSidebar } from '../support/openForm.mjs';

export const name = 'A form whose file is renamed in the Explorer loses no word';

export const seconds = 30;

export const hosts = ['node', 'web'];

const { prepare, ...withWorkbook } = optionsWith(
  textWith({ challenges: 'Stairs', communication: 'A call' }),
);

export const options = {
  ...withWorkbook,
  prepare: (folder) => {
    prepare(folder);
    // Of folders that hold one folder each, the Explorer makes one row.
    fs.mkdirSync(path.join(folder, 'partnerships/other'));
  },
};

export async function run(ctx) {
  const { check, page, until, folder } = ctx;
  const form = ctx.form();
  const at = formIn(page, 0);
  const isThere = (file) => fs.existsSync(path.join(folder, file));
  const isUnsaved = async () => (await page.locator('.tab.dirty').count()) > 0;
  const renamedInExplorer = async (entry, called, file) => {
    await ctx.runCommand('File: Reveal Active File in Explorer View');
    const shown = page.locator('.explorer-folders-view .monaco-list-row', { hasText: entry });
    await chooseFromMenu(page, shown, 'Rename...');
    const input = page.locator('.explorer-item-edited input');
    await input.waitFor();
    await input.fill(called);
    await at.box('Challenges').evaluate((box) => (box.dataset.isOld = 'true'));
    await page.keyboard.press('Enter');
    await until('the new name', () => isThere(file));
    // The form of the old name may be there a while yet, and the new one comes with its parts folded.
    await until('the form of the new file', async () => {
      await at.unfold();
      const isOld = at.box('Challenges').getAttribute('data-is-old', { timeout: 1000 });
      return (await isOld.catch(() => 'gone meanwhile')) === null;
    });
    assert.equal(await page.locator('.tabs-container .tab').count(), 1);
  };
  const save = async (file, ...words) => {
    await page.keyboard.press('Control+S');
    await until('saved', async () => !(await isUnsaved()));
    for (const one of words) assert.ok(ctx.onDisk(file).includes(one), ctx.onDisk(file));
  };

  await openFromSidebar(ctx, 'Willow Park Seniors');
  await at.unfold();

  await check('with its folder', async () => {
    await at.typeInto('Challenges', ' and rain');
    await until('unsaved', isUnsaved);
    const file = 'partnerships/park/willow-park-cycle-1.md';
    await renamedInExplorer(/^willow-park$/, 'park', file);
    await at.has('Challenges', 'Stairs and rain');
    await at.typeInto('Communication', ' or mail');
    await save(file, 'Stairs and rain', 'A call or mail');
  });

  await check('by itself, with what waits for her to decide', async () => {
    const was = 'partnerships/park/willow-park-cycle-1.md';
    const text = ctx.onDisk(was);
    await at.typeInto('Challenges', ' and snow');
    await at.typeInto('Communication', ' soon');
    await until('unsaved', isUnsaved);
    fs.writeFileSync(path.join(folder, was), text.replace('Stairs and rain', 'No stairs'));
    await at.told().waitFor();
    await form.getByRole('button', { name: 'Bring in what they wrote' }).click();
    const mine = form.getByRole('button', { name: 'Keep mine' });
    await mine.waitFor();
    const file = 'partnerships/park/park-cycle-1.md';
    await renamedInExplorer(/^willow-park-cycle-1.md$/, 'park-cycle-1.md', file);
    await at.has('Communication', 'A call or mail soon');
    await mine.click();
    await at.has('Challenges', 'Stairs and rain and snow');
    await save(file, 'Stairs and rain and snow', 'A call or mail soon');
  });
}
