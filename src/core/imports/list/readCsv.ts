import { decoded } from '../file/decoding.ts';
import { FileRefused } from '../file/refusal.ts';
import { newBudget } from '../file/budget.ts';
import { MOST_COLUMNS, type Grid } from './grid.ts';

/** In bytes: a list of partners is far shorter. */
const LARGEST = 16_000_000;
const MOST_RECORDS = 50_000;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Reads a CSV file in any of the usual encodings and with any of the usual delimiters. */
export function readCsv(bytes: Uint8Array): Grid {
  if (bytes.length > LARGEST) throw new FileRefused('too-large');
  if (bytes.every((byte) => byte === 0)) throw new FileRefused('empty');
  const text = decoded(bytes);
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('%PDF') || text.includes('\0')) {
    throw new FileRefused('not-csv');
  }
  const records = recordsOf(text, delimiterOf(text));
  const budget = newBudget();
  for (const cells of records) {
    budget.spend('cells', cells.length);
    budget.spend('steps', 1);
    for (const cell of cells) budget.spend('characters', cell.length);
  }
  return {
    sheet: '',
    rows: records.map((cells, at) => ({ number: at + 1, cells, isWide: false, comments: [] })),
  };
}

/** The delimiter in Excel's first line (`sep=;`), else the one that splits the first records most evenly. */
function delimiterOf(text: string): string {
  const said = /^"?sep=(.)"?\r?\n/i.exec(text)?.[1];
  if (said !== undefined) return said;
  const start = text.slice(0, 20_000);
  const scores = DELIMITERS.map((delimiter) => {
    const widths = recordsOf(start, delimiter)
      .slice(0, 30)
      .map((cells) => cells.length)
      .filter((width) => width > 1);
    const usual = Math.max(
      0,
      ...widths.map((one) => widths.filter((other) => other === one).length),
    );
    return { delimiter, score: usual };
  });
  const best = Math.max(...scores.map(({ score }) => score));
  return scores.find(({ score }) => score === best)?.delimiter ?? ',';
}

/** The records of a CSV text (RFC 4180); quotes may hold delimiters and line breaks. */
function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, end } = fieldAt(text, at, delimiter);
    if (record.length < MOST_COLUMNS) record.push(value);
    if (text.charAt(end) === delimiter) {
      at = end + 1;
      if (at < text.length) continue;
      if (record.length < MOST_COLUMNS) record.push('');
    }
    records.push(record);
    record = [];
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    if (records.length > MOST_RECORDS) throw new FileRefused('too-large');
  }
  return records;
}

function fieldAt(
  text: string,
  start: number,
  delimiter: string,
): { readonly value: string; readonly end: number } {
  let end = start;
  let value = '';
  if (text.charAt(start) === '"') {
    const close = closingQuote(text, start + 1);
    value = text.slice(start + 1, close).replaceAll('""', '"');
    end = close + 1;
  }
  const from = end;
  while (end < text.length && !isEnd(text.charAt(end), delimiter)) end += 1;
  return { value: value + text.slice(from, end), end };
}

function isEnd(character: string, delimiter: string): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}

/** The next quote that isn't doubled; the text's end if there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}
