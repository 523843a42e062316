// What is lost when a window, or its extension host, dies while somebody types: the form's, and beside it
// what VS Code's own text editor loses.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { vsix as ownVsix } from '../../../src/build/paths.mjs';
import { setTimeout as rest } from 'node:timers/promises';
import { until } from '../../e2e/support/checks.mjs';
import { killExtensionHost } from '../../e2e/support/extensionHost.mjs';
import { openFromSidebar, unfoldPart } from '../../e2e/support/openForm.mjs';
import { withWorkbench } from '../../e2e/support/session.mjs';
import { reloadWindow } from '../../e2e/support/window.mjs';
import { browserLauncher } from '../../harness/browser.mjs';
import { installVsix } from '../../harness/host.mjs';
import { below, randomFrom } from '../support/random.mjs';
import { median } from '../support/stats.mjs';
import { atMost } from '../support/table.mjs';

/** So often each is killed, unless `times` says another number. */
const TIMES = 100;
/** What the form may lose, in milliseconds. */
const MOST = 300;
/** Nine letters a second, in milliseconds. */
const PACE = 110;
/** How long somebody types before the end, in milliseconds: without a pause, which is when most is lost. */
const [SHORTEST, LONGEST] = [1000, 7000];
/** So many windows in a row may come to nothing. */
const MOST_IN_VAIN = 5;
/** So many windows at once: each waits most of the time. */
const PLACES = 3;

const PARTNER = 'Elm Street';
const FILE = 'partnerships/elm-street/elm-street-cycle-1.md';
const WORKBOOK = `---
workbook: partnership-cycle
organization:
  name: ${PARTNER}
  audience: Neighbors
  relationship: new
cycle: 1
---

# ${PARTNER}

## Discussion with our partner

### Challenges

### Communication

Begun`;

const SERIES = [
  { name: 'form, window killed', as: 'form', end: killWindow, target: MOST },
  { name: 'form, extension host killed', as: 'form', end: killHost, target: MOST },
  { name: 'text editor, window killed', as: 'text', end: killWindow },
  { name: 'text editor, extension host killed', as: 'text', end: killHost },
];

/** `times`: how often each is killed. */
export async function kills({ seed, vsix = ownVsix, times = TIMES }) {
  const extensionsDir = await installVsix(vsix);
  const launchBrowser = await browserLauncher();
  const rows = [];
  for (const series of SERIES) {
    const losses = [];
    const place = async (_, at) => {
      const random = randomFrom(seed * 100 + at);
      const count = Math.floor((times + at) / PLACES);
      losses.push(...(await lossesOf(series, { launchBrowser, extensionsDir, random, count })));
    };
    await Promise.all(Array.from({ length: PLACES }, place));
    const { name, target } = series;
    const label = `${name}, ${losses.length} times`;
    console.log(`${label}: ${losses.toSorted((a, b) => a - b).join(' ')} ms`);
    rows.push(
      atMost(`${label}: worst loss`, Math.max(...losses), 'ms', target),
      atMost(`${label}: median loss`, median(losses), 'ms'),
    );
  }
  return rows;
}

async function lossesOf({ name, as, end }, { launchBrowser, extensionsDir, random, count }) {
  const losses = [];
  let inVain = 0;
  const options = {
    fixture: undefined,
    settings: { 'partnershipWorkbooks.openAs': as },
    prepare: (folder) => {
      fs.mkdirSync(path.dirname(path.join(folder, FILE)), { recursive: true });
      fs.writeFileSync(path.join(folder, FILE), WORKBOOK);
    },
  };
  const inWindow = async (first) => {
    let ctx = first;
    while (losses.length < count) {
      await open(ctx, as);
      const before = textOf(ctx);
      const typed = await typeAWhile(ctx, SHORTEST + below(random, LONGEST - SHORTEST));
      const diedAt = Date.now();
      ctx = await end(ctx);
      await open(ctx, as);
      losses.push(lossOf(typed, diedAt, await savedSince(ctx, before)));
      inVain = 0;
    }
  };
  while (losses.length < count) {
    // A window that does not come back the way it should is no loss of words: a fresh one goes on, in a
    // fresh browser, since that may be what has died.
    const browser = await launchBrowser();
    try {
      await withWorkbench({ browser, extensionsDir, hostKind: 'node' }, options, inWindow);
    } catch (error) {
      if (++inVain > MOST_IN_VAIN) throw error;
      console.log(`# ${name}: once more, ${String(error).split('\n')[0]}`);
    } finally {
      await browser.close();
    }
  }
  return losses;
}

const textOf = ({ folder }) => fs.readFileSync(path.join(folder, FILE), 'utf8').trimEnd();

/** Until somebody can type behind what is there. */
async function open(ctx, as) {
  const { page, form } = ctx;
  if (as === 'form') {
    await openFromSidebar(ctx, PARTNER);
    await unfoldPart(ctx, /^\W*Discussion/);
    await form().getByLabel('Communication', { exact: true }).first().click();
  } else {
    const line = page.locator('.editor-instance .view-line').first();
    if (!(await line.isVisible())) await ctx.openFile(path.basename(FILE));
    await line.waitFor();
    await ctx.focusEditor();
  }
  await page.keyboard.press('Control+End');
}

/** Gives each letter with when it was pressed, in milliseconds since 1970. */
async function typeAWhile({ page }, ms) {
  const typed = [];
  for (const until = Date.now() + ms; Date.now() < until;) {
    const letter = 'abcdefghijklmnopqrstuvwxyz'[typed.length % 26];
    typed.push({ letter, at: Date.now() });
    await page.keyboard.press(letter);
    await rest(PACE);
  }
  return typed;
}

async function killWindow(ctx) {
  await ctx.page.close();
  return { ...ctx, ...(await ctx.openAgain()) };
}

async function killHost(ctx) {
  killExtensionHost(ctx.host);
  await rest(1500);
  await reloadWindow(ctx.page);
  return ctx;
}

/** What stands in the file behind `before` once all that came back is saved. */
async function savedSince(ctx, before) {
  const { page } = ctx;
  await rest(1000);
  await until('nothing unsaved', async () => {
    await page.keyboard.press('Control+S');
    await rest(1000);
    return (await page.locator('.tab.dirty').count()) === 0;
  });
  await rest(300);
  return textOf(ctx).slice(before.length);
}

/** From the first letter that is gone to the end, in milliseconds. */
function lossOf(typed, diedAt, kept) {
  const wrong = typed.findIndex(({ letter }, at) => kept[at] !== letter);
  return wrong < 0 ? 0 : diedAt - typed[wrong].at;
}
