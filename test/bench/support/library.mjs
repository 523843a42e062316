// A workspace of thousands of workbooks, as a library's would be laid out.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { randomFrom } from './random.mjs';
import { organizationName } from './words.mjs';
import { workbookText } from './workbook.mjs';

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
    const text = workbookText(random, 6000, { organization: name, cycle });
    const slug = name.toLowerCase().replaceAll(' ', '-');
    const place = path.join(folder, 'partnerships', slug);
    fs.mkdirSync(place, { recursive: true });
    fs.writeFileSync(path.join(place, `${slug}-cycle-${cycle}.md`), text);
    bytes += text.length;
  }
  return bytes;
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
