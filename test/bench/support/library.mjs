// A workspace of thousands of workbooks, as a library's would be laid out.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { randomFrom } from './random.mjs';
import { organizationName } from './words.mjs';
import { TODAY, madeUpWorkbook } from './workbook.mjs';
import { withDatesMoved } from '../../sample/copy.mjs';

/** Writes so many workbooks below the folder, and gives their bytes in all. */
export function writeLibrary(folder, count, seed) {
  const random = randomFrom(seed);
  // Three in ten are a second cycle with an organization.
  const organizations = Math.ceil(count * 0.7);
  let bytes = 0;
  let name;
  for (let at = 0; at < count; at++) {
    const number = at % organizations;
    const cycle = at < organizations ? 1 : 2;
    name = `${organizationName(randomFrom(number))} ${number}`;
    const text = madeUpWorkbook(random, 6000, { organization: name, cycle });
    const slug = name.toLowerCase().replaceAll(' ', '-');
    const place = path.join(folder, 'partnerships', slug);
    fs.mkdirSync(place, { recursive: true });
    fs.writeFileSync(path.join(place, `${slug}-cycle-${cycle}.md`), text);
    bytes += text.length;
  }
  return bytes;
}

/** One in so many workbooks of a library that is looked after has something late. */
const LATE_ONE_IN = 7;
/** One in so many is paused, and one in so many ended. */
const AT_REST_ONE_IN = 10;

/**
 * The same as of today, and as a library stands that is looked after: most of it is on time. Gives how
 * many things are late, and the file whose late milestone is the oldest of all.
 */
export function writeSettledLibrary(folder, count, seed) {
  writeLibrary(folder, count, seed);
  const files = findBelow(folder).sort();
  const days = Math.round((startOfToday() - Date.parse(TODAY)) / 86_400_000);
  let late = 0;
  for (const [at, file] of files.entries()) {
    const isLate = at % LATE_ONE_IN === 0;
    const text = settled(fs.readFileSync(file, 'utf8'), at, isLate);
    fs.writeFileSync(file, withDatesMoved(at === 0 ? withOlder(text) : text, days));
    if (isLate) late++;
  }
  return { late, first: files[0] };
}

function startOfToday() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}

/** Part 2 is what is late; a workbook at rest has nothing that is. */
function settled(text, at, isLate) {
  if (isLate) return text;
  const done = text.replace(/(part 2\n.*\n.*\n {4}status: )not started/, '$1done');
  if (at % AT_REST_ONE_IN === 1) return done.replace('\n---\n', '\nstatus: paused\n---\n');
  return at % AT_REST_ONE_IN === 2 ? done.replace('\n---\n', '\nstatus: ended\n---\n') : done;
}

/** Late for longer than all others: its row comes first. */
function withOlder(text) {
  return text.replace(/(part 2\n {4}due: )\S+/, '$12026-02-01');
}

/** The Markdown files below a folder. */
export function findBelow(folder) {
  const found = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of fs.readdirSync(next, { withFileTypes: true })) {
      const full = path.join(next, entry.name);
      if (entry.isDirectory()) waiting.push(full);
      else if (entry.name.endsWith('.md')) found.push(full);
    }
  }
  return found;
}

/** Reads files one after another into the same buffer: `read(file)` gives how many bytes it holds. */
export function newReader(buffer = Buffer.allocUnsafe(4_000_000)) {
  const read = (file) => {
    const handle = fs.openSync(file, 'r');
    const length = fs.readSync(handle, buffer, 0, buffer.length, 0);
    fs.closeSync(handle);
    return length;
  };
  return { read, text: (file) => buffer.utf8Slice(0, read(file)) };
}
