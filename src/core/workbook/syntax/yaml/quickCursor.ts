import { lineEnd, nextLine } from '../layout/lines.ts';

/** Where the quick reader is: at a line that is neither blank nor a comment, or at the end. */
export interface Cursor {
  readonly text: string;
  /** Columns before the first character that counts; -1 when there is no further line. */
  readonly column: number;
  /** That character. */
  readonly from: number;
  /** The line's end, without its line break. */
  readonly end: number;
  /** Where the next line starts. */
  readonly next: number;
  readonly skipSpaces: (at: number) => number;
  /** Whether nothing but a comment is left of the line. `at` is not a space, and one stands before it. */
  readonly isLineOver: (at: number) => boolean;
  readonly toNextLine: () => void;
  /** Goes on with the line that starts at `at`, or the next that is neither blank nor a comment. */
  readonly toLine: (at: number) => void;
  /** Counts what stands behind a dash as a line of its own, as YAML does. */
  readonly enter: (at: number) => void;
}

/** Control characters, tabs among them, and line ends that only some readers know. */
// eslint-disable-next-line no-control-regex -- it is control characters that are looked for
const UNUSUAL = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;

/** At the first line that says something; undefined for text that is not surely understood. */
export function startCursor(text: string): Cursor | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const cursor = {
    text,
    column: -1,
    from: 0,
    end: 0,
    next: 0,
    skipSpaces(at: number): number {
      let here = at;
      while (here < cursor.end && text.charCodeAt(here) === 32) here++;
      return here;
    },
    isLineOver: (at: number): boolean => at >= cursor.end || text.charCodeAt(at) === 35,
    toNextLine(): void {
      cursor.toLine(cursor.next);
    },
    toLine(line: number): void {
      for (let start = line; start < text.length; start = cursor.next) {
        cursor.next = nextLine(text, start);
        cursor.end = lineEnd(text, start, cursor.next);
        cursor.from = cursor.skipSpaces(start);
        cursor.column = cursor.from - start;
        if (!cursor.isLineOver(cursor.from)) return;
      }
      cursor.column = -1;
    },
    enter(at: number): void {
      cursor.column += at - cursor.from;
      cursor.from = at;
    },
  };
  cursor.toNextLine();
  return cursor.column < 0 ? undefined : cursor;
}
