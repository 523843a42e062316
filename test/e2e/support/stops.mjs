// What a page is for whoever has no mouse, or hears it: its stops by Tab, and what is announced; as text that a
// person can read, compared with what was found right. GOLDEN=write writes it anew.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../../src/build/paths.mjs';
import { until } from './checks.mjs';
import { useColors } from './contrast.mjs';
import { activeFrame, expectAccessible, webview } from './webview.mjs';

const FOLDER = path.join(root, 'test/e2e/golden');

export function assertGolden(name, found) {
  const file = path.join(FOLDER, name);
  fs.mkdirSync(FOLDER, { recursive: true });
  if (process.env.GOLDEN === 'write') fs.writeFileSync(file, found);
  assert.equal(found, fs.readFileSync(file, 'utf8'));
}

/** The same on every day: days, and how far they are, in English and in Spanish. */
function timeless(text) {
  const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
  const mes = '(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)[a-z]*';
  return text
    .replace(
      new RegExp(`(?<![\\p{L}\\d])\\d{1,2} (?:de )?${mes}\\.?(?: (?:de )?\\d{4})?`, 'gu'),
      'DAY',
    )
    .replace(
      /(?<!\p{L})(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L})/gu,
      'WEEKDAY',
    )
    .replace(/(?<!\p{L})(?:(?:en|hace) )?\d+ (?:día|semana|mes|año)(?:e?s)?(?!\p{L})/gu, 'A WHILE')
    .replace(/(?<!\p{L})(?:hoy|mañana|ayer)(?!\p{L})/gu, 'A WHILE')
    .replace(new RegExp(`\\b${month}\\.? \\d{1,2}(?:, \\d{4})?`, 'g'), 'DAY')
    .replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, 'WEEKDAY')
    .replace(/\b(?:in )?\d+ (?:day|week|month|year)s?(?: ago)?\b/g, 'A WHILE')
    .replace(/\b(?:today|tomorrow|yesterday)\b/g, 'A WHILE')
    .replace(/\b20\d\d\b/g, 'YEAR');
}

/** Every stop of the page in the active editor, in the order of Tab: role, name, state, remark, and what is wrong. */
async function stopsOf(page) {
  const frame = await activeFrame(page);
  await webview(page).getByRole('heading', { level: 1 }).first().click();
  await frame.evaluate(() => document.activeElement?.blur());
  const walk = String(Math.random());
  const stops = [];
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press('Tab');
    const seen = await frame.evaluate(look, walk);
    if (seen === undefined) break;
    const [said] = (await frame.locator(':focus').ariaSnapshot()).split('\n');
    stops.push(timeless([said.replace(/^- | \[active\]|: *$/g, '').trim(), ...seen].join(' | ')));
  }
  return stops;
}

/** The same stops at 200 %, and at 320 pixels, where axe looks, too. */
async function stopsInNarrow(page) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 683, height: 384 }); // at 200 %
  const narrow = await stopsOf(page);
  await page.setViewportSize(size);
  const inner = await (await activeFrame(page)).evaluate(() => window.innerWidth);
  await page.setViewportSize({ width: size.width - inner + 320, height: size.height });
  const narrowest = await stopsOf(page);
  const found = await expectAccessible(page).catch((error) => error);
  await page.setViewportSize(size);
  assert.ifError(found);
  for (const some of [narrow, narrowest]) assert.ok(some.length > 3, some.join('\n'));
  return [...narrow.map((one) => `200 %: ${one}`), ...narrowest.map((one) => `320 px: ${one}`)];
}

/**
 * Each stop of the page has a name with the words that are seen on it, a ring, and is in sight, also at 200 %
 * and at 320 pixels.
 */
export async function expectStops(page) {
  const all = [...(await stopsOf(page)), ...(await stopsInNarrow(page))];
  const isNamed = (one) => /^(?:\d+ (?:%|px): )?(?:'?[a-z]+ "[^"]+"|text: \S)/.test(one);
  assert.deepEqual(
    all.filter((one) => /HIDDEN|NO RING/.test(one) || !isNamed(one)),
    [],
  );
  // How far a part is, which stands in its heading, describes it.
  const elsewhere = ['h2 > button[aria-describedby$="-more"]'];
  await expectAccessible(page, { only: ['label-content-name-mismatch'], elsewhere });
}

/** The same, with the stops of a golden list of that name; in these themes, too. */
export async function expectGoldenStops(ctx, name, themes = []) {
  const { page, folder } = ctx;
  const found = await stopsOf(page);
  assertGolden(`stops-${name}.txt`, `${found.join('\n')}\n`);
  for (const theme of themes) {
    await useColors(ctx, theme);
    assert.deepEqual(await stopsOf(page), found, theme);
  }
  if (themes.length > 0) fs.rmSync(path.join(folder, '.vscode/settings.json'));
  await expectStops(page);
}

/** Of what has the keyboard: what it is described by, and what is wrong with it; undefined where all was seen. */
function look(walk) {
  const { activeElement: at, body } = document;
  if (!at || at === body || at.dataset.stop === walk) return undefined;
  at.dataset.stop = walk;
  const remark = (at.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent.trim().replace(/\s+/g, ' ') ?? '')
    .filter((text) => text !== '')
    .join(' / ');
  const { outlineStyle, outlineWidth } = window.getComputedStyle(at);
  const { left, top, bottom } = at.getBoundingClientRect();
  const over = document.elementFromPoint(left + 4, Math.min(top + 8, (top + bottom) / 2));
  const isSeen = over !== null && (at.contains(over) || over.contains(at));
  return [
    ...(remark === '' ? [] : [remark]),
    ...(outlineStyle === 'none' || parseFloat(outlineWidth) === 0 ? ['NO RING'] : []),
    ...(isSeen ? [] : ['HIDDEN']),
  ];
}

/** From now on, what is announced in the page; `heard` gives what came since it was asked last. */
export async function listen(page, patience = 1500) {
  const frame = await activeFrame(page);
  await frame.evaluate(observe);
  return {
    heard: async () => {
      const asked = await frame.evaluate(() => window.performance.now());
      await until('nothing more to hear', () =>
        frame.evaluate(
          ([since, rest]) => window.performance.now() - Math.max(since, window.heardAt ?? 0) > rest,
          [asked, patience],
        ),
      );
      const said = await frame.evaluate(() => window.heard.splice(0));
      return said.map(timeless);
    },
    isNowhere: () => frame.evaluate(() => [null, document.body].includes(document.activeElement)),
  };
}

function observe() {
  const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  window.heard = [];
  const hear = (element) => {
    const text = element.textContent.trim().replace(/\s+/g, ' ');
    window.heardAt = window.performance.now();
    if (text !== '' && window.heard.at(-1) !== text) window.heard.push(text);
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes, type } of records) {
      const element = target.nodeType === 1 ? target : target.parentElement;
      const region = element?.closest(LIVE);
      const added = [...addedNodes].filter((one) => one.nodeType === 1);
      if (region && region.getAttribute('aria-atomic') === 'false') added.forEach(hear);
      else if (region && (type === 'characterData' || addedNodes.length > 0)) hear(region);
      else
        for (const one of added)
          [...(one.matches(LIVE) ? [one] : []), ...one.querySelectorAll('[role=alert]')].forEach(
            hear,
          );
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
