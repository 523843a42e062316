import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { expectAccessibleInThemes } from '../support/webview.mjs';
import {
  HALF_FILLED,
  inSampleAsForm,
  openAsForm,
  unfoldAll,
  unfoldPart,
} from '../support/openForm.mjs';

export const name = 'The form for everybody: by keyboard, in every theme, whatever is typed';

export const seconds = 110;

export const options = inSampleAsForm;

/** Lines that Markdown would take for something else. */
const ODD = [
  ...'# A heading|> A quote|A title|===|Another|---|```|a fence|~~~'.split('|'),
  ...'<!-- hidden -->|### Communication|    four spaces|😀 مرحبا بكم'.split('|'),
  ...'\\# typed|- last'.split('|'),
].join('\n');

export async function run(ctx) {
  const { check, page, runCommand, until, folder } = ctx;
  const form = ctx.form();
  const text = () => fs.readFileSync(path.join(folder, HALF_FILLED), 'utf8');
  const field = (label) => form.getByLabel(label, { exact: true }).first();
  const at = (id) => form.locator(`[id="at-${id}"]`);
  const press = (key) => page.keyboard.press(key);
  const type = (words) => page.keyboard.type(words);
  const unfold = (title) => unfoldPart(ctx, title);
  const hasKeyboard = (what, element) =>
    until(`the keyboard ${what}`, () =>
      element.evaluate((one) => one === one.ownerDocument.activeElement),
    );
  const saved = async () => {
    await form.getByText('Not saved').waitFor();
    await press('Control+S');
    await form.getByText('Saved', { exact: true }).waitFor();
  };

  for (const [file, picture] of [
    ['harbor-light-food-bank-cycle-2.md', 'form-full'],
    ['northside-soccer-league-cycle-1.md', 'form-broken'],
  ]) {
    await check(`axe finds nothing in all that ${file} unfolds, in four themes`, async () => {
      await openAsForm(ctx, file);
      await unfoldAll(page);
      await expectAccessibleInThemes(ctx, picture);
    });
  }

  await check('a day is picked from the month by keyboard, and the month can be left', async () => {
    await openAsForm(ctx, HALF_FILLED);
    await unfold('Discussion with our partner');
    await at('next-meeting').click();
    await press('Tab');
    await until('the keyboard in the next field', () =>
      form
        .locator(':focus')
        .evaluateAll((all) => all.some(({ id }) => !id.startsWith('at-next-meeting'))),
    );
    await at('next-meeting').focus();
    await press('Alt+ArrowDown');
    await hasKeyboard('in the month', form.locator('.month .today'));
    const ends = await form.locator('.month').evaluate((month) => {
      const right = (element) => element.getBoundingClientRect().right;
      const colorOf = (element) => globalThis.getComputedStyle(element).color;
      const other = month.querySelector('td .soft');
      return {
        off: right(month.querySelector('table')) - right(month.querySelector('.row > :last-child')),
        // A month that fills its weeks has no other’s days.
        isGray: other === null || colorOf(other) !== colorOf(month.querySelector('.today')),
      };
    });
    if (Math.abs(ends.off) > 8) throw new Error(`the next month is ${ends.off} px from the right`);
    if (!ends.isGray) throw new Error('days of other months look like this one’s');
    await press('Escape');
    await hasKeyboard('in the field again', at('next-meeting'));
    await press('Alt+ArrowDown');
    const next = form.getByRole('button', { name: 'Next month' });
    await next.focus();
    await press('Enter');
    await press('Enter');
    await hasKeyboard('where the month is turned', next);
    await press('ArrowRight');
    const day = form.locator('.month td [tabindex="0"]');
    await hasKeyboard('on a day', day);
    const said = await day.getAttribute('aria-label');
    await press('Enter');
    await hasKeyboard('in the field', at('next-meeting'));
    await saved();
    const [, written] = /next-meeting: (\S+)/.exec(text());
    const words = { dateStyle: 'full', timeZone: 'UTC' };
    if (new Intl.DateTimeFormat('en-US', words).format(Date.parse(written)) !== said)
      throw new Error(`${written} is not ${said}`);
  });

  await check(
    'a day that is typed at the month goes into its field, for what was there',
    async () => {
      await press('Alt+ArrowDown');
      await form.locator('.month').waitFor();
      await type('March 5, 2031');
      await form.locator('.month').waitFor({ state: 'detached' });
      await hasKeyboard('in the field', at('next-meeting'));
      await saved();
      const [, written] = /next-meeting: (\S+)/.exec(text());
      if (written !== '2031-03-05') throw new Error(written);
    },
  );

  await check(
    'parts, the rail and items by keyboard; what goes leaves the keyboard near',
    async () => {
      const rail = form.getByRole('navigation').getByRole('button', { name: /Pre-assessing/ });
      await rail.focus();
      await press('Enter');
      const head = form.locator('#part-pre-assessing');
      await hasKeyboard('on the part', head);
      await press('Space');
      await form.locator('#part-pre-assessing[aria-expanded=false]').waitFor();
      const add = form.getByRole('button', { name: 'Add milestone' });
      await add.focus();
      await press('Enter');
      await hasKeyboard('in the new one', at('milestones.1.title'));
      await form.locator('#said', { hasText: 'Milestone added' }).waitFor();
      await type('Posters');
      await press('Tab');
      await type('in three weeks');
      await add.focus(); // before Posters has become one of them
      await press('Enter');
      await hasKeyboard('in the next one', at('milestones.2.title'));
      await type('Flyers');
      await saved();
      await form.getByRole('button', { name: 'Remove this milestone: Posters' }).focus();
      await press('Enter');
      await form.locator('#said', { hasText: 'Posters removed' }).waitFor();
      await hasKeyboard('on Undo, where it stood', at('milestones-undo'));
      await press('Control+Z');
      await hasKeyboard('on what is back', at('milestones.1.title'));
      await form.locator('#said', { hasText: 'Changed: ' }).waitFor();
      await press('Control+S');
      await form.getByText('Saved', { exact: true }).waitFor();
    },
  );

  await check('a date typed over another keeps the first one', async () => {
    const [, first] = /First book round\n +due: (\S+)/.exec(text());
    const due = at('milestones.0.due');
    if (!(await due.isVisible())) await at('milestones.0-head').click();
    await due.focus();
    await press('Control+A');
    await type('D');
    await form.getByText('Not saved').waitFor();
    await type('ec 19, 2098');
    await press('Tab');
    await saved();
    if (!/due: 2098-12-19\n/.test(text())) throw new Error(text());
    if (!text().includes(`first-due: ${first}\n`)) throw new Error(text());
  });

  await check(
    'what Markdown takes for something else is there again, letter by letter',
    async () => {
      await unfold('Discussion with our partner');
      await field('Challenges').fill(ODD);
      await saved();
      await runCommand('Partnerships: Open as Text');
      await page.locator('.editor-instance .view-line').first().waitFor();
      await runCommand('Partnerships: Open as Form');
      await unfold('Discussion with our partner');
      if ((await field('Challenges').inputValue()) !== ODD)
        throw new Error(await field('Challenges').inputValue());
      await unfold('Identifying organizations');
      for (const value of [
        'Tea: black # strong',
        '"Quoted" and ‘quoted’',
        "- it's & *that*",
        '[x]',
      ]) {
        await field('Focus').fill(value);
        await saved();
        if ((await field('Focus').inputValue()) !== value) throw new Error(value);
      }
    },
  );

  await check('the blanks of the goal stay unfolded from the first to the button', async () => {
    await openAsForm(ctx, 'harbor-light-food-bank-cycle-2.md');
    await unfold('Discussion with our partner');
    const pattern = form.locator('details.pattern');
    assert.ok(!(await pattern.evaluate((one) => one.open)), 'nobody has filled in any');
    await pattern.locator('summary').click();
    const stops = await pattern.locator('input, textarea').count();
    await pattern.locator('input, textarea').first().focus();
    for (let stop = 1; stop < stops; stop++) await press('Tab');
    await hasKeyboard('in the last blank', pattern.locator('input, textarea').last());
    await press('Shift+Tab');
    assert.ok(await pattern.evaluate((one) => one.open), 'it has folded');
  });

  await check('no stop is hidden at 200 %, beside the bar of a colleague’s save', async () => {
    await field('Communication').fill('by phone');
    await form.getByText('Not saved').waitFor();
    const file = path.join(
      folder,
      'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md',
    );
    fs.writeFileSync(
      file,
      fs.readFileSync(file, 'utf8').replace('### Challenges', '### Challenges\n\nParking'),
    );
    const bar = form.getByRole('alert').filter({ hasText: 'Someone else saved' });
    await bar.waitFor();
    const { width, height } = page.viewportSize();
    await page.setViewportSize({ width: 683, height: 384 });
    await unfoldAll(page);
    const { height: tall } = await bar.boundingBox();
    const hidden = [];
    for (const key of ['Tab', 'Shift+Tab'])
      for (let stop = 0; stop < 60; stop++) {
        await press(key);
        const under = await form.locator(':focus').evaluateAll(isUnderSomething);
        if (under !== undefined) hidden.push(under);
      }
    await ctx.shootBoth('form-bar-200');
    await page.setViewportSize({ width, height });
    assert.deepEqual(hidden, []);
    assert.ok(tall <= 384 / 5, `the bar takes ${tall} px`);
  });
}

/** What has the keyboard, if none of its upper left corner is in sight. */
function isUnderSomething([element]) {
  if (element === undefined) return undefined;
  const { left, top, bottom } = element.getBoundingClientRect();
  const corner = [left + 4, Math.min(top + 8, (top + bottom) / 2)];
  const seen = element.ownerDocument.elementFromPoint(...corner);
  return seen !== null && (element.contains(seen) || seen.contains(element))
    ? undefined
    : `${element.id || element.textContent} under ${seen?.className || seen?.tagName}`;
}
