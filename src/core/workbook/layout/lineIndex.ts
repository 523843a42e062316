/** A place as people and editors count it, here both from 0; `column` in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Offsets to lines and back, with line ends as VS Code counts them: CRLF, LF and lone CR. */
export interface LineIndex {
  readonly positionAt: (offset: number) => LineColumn;
  readonly offsetAt: (position: LineColumn) => number;
}

/** Reads the text once; each look-up is a binary search. Offsets outside the text are clamped to it. */
export function lineIndexOf(text: string): LineIndex {
  const starts = lineStarts(text);
  const positionAt = (offset: number): LineColumn => {
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: at - (starts[low] ?? 0) };
  };
  const offsetAt = ({ line, column }: LineColumn): number => {
    const start = starts[Math.max(0, line)] ?? text.length;
    return Math.min(start + Math.max(0, column), starts[line + 1] ?? text.length);
  };
  return { positionAt, offsetAt };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  const breaks = /\r\n|\n|\r/g;
  while (breaks.exec(text) !== null) starts.push(breaks.lastIndex);
  return starts;
}
