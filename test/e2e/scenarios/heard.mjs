import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../../src/build/paths.mjs';
import { allThemes } from '../../harness/host.mjs';
import { faintIn, useColors } from '../support/contrast.mjs';
import { chooseFile } from '../support/fileDialog.mjs';
import { HALF_FILLED, inSampleAsForm, openAsForm, unfoldPart } from '../support/openForm.mjs';
import { assertGolden, listen, stopsOf } from '../support/stops.mjs';
import { activeFrame, webview } from '../support/webview.mjs';

export const name = 'Stops by Tab, what is announced, and contrast in all of VS Code’s themes';

export const seconds = 200;

/** A workbook whose partner may be asked how it goes. */
const CHECKED_UP = 'partnerships/riverbend-tenants-union/riverbend-tenants-union-cycle-1.md';

const LIST = 's1-title-row.xlsx';

/** Themes of VS Code whose own texts have less than 4.5 : 1: whoever chose one has chosen that. */
const OWN_FAINT = /^(?:Quiet Light|Solarized Dark|Solarized Light): /;

const HIGH_CONTRAST = ['Default High Contrast', 'Default High Contrast Light'];

export const options = {
  ...inSampleAsForm,
  prepare: (folder) => {
    inSampleAsForm.prepare(folder);
    fs.copyFileSync(path.join(root, 'test/imports', LIST), path.join(folder, LIST));
  },
};

export async function run(ctx) {
  const { check, page, runCommand, folder, until } = ctx;
  const form = ctx.form();
  const view = webview(page);
  const at = (id) => form.locator(`[id="at-${id}"]`);
  const press = (key) => page.keyboard.press(key);
  const file = path.join(folder, HALF_FILLED);
  const heard = [];
  /** What was announced at a moment, and that the keyboard stands somewhere behind it. */
  const note = async (moment, ears) => {
    const said = await ears.heard();
    const where = (await ears.isNowhere()) ? ['KEYBOARD NOWHERE'] : [];
    heard.push(`${moment}: ${[...said, ...where].join(' | ') || '(nothing)'}`);
  };
  const stops = async (name) => {
    const found = await stopsOf(page);
    assertGolden(`stops-${name}.txt`, `${found.join('\n')}\n`);
    const size = page.viewportSize();
    await page.setViewportSize({ width: 683, height: 384 }); // at 200 %
    const narrow = await stopsOf(page);
    await page.setViewportSize(size);
    const inner = await (await activeFrame(page)).evaluate(() => window.innerWidth);
    await page.setViewportSize({ width: size.width - inner + 320, height: size.height });
    const narrowest = await stopsOf(page);
    await page.setViewportSize(size);
    for (const [at, some] of [
      ['200 %', narrow],
      ['320 px', narrowest],
    ])
      assert.ok(some.length > 3, `${some.length} stops at ${at}`);
    for (const theme of HIGH_CONTRAST) {
      await useColors(ctx, theme);
      assert.deepEqual(await stopsOf(page), found, theme);
    }
    fs.rmSync(path.join(folder, '.vscode/settings.json'));
    assert.deepEqual(
      [...found, ...narrow, ...narrowest].filter((one) => /HIDDEN|NO RING/.test(one)),
      [],
    );
  };
  const contrast = async () => {
    const faint = [];
    for (const theme of allThemes()) faint.push(...(await faintIn(ctx, theme)));
    fs.rmSync(path.join(folder, '.vscode/settings.json'));
    assert.deepEqual(
      faint.filter((one) => !OWN_FAINT.test(one)),
      [],
    );
  };

  await check('the form: each stop, and no id twice', async () => {
    await openAsForm(ctx, HALF_FILLED);
    await unfoldPart(ctx, 'Discussion with our partner');
    await stops('form');
    const twice = await form.locator('body').evaluate((body) => {
      const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
    assert.deepEqual(twice, []);
  });

  await check('the check-up, as it is offered: each stop', async () => {
    await openAsForm(ctx, CHECKED_UP);
    await unfoldPart(ctx, 'Check-up');
    await form.getByRole('button', { name: 'Fill In Ours' }).waitFor();
    await stops('check-up');
    await openAsForm(ctx, HALF_FILLED);
  });

  await check('the form: what is announced, and where the keyboard is', async () => {
    const ears = await listen(page);
    await at('next-meeting').focus();
    for (const [moment, day] of [
      ['a wrong date', 'Feb 30'],
      ['a second wrong date', 'Feb 31'],
      ['a date', 'March 5, 2031'],
    ]) {
      await press('Control+A');
      await page.keyboard.type(day, { delay: 60 });
      heard.push(...(await ears.heard()).map((one) => `typing ${day}: ${one}`));
      await press('Tab');
      await note(moment, ears);
      await press('Shift+Tab');
    }
    await press('Control+S');
    await form.getByText('Saved', { exact: true }).waitFor();
    await note('saved', ears);
    await form.getByRole('button', { name: 'Add milestone' }).focus();
    await press('Enter');
    await note('an item added', ears);
    await page.keyboard.type('Posters');
    await press('Tab');
    await note('its title left', ears);
    await form.getByRole('button', { name: 'Remove this milestone: Posters' }).focus();
    await press('Enter');
    await note('an item removed', ears);
    await press('Control+Z');
    await note('undone', ears);
    await press('Control+S');
    await form.getByText('Saved', { exact: true }).waitFor();
    await ears.heard();
    await at('communication').focus();
    const challenge = (words) =>
      fs.writeFileSync(
        file,
        fs.readFileSync(file, 'utf8').replace(/(### Challenges\n)/, `$1\n${words}\n`),
      );
    challenge('Parking');
    await until('theirs', () => form.locator('#said', { hasText: 'changes are in' }).isVisible());
    await note('somebody else’s save, nothing unsaved', ears);
    await page.keyboard.type('by phone');
    await form.getByText('Not saved').waitFor();
    await ears.heard();
    challenge('Rain');
    const bring = form.getByRole('alert').getByRole('button');
    await bring.waitFor();
    await note('somebody else’s save, words unsaved', ears);
    await bring.focus();
    await press('Enter');
    await bring.waitFor({ state: 'detached' });
    await note('brought in', ears);
    await press('Control+S');
    await form.getByText('Saved', { exact: true }).waitFor();
  });

  await check('the list of parts in a narrow window gives the keyboard back', async () => {
    const size = page.viewportSize();
    await page.setViewportSize({ width: 683, height: 500 });
    const toggle = form.getByRole('navigation').locator('button.sticky');
    await toggle.focus();
    await press('Enter');
    await press('Tab');
    await press('Escape');
    await until('the keyboard', () => toggle.evaluate((one) => one === document.activeElement));
    await page.setViewportSize(size);
  });

  await check('the form: contrast in every theme of VS Code', contrast);

  await check('the overview: stops, and what is announced', async () => {
    await runCommand('View: Close All Editors');
    await runCommand('Partnerships: Show Overview');
    await view.getByRole('heading', { level: 1 }).waitFor();
    await stops('overview');
    const ears = await listen(page, 2500);
    const done = view.getByRole('button', { name: /^Mark as done: Letter to all landlords/ });
    await done.focus();
    await press('Enter');
    await note('a milestone done', ears);
    await view.getByRole('button', { name: /^Undo: Letter/ }).focus();
    await press('Enter');
    await note('that undone', ears);
    await view.getByRole('searchbox').focus();
    await page.keyboard.type('seniors', { delay: 120 });
    await note('a search', ears);
    await view.getByRole('button', { name: 'Show Everything' }).focus();
    await press('Enter');
    await note('everything again', ears);
  });

  await check('the overview: contrast in every theme of VS Code', contrast);

  await check('the import page: stops, and what is announced', async () => {
    await runCommand('View: Close All Editors');
    await runCommand('Partnerships: Import…');
    await chooseFile(ctx, path.join(folder, LIST), 'Import', view.getByRole('heading').first());
    await stops('import');
    const ears = await listen(page);
    const column = view.locator('th select').first();
    await column.focus();
    await press('ArrowDown');
    await note('a column changed', ears);
  });

  await check('the import page: contrast in every theme of VS Code', contrast);

  await check('what was announced is what was found right', () => {
    assertGolden('heard.txt', `${heard.join('\n')}\n`);
    assert.ok(!heard.some((one) => one.includes('NOWHERE')), heard.join('\n'));
  });
}
