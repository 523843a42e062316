import { isDash } from '../layout/lineValues.ts';
import type { Span } from '../../span.ts';
import { LONGEST_LINE, type PieceLine } from './pieceLines.ts';

/** Whether a line is a list item: a dash with a space or nothing behind it. */
export function isItemLine(text: string, { start, indent, end }: PieceLine): boolean {
  return isDash(text, start + indent, end);
}

/** Where the key stands in a line with nothing but a plain key and its colon; undefined for others. */
export function bareKey(text: string, line: PieceLine): Span | undefined {
  if (line.end - line.start > LONGEST_LINE) return undefined;
  const match = /^ *([\p{L}_][\p{L}\p{N}_-]*):(?: *| +#.*)$/u.exec(
    text.slice(line.start, line.end),
  );
  if (match?.[1] === undefined) return undefined;
  const start = line.start + line.indent;
  return { start, end: start + match[1].length };
}

/**
 * Whether lines are surely the children of a key or dash at column `above`: at the first one's
 * column there are only items, or only keys (or what should be keys), and no line is further out.
 * Lines further in belong to the child above them, whatever they are.
 */
export function areSeparate(text: string, lines: readonly PieceLine[], above: number): boolean {
  const first = lines[0];
  if (first === undefined) return false;
  const level = first.indent;
  const list = isItemLine(text, first);
  if (level < above || (level === above && !list) || (!list && !opensKey(text, first)))
    return false;
  return lines.every(
    (line) =>
      line.indent >= level &&
      !EXPLICIT.has(text.charAt(line.start + line.indent)) &&
      !/[\t\u00a0]/.test(text.slice(line.start, line.start + line.indent)) &&
      (line.indent > level || (list ? isItemLine(text, line) : startsLikeKey(text, line))),
  );
}

/** A line that begins with one of these marks may complete the line above it. */
const EXPLICIT: ReadonlySet<string> = new Set([':', '?']);

/** A key with its colon at the start of a line. */
function opensKey(text: string, line: PieceLine): boolean {
  const start = line.start + line.indent;
  const head = text.slice(start, Math.min(line.end, start + 200));
  return /^[\p{L}\p{N}_][\p{L}\p{N}_ -]*:(?: |$)/u.test(head);
}

/** YAML would take a line that begins with a letter or digit for a key and nothing else. */
function startsLikeKey(text: string, line: PieceLine): boolean {
  return /[\p{L}\p{N}_]/u.test(text.charAt(line.start + line.indent));
}
