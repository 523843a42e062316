/** A place as editors count it, but both numbers from 0; `column` in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * Where offsets are, with line ends as VS Code counts them: CRLF, LF, and lone CR. Reads the text once;
 * each look-up is a binary search. As in VS Code, an offset outside the text goes to its nearest end, and
 * one inside a line break to the end of its line.
 */
export function positionsIn(text: string): (offset: number) => LineColumn {
  const { starts, ends } = findLines(text);
  return (offset) => {
    const line = lastNotAfter(starts, offset);
    const start = starts[line] ?? 0;
    const length = (ends[line] ?? start) - start;
    return { line, column: Math.max(0, Math.min(offset - start, length)) };
  };
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
function findLines(text: string): { starts: readonly number[]; ends: readonly number[] } {
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
