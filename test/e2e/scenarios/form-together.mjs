import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Prevented, until } from '../support/checks.mjs';
import { formIn, optionsWith, SHOWN_TWICE, textWith } from '../support/formAt.mjs';
import { openFromSidebar } from '../support/openForm.mjs';

export const name = 'One workbook in two editors, in two windows, and in a window that was closed';

export const seconds = 90;

const FILE = SHOWN_TWICE;
const WORKBOOK = textWith({});

export const options = optionsWith(WORKBOOK);

export async function run(ctx) {
  const { check, page, withColleague } = ctx;
  const text = () => ctx.onDisk(FILE);
  const file = path.join(ctx.folder, FILE);

  await check('two forms on one workbook follow each other', async () => {
    await openFromSidebar(ctx, 'Willow Park');
    await formIn(page, 0).unfold();
    await ctx.runCommand('View: Split Editor Right');
    const [left, right] = [formIn(page, 0), formIn(page, 1)];
    await right.unfold();
    await left.typeInto('Challenges', 'Stairs');
    await right.has('Challenges', 'Stairs');
    await right.typeInto('Challenges', ' and ice');
    await left.has('Challenges', 'Stairs and ice');
    await page.keyboard.press('Control+S');
    await until('both on disk', () => text().includes('\nStairs and ice\n'));
  });

  await check('and whoever goes from one to the other in mid-sentence loses no word', async () => {
    const [left, right] = [formIn(page, 0), formIn(page, 1)];
    const words = ['mud', 'dark', 'rain', 'wind', 'heat', 'dust'];
    for (const delay of [0, 60]) {
      const there = words.slice(0, delay === 0 ? 3 : 6);
      for (const [at, one] of there.slice(-3).entries())
        await (at === 1 ? left : right).typeInto('Challenges', `, ${one}`, { delay });
      for (const form of [left, right])
        await until(`all of ${there.join(', ')}`, async () => {
          const said = await form.value('Challenges');
          return there.every((one) => said.includes(one));
        });
    }
  });

  await check('and so do a form and the text beside it', async () => {
    await page.locator('.editor-actions [aria-label^="Open as Text"]').last().click();
    const line = page.locator('.editor-instance .view-line');
    const inText = async () => {
      await line.first().waitFor();
      await page.keyboard.press('Control+2');
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    };
    await inText();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('A call on Mondays');
    const form = formIn(page, 0);
    await form.has('Communication', 'A call on Mondays');
    await form.typeInto('Communication', ', at nine');
    await line.filter({ hasText: 'on Mondays, at nine' }).waitFor();
    await page.keyboard.press('Control+S');
    await until('both on disk', () => /and ice[^]*A call on Mondays, at nine/.test(text()));
    await page.locator('.tabs-container .tab.active .tab-actions .action-label').last().click();
    await line.first().waitFor({ state: 'detached' });
  });

  await check('nobody is told of a save that was her own', async () => {
    const form = formIn(page, 0);
    await form.typeInto('Challenges', ', and snow');
    await page.keyboard.press('Control+S');
    await page.keyboard.type(' since');
    await until('some of it on disk', () => text().includes('and snow'));
    fs.chmodSync(file, 0o600);
    // What is new in the folder is told of later than what was done to the workbook.
    fs.writeFileSync(
      path.join(ctx.folder, 'elm.md'),
      WORKBOOK.replace('Willow Park', 'Elm Street'),
    );
    await page.locator('.sidebar .monaco-list-row', { hasText: 'Elm Street' }).waitFor();
    if ((await form.told().count()) > 0) throw new Error('she was');
    await page.keyboard.press('Control+S');
    await until('all of it on disk', () => text().includes('and snow since\n'));
  });

  await check(
    'of two forms, the one she has not typed in brings theirs in, and saves',
    async () => {
      await ctx.runCommand('View: Split Editor Right');
      const [left, right] = [formIn(page, 0), formIn(page, 1)];
      await right.unfold();
      await left.typeInto('Challenges', ', in June');
      await right.has('Challenges', ', in June');
      fs.writeFileSync(file, text().replace('Mondays', 'Tuesdays'));
      for (const form of [left, right]) await form.told().waitFor();
      await right.button('Save').click();
      await until('both on disk', () =>
        [', in June', 'on Tuesdays'].every((one) => text().includes(one)),
      );
      for (const form of [left, right]) {
        await form.has('Communication', 'on Tuesdays, at nine');
        await form.told().waitFor({ state: 'detached' });
      }
      assert.equal(await page.locator('.notification-list-item').count(), 0, 'asked to overwrite');
      await page.locator('.tabs-container .tab.active .tab-actions .action-label').last().click();
      await until('one form', async () => (await page.locator('iframe.webview').count()) === 1);
    },
  );

  await withColleague(async (other) => {
    await check('who saves second brings in what the first one saved', async () => {
      await openFromSidebar(other, 'Willow Park');
      const [ana, bo] = [formIn(page, 0), formIn(other.page, 0)];
      await bo.unfold();
      await ana.typeInto('Challenges', ', says Ana');
      await bo.typeInto('Communication', ', says Bo');
      await other.page.locator('.tab.active.dirty').waitFor();
      await page.keyboard.press('Control+S');
      await until('hers on disk', () => text().includes('says Ana'));
      await bo.told().waitFor();
      await other.page.keyboard.press('Control+S');
      await until('both on disk', () =>
        [', says Ana', ', says Bo'].every((one) => text().includes(one)),
      );
      const said = await other.page.locator('.notification-list-item').allInnerTexts();
      if (said.length > 0) throw new Error(said.join('\n'));
      await bo.has('Challenges', ', says Ana');
      await ana.has('Communication', ', says Bo');
    });

    await check('what was typed up to the end is there when a closed window is back', async () => {
      const sentence = ' They told us that they would rather be called at nine than at ten.';
      await formIn(other.page, 0).typeInto('Communication', sentence, { delay: 40 });
      await closeWindow(other.page);
      fs.writeFileSync(file, text().replace('Stairs', 'Steep stairs'));
      const anew = await other.openAgain();
      const form = formIn(anew.page, 0);
      await form.unfold();
      await form.has('Communication', sentence);
      await anew.page.locator('.tab.active.dirty').waitFor();
      await form.typeInto('Communication', '');
      await anew.page.keyboard.press('Control+S');
      await until('both on disk', () =>
        ['Steep stairs', sentence.trim()].every((one) => text().includes(one)),
      );
    });
  });

  // Last: VS Code may write no more after it.
  await check('where two save in the same moment, who was first is asked', async () => {
    const form = formIn(page, 0);
    const before = text();
    await form.typeInto('Challenges', ', in May');
    await page.keyboard.press('Control+S');
    await until('hers on disk', () => text().includes(', in May'));
    // Before that, VS Code would take what it finds there for what it wrote.
    await page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
    // As if theirs had been found to be no older, and written right after hers.
    fs.writeFileSync(file, before.replace('than at ten.', 'than at ten, or at ten'));
    await form.has('Communication', 'or at ten');
    await form.button('Keep mine').click();
    await form.has('Challenges', ', in May');
    await page.keyboard.press('Control+S');
    await until('both on disk', () => /, in May\n[^]*or at ten/.test(text())).catch(
      whereItCanBeWritten(page),
    );
  });
}

/**
 * Where another program writes right behind a save, VS Code may keep its own lock on the file, and stand at
 * “Writing into file…” from then on (its issue 142462): nothing of ours is in the way, and nothing can be seen.
 */
function whereItCanBeWritten(page) {
  return async (error) => {
    const stands = page.locator('.statusbar-item', { hasText: 'Writing into file' });
    throw (await stands.isVisible()) ? new Prevented('VS Code does not write the file') : error;
  };
}

/**
 * Closes a window as a person does. As long as VS Code has not put by what was typed, the browser asks
 * whether to leave: then one stays, and tries again.
 */
async function closeWindow(page) {
  page.on('dialog', (dialog) => dialog.dismiss().catch(() => undefined));
  const tryToClose = async () => {
    if (!page.isClosed()) await page.close({ runBeforeUnload: true });
    if (!page.isClosed())
      await page.waitForEvent('close', { timeout: 1000 }).catch(() => undefined);
    return page.isClosed();
  };
  await until('the window to close', tryToClose);
}
