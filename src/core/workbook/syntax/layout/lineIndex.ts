/** A place as editors count it, but both numbers from 0; `column` in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Offsets to lines and back, with line ends as VS Code counts them: CRLF, LF and lone CR. */
export interface LineIndex {
  readonly positionAt: (offset: number) => LineColumn;
  readonly offsetAt: (position: LineColumn) => number;
}

/**
 * Reads the text once; each look-up is a binary search. As in VS Code, an offset outside the text
 * goes to its nearest end, and one inside a line break to the end of its line.
 */
export function lineIndexOf(text: string): LineIndex {
  const { starts, ends } = linesIn(text);
  const positionAt = (offset: number): LineColumn => {
    const line = lastNotAfter(starts, offset);
    const start = starts[line] ?? 0;
    const length = (ends[line] ?? start) - start;
    return { line, column: Math.max(0, Math.min(offset - start, length)) };
  };
  const offsetAt = ({ line, column }: LineColumn): number => {
    if (line < 0) return 0;
    const end = ends[line];
    if (end === undefined) return text.length;
    return Math.min((starts[line] ?? 0) + Math.max(0, column), end);
  };
  return { positionAt, offsetAt };
}

/** The last place whose number is not above `limit`; 0 where there is none. */
function lastNotAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where lines start, and where they end without their line breaks. */
function linesIn(text: string): { starts: readonly number[]; ends: readonly number[] } {
  const starts = [0];
  const ends: number[] = [];
  const breaks = /\r\n|\n|\r/g;
  for (let found = breaks.exec(text); found !== null; found = breaks.exec(text)) {
    ends.push(found.index);
    starts.push(breaks.lastIndex);
  }
  ends.push(text.length);
  return { starts, ends };
}
