import * as fs from 'node:fs';
import * as path from 'node:path';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { chooseFromMenu } from '../support/actions.mjs';
import { isoDay } from '../support/days.mjs';
import { reloadWindow, tabsWritten } from '../support/window.mjs';

export const name = 'However a workbook is opened, it is the form';

export const seconds = 80;

const HARBOR = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md';
const SOCCER = 'northside-soccer-league-cycle-1.md';
const OTHER_NAME = 'Tenants and us.md';
const NO_WORKBOOK = 'moon-cycle-3.md';

export const options = {
  fixture: undefined,
  settings: { 'partnershipWorkbooks.openAs': undefined, 'search.decorations.badges': false },
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => {
    copySampleLibrary(folder, isoDay());
    const riverbend = path.join(folder, 'partnerships/riverbend-tenants-union');
    const [file] = fs.readdirSync(riverbend);
    const text = fs.readFileSync(path.join(riverbend, file), 'utf8');
    // The team's own name for the file; the only one with this word, in an answer.
    fs.writeFileSync(
      path.join(folder, OTHER_NAME),
      text
        .replace(/(### Challenges\n(?:\n>.*\n)?\n)/, '$1Zeppelins over the yard.\n\n')
        .replace(/^ {4}owner: .*$/m, '    owner: TBD'),
    );
    fs.rmSync(riverbend, { recursive: true });
    fs.writeFileSync(path.join(folder, NO_WORKBOOK), '# The moon\n\nWaxing and waning.\n');
  },
};

/** A press that has led nowhere by then is given again, in milliseconds. */
const LED = 2000;

export async function run(ctx) {
  const { check, page, runCommand, until } = ctx;
  const form = ctx.form();
  const text = page.locator('.editor-instance .monaco-editor .view-line');
  const tabs = page.locator('.tabs-container .tab');
  const isForm = async (organization) => {
    await form.getByRole('heading', { level: 1, name: organization }).waitFor();
    await until('no text', async () => (await text.count()) === 0);
    const count = await tabs.count();
    if (count !== 1) throw new Error(`${count} tabs`);
  };
  const closeAll = async () => {
    await runCommand('View: Close All Editors');
    await tabs.first().waitFor({ state: 'detached' });
  };
  const result = (words) =>
    page.locator('.search-view .monaco-list-row .linematch, .search-view .monaco-list-row', {
      hasText: words,
    });
  const search = async (words) => {
    await runCommand('Search: Find in Files');
    await page.locator('.search-view textarea').first().fill(words);
    await page.keyboard.press('Enter');
    await result(words).last().click();
  };

  await check('by Quick Open', async () => {
    // Before VS Code knows of the form, it opens the text, and has Quick Open do so ever after.
    // Its own icon is there at once; that what is late is counted on it says that the extension runs.
    await page
      .locator('.activitybar .action-item:has([aria-label^="Partnerships"]) .badge-content')
      .first()
      .waitFor();
    await ctx.openFile(path.basename(HARBOR));
    await isForm(/Harbor Light/);
    await ctx.shoot('opened-quick-open-light');
  });

  await check('by a search result', async () => {
    await closeAll();
    await search('Half-way talk with both');
    await isForm(/Harbor Light/);
  });

  await check('whatever its name is', async () => {
    await closeAll();
    await ctx.openFile(OTHER_NAME);
    await isForm(/Riverbend/);
  });

  await check('and then at the place that was searched for', async () => {
    await closeAll();
    await search('Zeppelins over');
    await isForm(/Riverbend/);
    const field = form.getByRole('textbox', { name: 'Challenges' });
    await field.waitFor();
    await until('the field', () => field.evaluate((one) => one === document.activeElement));
    await ctx.shoot('opened-at-its-place-light');
  });

  await check('and at that of a problem', async () => {
    const rows = await ctx.problemRows();
    await rows.filter({ hasText: 'TBD' }).first().dblclick();
    await isForm(/Riverbend/);
    await until('the field', () =>
      form.locator(':focus').evaluate((one) => one.id === 'at-milestones.0.owner'),
    );
    await runCommand('View: Toggle Panel Visibility');
  });

  await check('the form says itself what is wrong, and leads there', async () => {
    await closeAll();
    await ctx.openFile(OTHER_NAME);
    await isForm(/Riverbend/);
    const mark = form.getByRole('navigation').getByRole('img', { name: /to look at/ });
    await mark.first().waitFor();
    await ctx.shootBoth('things-to-look-at');
    // The text was left there a moment ago: then that one is where the form opens, and not counted.
    const field = form.locator('#at-milestones\\.0\\.owner:focus');
    await until('the field', async () => {
      if (await field.isVisible()) return true;
      await form.getByRole('button', { name: /^\d+ things? to look at$/ }).click();
      // Another press leads to the next thing: it has to be seen where this one led.
      const led = form.locator(':focus:is(input, textarea, select)');
      await led.waitFor({ timeout: LED }).catch(() => undefined);
      return field.isVisible();
    });
  });

  await check('a file of that name that is no workbook is text, in one tab', async () => {
    await closeAll();
    await ctx.openFile(NO_WORKBOOK);
    await page.locator('.view-line', { hasText: 'Waxing' }).first().waitFor();
    await until('one tab', async () => (await tabs.count()) === 1);
  });

  await check(
    'what was asked for as text stays text, and comes as the form the next time',
    async () => {
      await closeAll();
      await ctx.openFile(OTHER_NAME);
      await isForm(/Riverbend/);
      const icon = (name) => page.locator(`.editor-actions [aria-label^="${name}"]`).first();
      await icon('Open as Text').waitFor();
      const { x } = await icon('Open as Text').boundingBox();
      await icon('Open as Text').click();
      await text.first().waitFor();
      await icon('Open as Form').waitFor();
      const by = (await icon('Open as Form').boundingBox()).x - x;
      if (Math.abs(by) > 1) throw new Error(`the way back stands ${by} px off`);
      // The form would take its place, if at all, as the cursor is put somewhere.
      await ctx.goTo('Zeppelins over');
      if ((await text.count()) === 0) throw new Error('it went back to the form');
      await closeAll();
      await ctx.openFile(OTHER_NAME);
      await isForm(/Riverbend/);
    },
  );

  await check('in a window that is opened again', async () => {
    const name = path.basename(HARBOR);
    await closeAll();
    await tabsWritten(page, (tabs) => !tabs.includes(name));
    await ctx.openFile(name);
    await isForm(/Harbor Light/);
    await tabsWritten(page, (tabs) => tabs.includes(name));
    await reloadWindow(page);
    await isForm(/Harbor Light/);
  });

  await check('after its folder got another name', async () => {
    await closeAll();
    await ctx.openFile(path.basename(HARBOR));
    await isForm(/Harbor Light/);
    await runCommand('File: Reveal Active File in Explorer View');
    const folder = page.locator('.explorer-folders-view .monaco-list-row', {
      hasText: /^harbor-light-food-bank$/,
    });
    await chooseFromMenu(page, folder, 'Rename...');
    const input = page.locator('.explorer-item-edited input');
    await input.waitFor();
    await input.fill('harbor-light');
    const heading = form.getByRole('heading', { level: 1 });
    await heading.evaluate((one) => (one.dataset.isOld = 'true'));
    await page.keyboard.press('Enter');
    await until('the folder', () =>
      fs.existsSync(path.join(ctx.folder, 'partnerships/harbor-light')),
    );
    await until('the form of the new file', async () => {
      const isOld = heading.getAttribute('data-is-old', { timeout: 1000 });
      return (await isOld.catch(() => 'gone meanwhile')) === null;
    });
    await isForm(/Harbor Light/);
  });

  await check('as text, where somebody likes that', async () => {
    fs.mkdirSync(path.join(ctx.folder, '.vscode'), { recursive: true });
    fs.writeFileSync(
      path.join(ctx.folder, '.vscode/settings.json'),
      JSON.stringify({ 'partnershipWorkbooks.openAs': 'text' }),
    );
    const asText = page.locator('.view-line', { hasText: 'workbook: partnership-cycle' }).first();
    const asForm = form.getByRole('heading', { level: 1, name: /Northside/ });
    await until('the setting to be read', async () => {
      await closeAll();
      await ctx.openFile(SOCCER);
      await until('either', async () => (await asText.isVisible()) || (await asForm.isVisible()));
      return asText.isVisible();
    });
    await until('one tab', async () => (await tabs.count()) === 1);
    await runCommand('Partnerships: Open as Form');
    await isForm(/Northside/);
  });
}
