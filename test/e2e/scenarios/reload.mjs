import * as fs from 'node:fs';
import * as path from 'node:path';
import { reloadWindow } from '../support/window.mjs';

export const name = 'The window is reloaded while work is in flight';

export const seconds = 130;

const TYPED = 'partnerships/typed/typed-cycle-1.md';
const COUNT = 200;
const ORGANIZATIONS = 20;
/** When the window is reloaded, after another branch has come. */
const MOMENTS = ['at once', 'once the first of it shows'];

export const options = {
  fixture: undefined,
  prepare: (folder) => {
    write(folder, TYPED, workbook('Typed Partner'));
    checkOut(folder, 'First');
  },
  open: TYPED,
  witness: true,
};

export async function run(ctx) {
  const { check, page, until, folder, witness } = ctx;
  const seen = [];
  page.on('console', (message) => message.type() === 'error' && seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(String(error.stack)));
  const reload = () => reloadWindow(page);
  const unsaved = page.locator('.tabs-container .tab.active.dirty', { hasText: 'typed-cycle' });
  /** How many workbooks of the last branch a host had read that was ended. */
  const read = [];
  const typed = ['It began with a letter.'];

  await check('what is typed is there after each reload, still unsaved', async () => {
    await ctx.openPartnersView();
    await until('the tree', async () => (await ctx.treeRows()).length > ORGANIZATIONS);
    await type(ctx, typed[0]);
    for (const [at, when] of MOMENTS.entries()) {
      checkOut(folder, `Branch ${at}`);
      const before = witness.ends().length;
      const shows = async () =>
        (await ctx.treeRows()).some((row) => row.startsWith(`Branch ${at},`));
      if (when !== 'at once') await until('some of the branch', shows);
      await reload();
      await unsaved.waitFor();
      const [names] = witness.ends().slice(before);
      if (names) read.push(names.filter((one) => one.startsWith(`Branch ${at},`)).length);
      typed.push(` Then we met, ${at + 1}.`);
      await type(ctx, typed.at(-1));
    }
    if (ctx.onDisk(TYPED).includes(typed[0])) throw new Error('it was saved');
    await ctx.save();
    const text = ctx.onDisk(TYPED);
    if (text !== `${workbook('Typed Partner')}${typed.join('')}`) throw new Error(text);
  });

  await check('the tree and the problems are those of a window that reads anew', async () => {
    const last = `Branch ${MOMENTS.length - 1}`;
    await until('the last branch', async () => isBranch(await ctx.treeRows(), last));
    const known = await whatIsSaid(ctx);
    await ctx.inNewWindow(async (anew) => {
      await anew.openPartnersView();
      await until('the last branch', async () => isBranch(await anew.treeRows(), last));
      const read = await whatIsSaid(anew);
      const difference = async () => differing(await known(), await read());
      // The count and the panel follow a moment after all is checked.
      await until('the same', async () => (await difference()) === '').catch(async () => {
        throw new Error(`not the same:\n${await difference()}`);
      });
    });
  });

  await check('nothing of ours was left uncaught', () => {
    const uncaught = [...witness.uncaught(), ...seen].filter(isOurs);
    if (uncaught.length > 0) throw new Error(uncaught.join('\n'));
    ctx.measure(`of ${COUNT} workbooks of another branch, hosts had read ${read.join(', ')}`);
    if (read.length === 0) throw new Error('no host was seen to end');
  });
}

/** At the end of the workbook; the window is not left before VS Code has put it by ({@link reloadWindow}). */
async function type({ page, focusEditor }, words) {
  await focusEditor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
  await page.locator('.editor-instance .view-line', { hasText: words.trim() }).waitFor();
}

/** Whether all partners are there, under the names that they have in this branch. */
function isBranch(rows, branch) {
  const named = rows.filter((row) => row.startsWith('Branch '));
  return named.length === ORGANIZATIONS && named.every((row) => row.startsWith(`${branch},`));
}

/** Gives a function that tells the tree but for what is unfolded, and what was found in all workbooks. */
async function whatIsSaid({ page, treeRows, runCommand, until }) {
  await runCommand('Partnerships: Check All Workbooks');
  await page.locator('.statusbar-item', { hasText: /workbooks? checked\./ }).waitFor();
  await until('the cycles to be counted', async () =>
    (await treeRows()).some((row) => row.includes(`${COUNT / ORGANIZATIONS} cycles`)),
  );
  const problems = page.locator('.statusbar-item[id="status.problems"]');
  const panel = page.locator('.markers-panel .monaco-list-row');
  await panel.first().waitFor();
  const shown = async () =>
    [
      ...(await topRows(page)),
      await problems.getAttribute('aria-label'),
      ...(await panel.allInnerTexts()).slice(0, 10),
    ].join('\n');
  return shown;
}

async function topRows(page) {
  const rows = page.locator('.sidebar .monaco-list-row[aria-level="1"]');
  return rows.evaluateAll((all) => all.map((row) => row.ariaLabel).sort());
}

/** The lines that only one of both has. */
function differing(before, after) {
  const [one, other] = [before, after].map((text) => text.split('\n'));
  return [
    ...one.filter((line) => !other.includes(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !one.includes(line)).map((line) => `+ ${line}`),
  ].join('\n');
}

function isOurs(text) {
  return /partnership-workbooks\.partnership-workbooks/.test(text);
}

function workbook(organization, cycle = 1) {
  return `---
workbook: partnership-cycle
organization:
  name: ${organization}
  audience: Neighbors
  relationship: existing
cycle: ${cycle}
---

# ${organization}

`;
}

function write(folder, file, text) {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

/** As git does with another branch: hundreds of files at once, behind VS Code's back. */
function checkOut(folder, branch) {
  for (let n = 0; n < COUNT; n++) {
    const text = workbook(`${branch}, ${n % ORGANIZATIONS}`, 1 + Math.floor(n / ORGANIZATIONS));
    write(folder, `partnerships/all/${n}-cycle-1.md`, text);
  }
}
