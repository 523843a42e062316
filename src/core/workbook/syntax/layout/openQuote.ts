import { lineEnd, nextLine } from './lines.ts';

/**
 * A quotation that isn't closed on the line where it begins. Whoever pastes a paragraph between two
 * quotation marks breaks it into lines: those up to the closing mark belong to it, wherever they stand.
 */
export interface OpenQuote {
  /** Where the first line starts that is none of its own. */
  readonly end: number;
}

/** The quotation that the line from `start` leaves open; undefined where it leaves none. */
export function openQuoteAt(text: string, start: number, limit: number): OpenQuote | undefined {
  const next = nextLine(text, start);
  const stop = lineEnd(text, start, next);
  const mark = quoteLeftOpen(text.slice(start, Math.min(stop, start + LONGEST)));
  if (mark === undefined) return undefined;
  let at = Math.min(next, limit);
  while (at < limit) {
    const after = Math.min(nextLine(text, at), limit);
    const line = text.slice(at, lineEnd(text, at, after));
    if (opensOther(line)) break;
    at = after;
    if (closes(line, mark)) break;
  }
  return { end: at };
}

/** The mark of a quotation that a line leaves open; undefined where it leaves none. */
export function quoteLeftOpen(line: string): string | undefined {
  if (!line.includes('"') && !line.includes("'")) return undefined;
  const begin = BEGIN.exec(line);
  const mark = begin?.groups?.mark;
  if (begin === null || mark === undefined) return undefined;
  return closes(line.slice(begin[0].length), mark) ? undefined : mark;
}

/** A line that is longer is cut here before it is looked at. */
const LONGEST = 2000;

/** Behind a key or a dash, a mark that begins the value. */
const BEGIN =
  /^[ \t]*(?:-[ \t]+){0,8}(?:[^\s#"'[\]{}&*!|>%@`:-][^:#"']{0,200}:[ \t]+)?(?<mark>["'])/;

/** A key, or a list item: the quotation was never closed, and goes no further. */
const OTHER =
  /^[ \t]*(?:-(?:[ \t]|$)|["']?[\p{L}\p{N}_-]+(?: [\p{L}\p{N}_-]+){0,2}["']?[ \t]*:(?:[ \t]|$))/u;

function opensOther(line: string): boolean {
  return OTHER.test(line);
}

function closes(rest: string, mark: string): boolean {
  const plain = mark === '"' ? rest.replace(/\\./g, '') : rest.replaceAll("''", '');
  return plain.includes(mark);
}
