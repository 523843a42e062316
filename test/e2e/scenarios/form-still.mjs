import * as fs from 'node:fs';
import * as path from 'node:path';
import { inSampleAsForm, openAsForm } from '../support/openForm.mjs';
import { activeFrame } from '../support/webview.mjs';

export const name = 'While somebody types, nothing moves below';

export const seconds = 70;

const FILE = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md';

/** What is filled in, half filled in, remarked on, and empty, of each kind. */
const MADE = [
  [/baseline: 0\n +target: 10\n +unit: evenings/, 'target: one hundred and twenty'],
  [/next-meeting: \S+\n/, ''],
  [/(?<=Half-way talk with all hosts\n +due: ).*/, 'soon'],
  ['    lead: Program manager\n', ''],
];

export const options = {
  ...inSampleAsForm,
  prepare: (folder) => {
    inSampleAsForm.prepare(folder);
    const file = path.join(folder, FILE);
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(
      file,
      MADE.reduce((now, [from, to]) => now.replace(from, to), text),
    );
  },
};

export async function run(ctx) {
  const { check, page } = ctx;
  const form = ctx.form();

  await openAsForm(ctx, FILE);
  const frame = await activeFrame(page);
  await unfoldAll(ctx, frame);

  const moved = [];
  const typeIn = async (at, what) => {
    const words = wordsFor(at);
    await frame.evaluate(untilStill, CALM);
    await frame.evaluate(watch);
    await page.keyboard.type(words, { delay: 40 });
    await ctx.arrived();
    await frame.evaluate(untilStill, CALM);
    const found = await frame.evaluate(() => window.stopWatching());
    if (found !== '') moved.push(`${what}, “${words}”: ${found}`);
  };

  await check('in no field that is there', async () => {
    const all = await frame.evaluate(fieldsOfEachKind);
    for (const at of all) {
      const field = form.locator(`[id="${at}"]`);
      // Theirs of a check-up are away while ours has no side.
      if ((await field.count()) === 0 && at.includes('check-ups')) continue;
      await field.focus();
      await page.keyboard.press(isDay(at) ? 'Control+A' : 'Control+End');
      await typeIn(at, at);
    }
    if (moved.length > 0) throw new Error(moved.splice(0).join('\n'));
  });

  await check('and not as the first word of a new item is typed', async () => {
    const buttons = form.locator('button', { hasText: /^Add (?!count|today)/ });
    for (let nth = 0; nth < (await buttons.count()); nth++) {
      const button = buttons.nth(nth);
      const label = await button.innerText();
      await button.click();
      const at = await frame.evaluate(() => document.activeElement?.id ?? '');
      await typeIn(at, `${label} (${at})`);
    }
    if (moved.length > 0) throw new Error(moved.splice(0).join('\n'));
  });
}

/** So long nothing moves once what comes up as another field is left is there, in milliseconds. */
const CALM = 400;

const isDay = (at) =>
  /(?:\.(?:due|date|on|first-due|done-on|signed|review|time-bound)|^at-(?:started|next-meeting|gap\/when))$/.test(
    at,
  );

function wordsFor(at) {
  if (isDay(at)) return 'may 3';
  if (at.endsWith('.contact')) return ' ana@example.org';
  return /result|baseline|target|value/.test(at) ? '131' : ' on';
}

/** Unfolds each part, each item, and what is seldom needed. */
async function unfoldAll({ until }, frame) {
  await until('all of it unfolded', () =>
    frame.evaluate(() => {
      const folded = document.querySelectorAll('main [aria-expanded="false"]:not(.pick)');
      const shut = document.querySelectorAll('main details:not([open])');
      for (const one of folded) one.click();
      for (const one of shut) one.open = true;
      return folded.length + shut.length === 0;
    }),
  );
}

/** In the form's page: the ids of the fields that somebody can type in, one of each kind. */
function fieldsOfEachKind() {
  const kinds = new Map();
  for (const one of document.querySelectorAll('main input[type="text"], main textarea')) {
    const field = one.closest('.field');
    const kind = field.matches('.answer') ? 'answer' : one.id.replace(/\.\d+/g, '.n');
    const has = ['.remarks', '.last-time', '.mark'].map(
      (what) => field.querySelector(what) !== null,
    );
    const key = `${kind} ${one.value === ''} ${has.join(' ')}`;
    if (!one.readOnly && one.checkVisibility() && !kinds.has(key)) kinds.set(key, one.id);
  }
  return [...kinds.values()];
}

/** In the form's page: settles once it has been as high for so long as it is then. */
async function untilStill(calm) {
  const main = document.querySelector('main');
  let { scrollHeight } = main;
  for (let since = performance.now(); performance.now() - since < calm;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (main.scrollHeight === scrollHeight) continue;
    scrollHeight = main.scrollHeight;
    since = performance.now();
  }
}

/**
 * In the form's page: looks at each frame how far the field, and what can be pressed below it in its part and in the
 * head, has moved, apart from what the field has grown.
 */
function watch() {
  const field = document.activeElement;
  const { bottom, height } = field.getBoundingClientRect();
  const topOf = (one) => one.getBoundingClientRect().top;
  const isBelow = (one) => one.closest('.part') === field.closest('.part') && topOf(one) >= bottom;
  const seen = [...document.querySelectorAll('button, summary, input, textarea')]
    .filter((one) => one.checkVisibility())
    .filter((one) => one === field || one.closest('header') !== null || isBelow(one))
    .map((one) => ({
      one,
      top: topOf(one),
      grows: one.closest('.part') !== null && one !== field,
    }));
  const far = new Map();
  let isOver = false;
  const look = () => {
    const grown = field.getBoundingClientRect().height - height;
    for (const { one, top, grows } of seen) {
      const by = one.isConnected ? topOf(one) - top - (grows ? grown : 0) : 0;
      if (Math.abs(by) > 0.6) far.set(one, Math.round(by));
    }
    if (!isOver) requestAnimationFrame(look);
  };
  look();
  window.stopWatching = () => {
    isOver = true;
    const [first] = far;
    if (first === undefined) return '';
    const [one, by] = first;
    return `${far.size} of ${seen.length} moved, ${one.id || one.innerText} by ${by} px`;
  };
}
