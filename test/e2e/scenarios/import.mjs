import * as fs from 'node:fs';
import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { root } from '../../../src/build/paths.mjs';
import { chooseFile } from '../support/fileDialog.mjs';
import { expectAccessibleInThemes } from '../support/webview.mjs';

export const name = 'A Word guide and a list of partners, from the palette to the tree';

export const seconds = 60;

export const options = {
  fixture: 'empty',
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => {
    for (const file of ['01-clean.docx', 's1-title-row.xlsx', 'hostile-4-zip-bomb.docx']) {
      fs.copyFileSync(path.join(root, 'test/imports', file), path.join(folder, file));
    }
  },
};

export const hosts = ['web'];

/** What a partner types over in the plan: an answer, an owner, and a date. */
const TYPED = [
  ['every other Monday', 'every Monday'],
  ['>Outreach coordinator<', '>Shelter office<'],
  ['August 31, 2026', 'September 4, 2026'],
];

/** Shares the plan of a workbook as it is now; gives it as it comes back from the partner. */
function sharePlan(folder, workbook) {
  const sent = path.join(folder, 'shared/plan.docx');
  fs.mkdirSync(path.dirname(sent), { recursive: true });
  execFileSync(process.execPath, [
    path.join(root, 'src/build/cli.mjs'),
    ...['export', 'plan', '--out', sent, path.join(folder, workbook)],
  ]);
  const parts = unzipSync(fs.readFileSync(sent));
  let xml = strFromU8(parts['word/document.xml']);
  for (const [from, to] of TYPED) {
    if (!xml.includes(from)) throw new Error(`the plan does not say ${from}`);
    xml = xml.replace(from, to);
  }
  const back = { ...parts, 'word/document.xml': strToU8(xml) };
  fs.writeFileSync(path.join(folder, 'plan-back.docx'), zipSync(back));
}

export async function run(ctx) {
  const { check, page, runCommand, until, folder } = ctx;
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const guide =
    'partnerships/juniper-street-family-shelter/juniper-street-family-shelter-cycle-1.md';
  const isThere = (file) => fs.existsSync(path.join(folder, file));
  const workbooks = () =>
    fs.existsSync(path.join(folder, 'partnerships'))
      ? fs.readdirSync(path.join(folder, 'partnerships')).length
      : 0;

  const importFile = async (file, isDone) => {
    await runCommand('Partnerships: Import…');
    await chooseFile(ctx, path.join(folder, file), 'Import', isDone);
  };

  await check('the empty view leads to Import', async () => {
    await ctx.openPartnersView();
    await page.locator('.sidebar').getByText('Import a Word Guide').first().waitFor();
  });

  await check('a file that is a bomb is refused in one sentence', async () => {
    const message = page.locator('.notification-list-item', {
      hasText: 'too large to read safely',
    });
    await importFile('hostile-4-zip-bomb.docx', message.first());
    await runCommand('Notifications: Clear All Notifications');
  });

  await check('a Word guide shows what will become of it before anything is written', async () => {
    await importFile('01-clean.docx', preview.getByRole('heading', { name: '01-clean.docx' }));
    await preview.getByText('Juniper Street Family Shelter').first().waitFor();
    await preview.getByText('A ten-minute phone call every other Monday.').waitFor();
    await ctx.shootBoth('import-guide');
    if (workbooks() > 0) throw new Error('something was written');
  });

  await check('Import writes the workbook, opens it, and shows it in the tree', async () => {
    await preview.getByRole('button', { name: 'Import' }).click();
    await page.locator('.tabs-container .tab', { hasText: path.basename(guide) }).waitFor();
    await ctx.openPartnersView();
    await until('the row in the tree', async () =>
      (await ctx.treeRows()).some((row) => row.includes('Juniper Street')),
    );
    const text = ctx.onDisk(guide);
    if (!text.includes('time-bound: 2026-12-11')) throw new Error(text);
  });

  await check('Undo takes it back, as nobody has written in it', async () => {
    await ctx.takeBack('01-clean.docx');
    await until('the file is gone', () => !isThere(guide));
  });

  await check('a list shows its columns, follows a correction, and can become ideas', async () => {
    await importFile(
      's1-title-row.xlsx',
      preview.getByRole('heading', { name: 's1-title-row.xlsx' }),
    );
    await preview.getByRole('heading', { name: 'New workbooks' }).waitFor();
    await ctx.shootBoth('import-list');
    const columns = await preview.locator('.wide').evaluate((list) => {
      const { right } = list.getBoundingClientRect();
      const heads = [...list.querySelectorAll('th')];
      return heads.filter((one) => one.getBoundingClientRect().right <= right).length;
    });
    if (columns < 4) throw new Error(`${columns} columns are seen before one scrolls`);
    const wanted = preview.getByLabel('Blue Heron Senior Day Center');
    await wanted.uncheck();
    const notes = preview.getByRole('combobox', { name: /Notes/ });
    await notes.focus();
    await page.keyboard.press('ArrowUp');
    await notes.selectOption('what-we-do');
    await page.keyboard.press('Enter'); // by the keyboard, a meaning is chosen once it's left
    await preview.getByText('How we work together now').first().waitFor({ state: 'attached' });
    await preview.getByRole('radio', { name: /ideas/i }).check();
    await preview.getByText('A new workbook').waitFor();
    await preview.getByRole('radio', { name: /workbook for each/i }).check();
    await preview.getByRole('heading', { name: 'New workbooks' }).waitFor();
    if (await wanted.isChecked()) throw new Error('what was left out is back');
    if (workbooks() > 0) throw new Error('something was written');
  });

  await check('Import writes a workbook for each organization that was wanted', async () => {
    await preview.getByRole('button', { name: 'Import' }).click();
    await until('nine workbooks', () => workbooks() === 9);
    await until('the rows in the tree', async () =>
      (await ctx.treeRows()).some((row) => row.includes('Casa Luz')),
    );
    await until('the keyboard in the tree', () =>
      page.evaluate(() => Boolean(document.activeElement?.closest('.sidebar'))),
    );
    await ctx.shootBoth('import-list-tree');
  });

  await check('the same list again gives nothing twice', async () => {
    await importFile(
      's1-title-row.xlsx',
      preview.getByRole('heading', { name: 's1-title-row.xlsx' }),
    );
    await preview.getByRole('heading', { name: /already have a workbook/ }).waitFor();
    await preview.getByText(/^Nothing new: .*Casa Luz/).waitFor();
    await preview.getByRole('button', { name: 'Cancel' }).click();
    // A key that is pressed while the page goes away is lost.
    await page
      .locator('.tabs-container .tab', { hasText: 's1-title-row' })
      .waitFor({ state: 'detached' });
    if (workbooks() !== 9) throw new Error(`${workbooks()} workbooks`);
  });

  await check(
    'what a later list says otherwise goes in where it is wanted, in one Undo',
    async () => {
      const list = 'Partner,Phone,Notes\nCasa Luz Promotoras,555-0999,Moved in May\n';
      fs.writeFileSync(path.join(folder, 'again.csv'), list);
      const casa = 'partnerships/casa-luz-promotoras/casa-luz-promotoras-cycle-1.md';
      const before = ctx.onDisk(casa);
      await importFile('again.csv', preview.getByRole('heading', { name: 'again.csv' }));
      const [number, notes] = ['Phone', 'Notes'].map((title) =>
        preview.getByRole('combobox', { name: new RegExp(title) }),
      );
      await notes.selectOption('phone');
      await until('one phone number', async () => (await number.inputValue()) === 'kept');
      await notes.selectOption('kept');
      await until('the phone number again', async () => (await number.inputValue()) === 'phone');
      const phone = preview.getByRole('checkbox', { name: /^Their contact: .*, 555-0999 · Now: / });
      await phone.check();
      await ctx.shootBoth('import-list-again');
      await preview.getByRole('button', { name: 'Import' }).click();
      await until('the new number', () => ctx.onDisk(casa).includes('555-0999'));
      if (ctx.onDisk(casa).includes('Moved in May')) throw new Error('a note that nobody wanted');
      await until('the keyboard in the tree', () =>
        page.evaluate(() => Boolean(document.activeElement?.closest('.sidebar'))),
      );
      await ctx.takeBack('Changed in 1 workbook');
      await until('the old number', () => ctx.onDisk(casa) === before);
    },
  );

  await check('a plan that comes home shows what differs, and takes it in one Undo', async () => {
    await importFile('01-clean.docx', preview.getByRole('heading', { name: '01-clean.docx' }));
    await preview.getByRole('button', { name: 'Import' }).click();
    await page.locator('.tabs-container .tab.active', { hasText: path.basename(guide) }).waitFor();
    const before = ctx.onDisk(guide);
    sharePlan(folder, guide);
    await importFile('plan-back.docx', preview.getByText(/^3 answers/).first());
    await expectAccessibleInThemes(ctx, 'import-plan');
    const checked = await preview.getByRole('checkbox', { checked: true }).count();
    if (checked > 0) throw new Error(`${checked} answers are taken before anybody has looked`);
    for (const label of [/Who’s responsible$/, /Due date$/])
      await preview.getByLabel(label).check();
    await preview.getByRole('button', { name: 'Use What I Checked' }).click();
    await page.locator('.tabs-container .tab.active', { hasText: path.basename(guide) }).waitFor();
    await page.keyboard.press('Control+S');
    await until('both are taken, and no third', () => {
      const text = ctx.onDisk(guide);
      const isTaken = text.includes('Shelter office') && text.includes('due: 2026-09-04');
      return isTaken && text.includes('every other Monday');
    });
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+S');
    await until('one Undo takes them back', () => ctx.onDisk(guide) === before);
  });
}
