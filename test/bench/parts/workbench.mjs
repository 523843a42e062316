// The whole extension in a real workbench, as people have it: VS Code's server, a browser, the VSIX.
// What counts is what a library adds to what twenty workbooks take in the same run.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { vsix as ownVsix } from '../../../src/build/paths.mjs';
import { launchBrowser } from '../../harness/browser.mjs';
import { installVsix, startHost } from '../../harness/host.mjs';
import { removeScratch, scratchFolder } from '../../harness/scratch.mjs';
import { openWorkbench, workbenchAddress } from '../../harness/workbench.mjs';
import { focusEditor, goTo, openPartnersView } from '../../e2e/support/actions.mjs';
import { textAtOnce } from '../../e2e/support/session.mjs';
import { endExtensionHosts, extensionHostMegabytes } from '../support/extensionHost.mjs';
import { writeSettledLibrary } from '../support/library.mjs';
import { watchTurns } from '../support/longTurns.mjs';
import { digits, median, quantile } from '../support/stats.mjs';
import { atMost, without } from '../support/table.mjs';
import { watchTree } from '../support/watchTree.mjs';

/** What other sizes are held against. */
const BASE = 20;
const SIZES = [BASE, 200, 1000, 10_000];
/** So often each window is opened; the median counts. */
const WINDOWS = 3;
/** So many keys are typed in a row, and so many files changed. */
const KEYS = 30;
const CHANGES = 5;
/** What is read is written down so long after nothing has changed, in milliseconds. */
const WRITTEN = 3000;
/** The window where something was waited for in vain. */
const FAILED = 'out/bench-failed.png';
/** What a last key, or a look for a row, still sets going is over by then, in milliseconds. */
const QUIET = 1000;

/** `vsix`: another build to measure, for a table of before and after; `sizes`: these beside the base. */
export async function workbench({ seed, vsix = ownVsix, sizes = SIZES }) {
  if (!fs.existsSync(vsix)) throw new Error('There is no VSIX: run `npm run package` first.');
  const extensionsDir = await installVsix(vsix);
  const turns = watchTurns(extensionsDir);
  const browser = await launchBrowser();
  const measured = [];
  try {
    for (const size of new Set([BASE, ...sizes])) {
      measured.push([size, await measureLibrary({ browser, extensionsDir, turns, seed, size })]);
      console.log(size, JSON.stringify(measured.at(-1)[1]));
    }
  } finally {
    await browser.close();
    removeScratch(extensionsDir);
  }
  return rowsOf(measured);
}

/** All figures of one library, in milliseconds and megabytes. */
async function measureLibrary({ browser, extensionsDir, turns, seed, size }) {
  const folder = scratchFolder('bench-workbench');
  const library = writeSettledLibrary(folder, size, seed);
  const host = await startHost({ extensionsDir, settings: textAtOnce });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('dialog', (dialog) => dialog.accept()); // what was typed is not saved
    await page.addInitScript(watchTree);
    await openWorkbench(page, host, { folder });
    await openPartnersView(page); // a window that is reloaded shows it again
    await wholeTree(page, library);
    return await measureWindow({ page, host, folder, library, turns });
  } catch (error) {
    await context.pages()[0]?.screenshot({ path: FAILED });
    console.log(`# the window as it was then: ${FAILED}`);
    throw error;
  } finally {
    await context.close();
    endExtensionHosts();
    await host.stop();
    removeScratch(folder);
  }
}

async function measureWindow({ page, host, folder, library, turns }) {
  const cold = [];
  const warm = [];
  for (let at = 0; at < WINDOWS; at++) {
    forgetAll(host);
    cold.push(await reloaded(page, library));
    warm.push(await reloaded(page, library));
  }
  const memory = extensionHostMegabytes();
  const since = Date.now();
  const changed = await changeFiles(page, library);
  const anew = turns.between(since, Date.now());
  forgetAll(host);
  await page.goto(workbenchAddress(host, { folder, open: library.first }));
  await openPartnersView(page);
  await goTo(page, 'started: 20');
  const early = await keystrokes(page); // the first keys, while the library is still being read
  await wholeTree(page, library);
  const from = Date.now();
  const late = await keystrokes(page);
  await page.waitForTimeout(QUIET);
  const typing = turns.between(from, Date.now());
  return { cold, warm, memory, changed, anew, early, late, typing };
}

/** From the page's opening to the whole tree. */
async function reloaded(page, library) {
  await page.reload();
  return wholeTree(page, library);
}

async function wholeTree(page, { late }) {
  const whole = await page.evaluate((count) => globalThis.treeIsWhole(count), late);
  await page.waitForTimeout(WRITTEN);
  return whole;
}

/** What the extension remembers of a workspace: without it the next window reads all files. */
function forgetAll(host) {
  for (const entry of fs.readdirSync(host.dir, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory() && /partnership-workbooks/.test(entry.name)) {
      const folder = path.join(entry.parentPath, entry.name);
      if (folder.includes('workspaceStorage')) fs.rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** A month that does not exist comes and goes with one letter: from each key to its squiggle. */
async function keystrokes(page) {
  await focusEditor(page);
  const durations = [];
  for (let at = 0; at < KEYS; at++) {
    await page.evaluate(() => globalThis.watchSquiggles());
    await page.keyboard.press(at % 2 === 0 ? 'x' : 'Backspace');
    durations.push(await page.evaluate(() => globalThis.squiggleChanged));
  }
  return durations;
}

/** From the end of the write, by another program, to the row that tells of it. */
async function changeFiles(page, { first }) {
  const text = fs.readFileSync(first, 'utf8');
  const durations = [];
  for (let at = 0; at < CHANGES; at++) {
    const title = `Outside ${at + 1}`;
    const seen = page.evaluate((words) => globalThis.rowSeenAt(words), title);
    await page.waitForTimeout(QUIET);
    fs.writeFileSync(first, text.replace(/title: .*, part 2\n/, `title: ${title}, part 2\n`));
    const written = Date.now();
    durations.push((await seen) - written);
  }
  return durations;
}

function rowsOf(measured) {
  const [[, twenty]] = measured;
  return measured.flatMap(([size, one]) => [
    ...added(`whole tree, cold, ${size} workbooks`, one.cold, twenty.cold, size, [1000, 4000]),
    ...added(`whole tree, warm, ${size} workbooks`, one.warm, twenty.warm, size, [500, 1500]),
    ...squiggleRows(`keystroke to squiggle while reading, ${size}`, one.early),
    ...squiggleRows(`keystroke to squiggle afterwards, ${size}`, one.late),
    atMost(`file changed outside to its row, ${size}`, median(one.changed), 'ms', 150),
    atMost(`longest turn when a file has changed, ${size}`, Math.max(0, ...one.anew), 'ms', 50),
    atMost(`longest turn while somebody types, ${size}`, Math.max(0, ...one.typing), 'ms', 50),
    memoryRow(size, one.memory, twenty.memory),
  ]);
}

function added(job, own, twenty, size, [thousand, most]) {
  const [mine, base] = [median(own), median(twenty)];
  if (size === BASE) return [atMost(job, mine, 'ms')];
  const row = atMost(job, mine - base, 'ms more', size > 1000 ? most : thousand);
  return [{ ...row, against: `in all ${digits(mine)} ms, ${BASE} take ${digits(base)} ms` }];
}

function squiggleRows(job, durations) {
  if (durations === undefined) return [without(job, 'not measured')];
  return [
    atMost(`${job}, median`, median(durations), 'ms', 40),
    atMost(`${job}, p95`, quantile(durations, 0.95), 'ms', 80),
    atMost(`${job}, worst`, Math.max(...durations), 'ms', 150),
  ];
}

function memoryRow(size, own, twenty) {
  const job = `extension host's memory, ${size} workbooks`;
  if (size === BASE) return atMost(job, own, 'MB');
  return atMost(job, own - twenty, 'MB more', size === 1000 ? 80 : undefined);
}
