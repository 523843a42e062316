import { lineEnd, nextLine } from './lines.ts';

/**
 * A quotation that isn't closed on the line where it begins. When people paste a paragraph between
 * quotation marks, it comes in several lines. All of them up to the closing mark belong to it,
 * however they are indented.
 */
export interface OpenQuote {
  /** Where the first line starts that no longer belongs to it. */
  readonly end: number;
}

/** The quotation that the line at `start` leaves open; undefined if it doesn't leave one open. */
export function readOpenQuote(text: string, start: number, limit: number): OpenQuote | undefined {
  const next = nextLine(text, start);
  const stop = lineEnd(text, start, next);
  const mark = quoteLeftOpen(text.slice(start, Math.min(stop, start + LONGEST)));
  if (mark === undefined) return undefined;
  let at = Math.min(next, limit);
  while (at < limit) {
    const after = Math.min(nextLine(text, at), limit);
    const line = text.slice(at, lineEnd(text, at, after));
    if (OTHER.test(line)) break;
    at = after;
    if (closes(line, mark)) break;
  }
  return { end: at };
}

/** The quotation mark that a line leaves open; undefined if it doesn't leave one open. */
export function quoteLeftOpen(line: string): string | undefined {
  if (!line.includes('"') && !line.includes("'")) return undefined;
  const begin = BEGIN.exec(line);
  const mark = begin?.groups?.mark;
  if (begin === null || mark === undefined) return undefined;
  return closes(line.slice(begin[0].length), mark) ? undefined : mark;
}

/** Only this much of a line is looked at. */
const LONGEST = 2000;

/** A mark that begins a value, behind a key or a dash. */
const BEGIN =
  /^[ \t]*(?:-[ \t]+){0,8}(?:[^\s#"'[\]{}&*!|>%@`:-][^:#"']{0,200}:[ \t]+)?(?<mark>["'])/;

/** A key or a list item: then the quotation was never closed, and ends here. */
const OTHER =
  /^[ \t]*(?:-(?:[ \t]|$)|["']?[\p{L}\p{N}_-]+(?: [\p{L}\p{N}_-]+){0,2}["']?[ \t]*:(?:[ \t]|$))/u;

function closes(rest: string, mark: string): boolean {
  const plain = mark === '"' ? rest.replace(/\\./g, '') : rest.replaceAll("''", '');
  return plain.includes(mark);
}
