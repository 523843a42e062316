import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../../src/build/paths.mjs';
import { allThemes } from '../../harness/host.mjs';
import { faintIn } from '../support/contrast.mjs';
import { chooseFile } from '../support/fileDialog.mjs';
import { expectToFit } from '../support/fits.mjs';
import {
  HALF_FILLED,
  inSampleAsForm,
  openAsForm,
  unfoldAll,
  unfoldPart,
} from '../support/openForm.mjs';
import { assertGolden, expectGoldenStops, expectStops, listen } from '../support/stops.mjs';
import { hasKeyboard, webview } from '../support/webview.mjs';

export const name = 'Stops by Tab, what is announced, and contrast in all of VS Code’s themes';

export const seconds = 300;

/** A workbook whose partner may be asked how it goes. */
const CHECKED_UP = 'partnerships/riverbend-tenants-union/riverbend-tenants-union-cycle-1.md';

/** One that has something in each of its parts. */
const LATER = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md';

const LIST = 's1-title-row.xlsx';

/** Themes of VS Code whose own texts have less than 4.5 : 1, or whose ring or red less than 3 : 1: whoever chose one has chosen that. */
const OWN_FAINT =
  /^(?:Quiet Light|Solarized Dark|Solarized Light): |^Monokai Dimmed: the ring |^Tomorrow Night Blue: (?:path|line)\./;

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
  const stops = (name) => expectGoldenStops(ctx, name, HIGH_CONTRAST);
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

  await check('all that the form unfolds: stops, meanings, and room for words', async () => {
    await openAsForm(ctx, LATER);
    await unfoldAll(page);
    await expectStops(page);
    await expectToFit(page);
    const unseen = await form
      .locator('.steps input[type=radio][aria-describedby]')
      .evaluateAll((all) =>
        all
          .map((one) => document.getElementById(one.getAttribute('aria-describedby')))
          .filter((meaning) => meaning.getBoundingClientRect().width < 20)
          .map((meaning) => meaning.id),
      );
    assert.deepEqual(unseen, []);
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
      for (const remark of await form.locator('.remarks li').allTextContents())
        assert.match(remark, /^[✕!i](?:Error|Warning|Note): /, 'told by more than its color');
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
    await page.keyboard.type('31 Feb 2099', { delay: 40 });
    await press('Tab');
    const fix = form.getByRole('button', { name: 'Write February 28, 2099' });
    await fix.waitFor();
    const isAtOwner = () =>
      form
        .getByLabel('Who’s responsible')
        .last()
        .evaluate((one) => one === document.activeElement);
    await form.locator('[id^="at-milestones."][id$=".due"]').last().focus();
    await press('Control+A');
    await page.keyboard.type('May 7, 2099', { delay: 40 });
    await press('Tab');
    await fix.waitFor({ state: 'detached' });
    await until('the keyboard is where Tab leads', isAtOwner);
    await ears.heard();
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
    await at('communication').focus();
    await press('End');
    await page.keyboard.type(' on Mondays');
    await form.getByText('Not saved').waitFor();
    const theirs = fs.readFileSync(file, 'utf8').replace('\nby phone', '\nby e-mail');
    fs.writeFileSync(file, theirs);
    await bring.focus();
    await press('Enter');
    const mine = form.getByRole('button', { name: 'Keep mine' });
    await mine.waitFor();
    await ears.heard();
    await mine.focus();
    await press('Enter');
    await mine.waitFor({ state: 'detached' });
    await note('one’s own kept, of two versions', ears);
    await press('Control+S');
    await form.getByText('Saved', { exact: true }).waitFor();
  });

  await check('the goal’s sentence: once, when it is whole', async () => {
    const ears = await listen(page);
    await form.locator('details.pattern summary').focus();
    await press('Enter');
    for (const [blank, words] of [
      ['By when', 'May 1, 2031'],
      ['Will do what', 'hold 12 book rounds'],
      ['Starting number', '0'],
      ['Target number', '60 people'],
    ]) {
      await form.getByLabel(blank, { exact: true }).first().focus();
      await page.keyboard.type(words, { delay: 60 });
      await ctx.arrived();
    }
    await note('the last blank of the goal filled in', ears);
    await press('Tab');
    await note('it is left', ears);
    await form.getByRole('button', { name: 'Make it our goal' }).focus();
    await press('Enter');
    await note('made the goal', ears);
    await press('Control+S');
    await form.getByText('Saved', { exact: true }).waitFor();
  });

  await check('a press that is let go elsewhere does nothing', async () => {
    const ears = await listen(page);
    await pressAndLetGoElsewhere(page, form.getByRole('button', { name: 'Add milestone' }));
    await note('a press let go beside its button', ears);
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
    await press('Enter');
    const isLeft = () =>
      toggle.evaluate((one) => !one.closest('nav').contains(document.activeElement));
    for (let step = 0; step < 30 && !(await isLeft()); step++) await press('Tab');
    await form.getByRole('navigation').locator('[aria-expanded="false"]').waitFor();
    if (!(await isLeft())) throw new Error('the list keeps the keyboard');
    await page.setViewportSize(size);
  });

  await check('of the head in a low window, what has the keyboard is in sight', async () => {
    const size = page.viewportSize();
    await page.setViewportSize({ width: 683, height: 384 });
    const stand = form.locator('header .stand button').first();
    await form.locator('body').evaluate(() => window.scrollTo(0, 2000));
    await stand.focus();
    await until('what is next in sight', () =>
      stand.evaluate((one) => {
        const { left, top } = one.getBoundingClientRect();
        return one.contains(document.elementFromPoint(left + 4, top + 4));
      }),
    );
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
    await view.getByLabel('Show work of').selectOption({ index: 1 });
    await note('a filter behind that', ears);
    await view.getByRole('button', { name: 'Show Everything' }).focus();
    await press('Enter');
    await note('and none again', ears);
    await view.getByRole('button', { name: /^Undo: Letter/ }).focus();
    await press('Enter');
    await note('that undone', ears);
    await view.getByRole('searchbox').focus();
    await page.keyboard.type('seniors', { delay: 120 });
    await note('a search', ears);
    await view.getByRole('button', { name: 'Show Everything' }).focus();
    await press('Enter');
    await note('everything again', ears);
    await view.getByRole('button', { name: 'Mine' }).focus();
    await press('Enter');
    await ctx.answer('Which of these is you?', 'Outreach librarian');
    await note('Mine chosen', ears);
    await view.getByRole('button', { name: 'Show Everything' }).focus();
    await press('Enter');
    await ears.heard();
  });

  await check('all that the overview unfolds: stops', async () => {
    await unfoldAll(page);
    await expectStops(page);
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
    assert.deepEqual(await ears.heard(), [], 'what is passed by is not chosen');
    await press('Enter');
    await note('a column changed', ears);
  });

  await check('the import page: contrast in every theme of VS Code', contrast);

  await check('the page of our questions: contrast in every theme of VS Code', async () => {
    await openAsForm(ctx, HALF_FILLED);
    await runCommand('Partnerships: Edit Our Questions');
    await view.getByRole('heading', { level: 1, name: 'Our own questions' }).waitFor();
    await contrast();
  });

  await check('the import page gives the keyboard to the form behind it', async () => {
    await openAsForm(ctx, HALF_FILLED);
    await at('communication').focus();
    await runCommand('Partnerships: Import…');
    const cancel = view.getByRole('button', { name: 'Cancel' });
    await chooseFile(ctx, path.join(folder, LIST), 'Import', cancel);
    await cancel.focus();
    await press('Enter');
    await form.getByRole('heading', { level: 1, name: 'Willow Park Seniors' }).waitFor();
    await until('the keyboard', () => hasKeyboard(page));
    await until('it in the answer', () =>
      at('communication').evaluate((one) => one === document.activeElement),
    );
  });

  await check('what was announced is what was found right', () => {
    assertGolden('heard.txt', `${heard.join('\n')}\n`);
    assert.ok(!heard.some((one) => one.includes('NOWHERE')), heard.join('\n'));
  });
}

async function pressAndLetGoElsewhere(page, button) {
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await button.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(5, 5, { steps: 3 });
  await page.mouse.up();
}
