import type { Span } from '../../span.ts';

/**
 * Lone carriage returns become line feeds. The text keeps its length, so offsets into the result
 * are offsets into the original. (VS Code counts a lone CR as a line end too.)
 */
export function foldLoneCr(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** Offset of the first character of the line after the one that holds `offset`; the text's length at the end. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** Where the line that starts at `start` ends, without its line break. `next` is {@link nextLine} of it. */
export function lineEnd(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === 10) end--;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return end;
}

/** A line of a text, without its line break. */
export interface Line extends Span {
  readonly next: number;
}

export function* walkLines(text: string, { start, end: limit }: Span): Generator<Line> {
  for (let at = start; at < limit;) {
    const next = nextLine(text, at);
    yield { start: at, end: lineEnd(text, at, next), next };
    at = next;
  }
}

/** The line that holds an offset, without its line break. */
export function lineAt(text: string, offset: number): Span {
  // Counted from below 0, the search would look at the first character.
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  return { start, end: lineEnd(text, start, nextLine(text, start)) };
}

/** Columns of spaces before the first other character, counted from `start` up to `end`. */
export function indentation(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at++;
  return at - start;
}

/** Whether a line holds nothing but spaces and tabs. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** How the line before `at` ends, else the first line of the text. */
export function eolAt(text: string, at: number): '\n' | '\r\n' {
  const before = text.lastIndexOf('\n', Math.max(0, at - 1));
  const feed = before < 0 ? nextLine(text, 0) - 1 : before;
  return feed > 0 && text.charCodeAt(feed) === 10 && text.charCodeAt(feed - 1) === 13
    ? '\r\n'
    : '\n';
}
