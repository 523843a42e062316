import * as fs from 'node:fs';
import * as path from 'node:path';

export const name = 'What others change in a folder that does not tell of it';

export const seconds = 25;

export const options = {
  // As on many network drives: no change of a file is ever told.
  settings: { 'files.watcherExclude': { '**': true } },
};

const workbook = (name) => `---
workbook: partnership-cycle
organization:
  name: ${name}
  audience: Readers
  relationship: existing
cycle: 1
---

# ${name}
`;

export async function run({ check, page, folder, until, treeRows, runCommand, ...ctx }) {
  const file = path.join(folder, 'partnerships/birch-house/birch-house-cycle-1.md');
  const write = (name) => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, workbook(name));
  };
  const shows = (name) => async () => (await treeRows()).some((row) => row.startsWith(name));
  /** Another tab is in front for a while; headless, a page always says that it has the focus. */
  const goAwayAndComeBack = () =>
    page.evaluate(() => {
      for (const isHere of [false, true]) {
        document.hasFocus = () => isHere;
        document.dispatchEvent(new window.Event('visibilitychange'));
      }
    });
  /** Who comes back soon after the extension has looked finds what it saw then. */
  const isThereOnceBack = (name) =>
    until(name, async () => {
      await goAwayAndComeBack();
      return shows(name)();
    });

  await check('a workbook of somebody else is not seen while one stays', async () => {
    await ctx.openPartnersView();
    await until('the partner', shows('Harbor Light'));
    // The first rows are shown while the files are still searched for; this waits for the end of it.
    await runCommand('Partnerships: Check All Workbooks');
    await page.locator('.statusbar', { hasText: /workbooks? checked/ }).waitFor();
    // Some seconds after its start the extension looks once more: what comes now is there by then.
    write('Aspen House');
    await isThereOnceBack('Aspen House');
    write('Birch House');
    await ctx.openFile('harbor-light-food-bank-cycle-1.md');
    if (await shows('Birch House')()) throw new Error('this folder tells of its changes');
  });

  await check('and is there once one comes back to the window', () =>
    isThereOnceBack('Birch House'),
  );

  await check('Check All Workbooks looks at the files again, too', async () => {
    write('Cedar House');
    await runCommand('Partnerships: Check All Workbooks');
    await until('the new name', shows('Cedar House'));
  });
}
