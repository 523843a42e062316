import * as fs from 'node:fs';
import * as path from 'node:path';
import { findBelow, writeSettledLibrary } from '../../bench/support/library.mjs';

export const name = 'The sidebar of a large library';

export const options = {
  fixture: undefined,
  // The width at which VS Code gives the sidebar 300 px; high enough to see all groups.
  viewport: { width: 1366, height: 2000 },
  // Three in ten workbooks are a second cycle.
  prepare: (folder) => writeSettledLibrary(folder, 70, 1),
};

/** Names of so many letters fit behind a day, in the wide font of a bare Linux as well. */
const FITS = 24;

export async function run(ctx) {
  const { check, page, until } = ctx;
  const rowOf = (label) => page.locator(`.sidebar .monaco-list-row[aria-label^="${label}, "]`);
  const comingUp = page.locator('.sidebar .monaco-list-row[aria-label="Coming up"]');
  const rows = () => page.locator('.sidebar .monaco-list-rows').evaluate(readRows);

  await check('shows in 300 px the day and the partner of what comes up', async () => {
    await ctx.openPartnersView();
    await comingUp.waitFor();
    let due = [];
    await ctx.until('thirty days', async () => {
      due = (await rows()).filter(({ shown }) => /^[A-Z][a-z]{2} \d+$/.test(shown[0].text));
      return due.length >= 30;
    });
    const cut = due.filter(({ said, shown }) => {
      const [partner] = said.split(', ');
      return partner.length <= FITS && !isSeen(shown, new RegExp(`^${partner}`));
    });
    if (cut.length > 0) throw new Error(JSON.stringify({ due, cut }));
    await ctx.shootBoth('large-library-due');
  });

  await check('and of a partner with something late, how late it is', async () => {
    await comingUp.click();
    await rowOf('Late or due soon').waitFor();
    await rowOf('Ideas').waitFor();
    const late = (await rows()).filter(({ said }) => /\d days late: /.test(said));
    const cut = late.filter(({ shown }) => !isSeen(shown, /^\d+ days late/));
    if (late.length < 8 || cut.length > 0) throw new Error(JSON.stringify({ late, cut }));
    await ctx.shootBoth('large-library');
  });

  const { file, text, partner } = endedIn(ctx.folder);
  const isIn = async (group, next) => {
    const tops = await Promise.all([group, partner, next].map((one) => topOf(rowOf(one))));
    return tops[0] < tops[1] && tops[1] < tops[2];
  };

  await check('loses no partner that moves to another group, nor what is below it', async () => {
    await ctx.unfold(rowOf('Ended'));
    await ctx.unfold(rowOf(partner));
    fs.writeFileSync(file, text.replace('\nstatus: ended', ''));
    await until('the partner among those that need you', () => isIn('Late or due soon', 'Ended'));
    const row = rowOf(partner);
    await ctx.unfold(row);
    await until('its milestones', async () => (await levelBelow(row)) === 3);
    if ((await row.count()) !== 1) throw new Error(`${await row.count()} rows`);
  });

  await check('and back', async () => {
    fs.writeFileSync(file, text);
    await until('the partner among those that ended', () => isIn('Ended', 'Ideas'));
    if ((await rowOf(partner).count()) !== 1) throw new Error('a row twice');
  });
}

/** A workbook at rest with a partner that has no other, whose partner goes on once it does. */
function endedIn(folder) {
  for (const file of findBelow(folder).sort()) {
    const text = fs.readFileSync(file, 'utf8');
    const [, partner] = /^ {2}name: (.*)$/m.exec(text) ?? [];
    const isOnly = fs.readdirSync(path.dirname(file)).length === 1;
    if (/^status: ended$/m.test(text) && isOnly) return { file, text, partner };
  }
  throw new Error('no workbook has ended');
}

async function topOf(row) {
  const box = await row.first().boundingBox();
  return box?.y ?? Number.NaN;
}

/** The level of the row right below this one. */
async function levelBelow(row) {
  const all = await row.page().locator('.sidebar .monaco-list-row').all();
  const top = await topOf(row);
  let next = { y: Infinity, level: 0 };
  for (const one of all) {
    const y = await topOf(one);
    const level = Number(await one.getAttribute('aria-level'));
    if (y > top && y < next.y) next = { y, level };
  }
  return next.level;
}

/** Runs in the page: each row with what is read out of it, and its texts with how much of them is seen. */
function readRows(list) {
  const ELLIPSIS = 12;
  const seenOf = (element) => {
    const { right } = element.closest('.monaco-icon-label-container').getBoundingClientRect();
    const range = document.createRange();
    const node = element.firstChild;
    range.selectNodeContents(element);
    if (node === null || range.getBoundingClientRect().right <= right) return element.textContent;
    for (let end = node.length; end > 0; end--) {
      range.setEnd(node, end);
      if (range.getBoundingClientRect().right <= right - ELLIPSIS) return node.data.slice(0, end);
    }
    return '';
  };
  return [...list.querySelectorAll('.monaco-list-row')].map((row) => ({
    level: Number(row.ariaLevel),
    said: row.ariaLabel,
    shown: [...row.querySelectorAll('.label-name, .label-description')].map((element) => ({
      text: element.textContent,
      seen: seenOf(element),
    })),
  }));
}

function isSeen(shown, words) {
  return shown.some(({ seen }) => words.test(seen));
}
