// Copies the sample library with its dates moved, so that what is late is late whenever it is opened.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The day that the sample library was written for. */
export const SAMPLE_DAY = '2026-11-24';

/** Where the sample library lies. */
export const sampleLibrary = fileURLToPath(new URL('library', import.meta.url));

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const DAY = 86_400_000;

/**
 * Copies the sample library to a folder that is not there yet. `todayIso` is the day it is opened
 * on (YYYY-MM-DD). Every date moves by the same number of whole days.
 */
export function copySampleLibrary(toDir, todayIso) {
  const days = (Date.parse(todayIso) - Date.parse(SAMPLE_DAY)) / DAY;
  if (!Number.isInteger(days)) throw new RangeError(`${todayIso} is no day`);
  for (const entry of fs.readdirSync(sampleLibrary, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = path.join(entry.parentPath, entry.name);
    const to = path.join(toDir, path.relative(sampleLibrary, from));
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.writeFileSync(to, withDatesMoved(fs.readFileSync(from, 'utf8'), days));
  }
}

/** `2026-12-15`, `15 December 2026` and `15/12/2026`; a day that does not exist stays as it is. */
export function withDatesMoved(text, days) {
  const written = new RegExp(
    `\\b(\\d{4})-(\\d{2})-(\\d{2})\\b|\\b(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})\\b|\\b(\\d{2})/(\\d{2})/(\\d{4})\\b`,
    'g',
  );
  return text.replace(written, (date, year, month, day, nDay, name, nYear, sDay, sMonth, sYear) => {
    if (year !== undefined) return isoDate(moved(year, month, day, days)) ?? date;
    if (name !== undefined) {
      return namedDate(moved(nYear, MONTHS.indexOf(name) + 1, nDay, days)) ?? date;
    }
    return slashedDate(moved(sYear, sMonth, sDay, days)) ?? date;
  });
}

/** undefined for a day that does not exist. All in UTC, where every day has 24 hours. */
function moved(year, month, day, days) {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCDate() !== Number(day)) return undefined;
  return new Date(date.getTime() + days * DAY);
}

function isoDate(date) {
  return date?.toISOString().slice(0, 10);
}

function namedDate(date) {
  return date && `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

function slashedDate(date) {
  return date && isoDate(date).split('-').reverse().join('/');
}
