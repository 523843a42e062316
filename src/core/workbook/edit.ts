import type { Span } from './span.ts';

/** One replacement: the text between `start` and `end` (before the edit) becomes `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** What an edit touched: `start` to `oldEnd` of the old text became `start` to `newEnd` of the new. */
export interface Touched {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The text with the edits made. They count from the text as it was, and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let from = 0;
  for (const edit of inOrder) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** The one stretch that covers all edits; undefined where there are none. */
export function touchedBy(edits: readonly TextEdit[]): Touched | undefined {
  if (edits.length === 0) return undefined;
  const start = Math.min(...edits.map((edit) => edit.start));
  const oldEnd = Math.max(...edits.map((edit) => edit.end));
  const growth = edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return { start, oldEnd, newEnd: oldEnd + growth };
}

/**
 * Finds what was read before an edit and still stands, by where it would be now. `old` is in order
 * and does not overlap. A stretch stands when the edit touched none of it.
 */
export function standing<T extends Span>(
  old: readonly T[],
  touched: Touched,
): (now: Span) => T | undefined {
  const growth = touched.newEnd - touched.oldEnd;
  return (now) => {
    const before = now.end <= touched.start;
    if (!before && now.start < touched.newEnd) return undefined;
    const start = before ? now.start : now.start - growth;
    const found = old[indexOfStart(old, start)];
    return found?.start === start && found.end - found.start === now.end - now.start
      ? found
      : undefined;
  };
}

/** The last place whose start is not after `start`. */
function indexOfStart(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}
