import * as fs from 'node:fs';
import * as path from 'node:path';
import { holdUp, killExtensionHost } from '../support/extensionHost.mjs';
import { HALF_FILLED, inSampleAsForm, openAsForm, unfoldPart } from '../support/openForm.mjs';

export const name = 'The form compared, saved by itself, and left by its extension';

export const seconds = 80;

export const options = inSampleAsForm;

/** Typed for so long that the next extension is there before the end. */
const LONG =
  'We call every second Monday, and whoever was there writes down what was said. ' +
  'The bus is late in winter; so we meet at the library, and Lena brings the list of names.';

export async function run(ctx) {
  const { check, page, runCommand, until, folder } = ctx;
  const form = ctx.form();
  const text = () => fs.readFileSync(path.join(folder, HALF_FILLED), 'utf8');
  const field = (label) => form.getByLabel(label, { exact: true }).first();
  const press = (key) => page.keyboard.press(key);
  const type = (words) => page.keyboard.type(words);
  const unfold = (title) => unfoldPart(ctx, title);
  const forms = () => page.locator('iframe.webview.ready');
  /** The extension dies; the page that it had is known by this field. */
  const kill = async (box) => {
    await box.evaluate((one) => (one.dataset.isOld = 'true'));
    killExtensionHost(ctx.host);
  };
  const takenOver = (box) =>
    until('another form alone in one group, with the keyboard', async () => {
      const groups = await page.locator('.tabs-container').count();
      if (groups > 1 || (await forms().count()) !== 1) return false;
      const isIt = (one) => one.dataset.isOld === undefined && one === document.activeElement;
      return box.evaluate(isIt).catch(() => false); // the other one may come just then
    });
  const inText = () =>
    until('the text has the keyboard', () =>
      page
        .locator('.editor-instance .monaco-editor')
        .first()
        .evaluate((one) => one.contains(one.ownerDocument.activeElement)),
    );
  await openAsForm(ctx, HALF_FILLED);
  await unfold('Identifying organizations');
  await check('a form that is compared with what is saved shows its text', async () => {
    await field('Focus').click();
    await field('Focus').fill('Compared');
    await form.getByText('Not saved').waitFor();
    await runCommand('File: Compare Active File with Saved');
    await page.locator('.monaco-diff-editor .view-line', { hasText: 'Compared' }).first().waitFor();
    await press('Control+S');
    await until('what is compared on disk', () => text().includes('focus: Compared'));
    await page.locator('.tabs-container .tab', { hasText: 'Willow Park Seniors' }).first().click();
    await form.getByRole('heading', { level: 1 }).waitFor();
  });

  await check('auto save saves, and takes nothing from whoever types', async () => {
    const settings = path.join(folder, '.vscode/settings.json');
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    fs.writeFileSync(
      settings,
      JSON.stringify({ 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 400 }),
    );
    await unfold('Discussion with our partner');
    await field('Communication').click();
    const words = 'On Mondays by phone, on Fridays in person.';
    await page.keyboard.type(words, { delay: 60 });
    await until('all of it on disk', () => text().includes(words));
    if ((await field('Communication').inputValue()) !== words) throw new Error('not on the page');
    fs.rmSync(settings);
  });
  await check(
    'where the extension dies, another one takes over while somebody types on',
    async () => {
      await ctx.openPartnersView();
      const box = field('Communication');
      await box.click();
      await press('Control+A');
      const welcome = page.locator('.sidebar a.monaco-button', { hasText: 'Start a Partnership' });
      const wrong = welcome.waitFor().then(
        () => 'the sidebar says how to begin',
        () => undefined,
      );
      const typing = page.keyboard.type(LONG, { delay: 90 });
      await until('some of it', async () => (await box.inputValue()).length > 15);
      await kill(box);
      const said = await Promise.race([wrong, typing]);
      if (said !== undefined) throw new Error(said);
      await typing;
      // The dead one is closed, and the other one stands in its place once nobody types.
      await takenOver(box);
      await type('!');
      if ((await box.inputValue()) !== `${LONG}!`) throw new Error(await box.inputValue());
      if ((await form.getByText('Someone else wrote').count()) > 0) throw new Error('asked');
      await press('Control+S');
      await until('all of it on disk', () => text().includes(`${LONG}!`));
    },
  );
  await check('Undo takes back the word whose extension died in its middle', async () => {
    const box = field('Communication');
    await box.click();
    await press('Control+End');
    const before = await box.inputValue();
    const typing = page.keyboard.type(' and unforgettable evenings', { delay: 90 });
    await until('some of it', async () => (await box.inputValue()).includes(' and unforg'));
    await kill(box);
    await typing;
    await takenOver(box);
    await form.getByText('Not saved').waitFor();
    await ctx.arrived();
    // A step for each extension that it was typed with.
    const goTo = async (words, key) => {
      for (let said; (said = await box.inputValue()) !== words;) {
        await press(key);
        await until('a step', async () => (await box.inputValue()) !== said);
      }
    };
    const all = await box.inputValue();
    await goTo(before, 'Control+Z');
    await goTo(all, 'Control+Y');
    await goTo(before, 'Control+Z');
    await page.keyboard.type('.');
    await press('Backspace');
  });
  await check('the text opens behind what was typed last in the form', async () => {
    await runCommand('Partnerships: Open as Text');
    await inText();
    await page.keyboard.type('?');
    await press('Control+S');
    await until('a letter behind it', () => text().includes(`${LONG}!?`));
  });
  await check('and the form again behind what was typed in the text', async () => {
    await page.keyboard.type(' in May');
    await runCommand('Partnerships: Open as Form');
    const box = field('Communication');
    await until('the keyboard there', () =>
      box.evaluate((one) => one === one.ownerDocument.activeElement),
    );
    await page.keyboard.type('?');
    await press('Control+S');
    await until('a letter behind it', () => text().includes(`${LONG}!? in May?`));
    await runCommand('Partnerships: Open as Text');
  });
  await check('also while the extension stands still for 300 of every 400 ms', async () => {
    await inText();
    await runCommand('Partnerships: Open as Form');
    const box = field('Communication');
    await until('the keyboard there', () =>
      box.evaluate((one) => one === one.ownerDocument.activeElement),
    );
    await page.keyboard.type(' Or');
    const goOn = await holdUp(ctx, 300, 400);
    try {
      await runCommand('Partnerships: Open as Text');
      await inText();
      await page.keyboard.type(' in June');
    } finally {
      await goOn();
    }
    await press('Control+S');
    await until('the letters behind it', () => text().includes('in May? Or in June')).catch(() => {
      throw new Error(text());
    });
  });
  await check('the form opens at the field in which the text’s cursor was', async () => {
    const editor = page.locator('.editor-instance .monaco-editor').first();
    await editor.click();
    const line = text()
      .split('\n')
      .findIndex((one) => one.startsWith('focus:'));
    await press('Control+Home');
    for (let at = 0; at < line; at++) await press('ArrowDown');
    await press('End');
    await runCommand('Partnerships: Open as Form');
    await until('the keyboard in that field', () =>
      field('Focus').evaluate((one) => one === one.ownerDocument.activeElement),
    );
  });
}
