import { indentation, isBlank, lineEnd, nextLine } from '../layout/lines.ts';
import { readOpenQuote } from '../layout/openQuote.ts';
import { HARD_SPACE } from './hardSpaces.ts';

/** Only this much of a line (UTF-16 code units) is searched. */
export const LONGEST_LINE = 2000;

/** A line of a piece of YAML that is neither blank nor a comment. */
export interface PieceLine {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  /** Spaces (and tabs, and hard spaces) before its first other character. */
  readonly indent: number;
  readonly next: number;
}

/** The lines of a piece that say something, in order. Of a quotation over several, only the first. */
export function pieceLines(text: string): PieceLine[] {
  const lines: PieceLine[] = [];
  for (let start = 0; start < text.length;) {
    const next = nextLine(text, start);
    const end = lineEnd(text, start, next);
    let indent = indentation(text, start, end);
    while (start + indent < end && isOtherBlank(text.charCodeAt(start + indent))) indent++;
    const says = !isBlank(text, start, end) && text.charCodeAt(start + indent) !== 35;
    if (says) lines.push({ start, end, indent, next });
    start = (says ? readOpenQuote(text, start, text.length)?.end : undefined) ?? next;
  }
  return lines;
}

/** A tab or a hard space. To YAML neither is indentation, but people mean both as such. */
function isOtherBlank(code: number): boolean {
  return code === 9 || code === HARD_SPACE;
}
