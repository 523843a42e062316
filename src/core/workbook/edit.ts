import type { Span } from './span.ts';

/** One replacement: the text between `start` and `end` (before the edit) becomes `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The text with the edits made. They count from the text as it was, and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = inTextOrder(edits);
  let result = '';
  let from = 0;
  for (const edit of inOrder) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** The edits from the top of the text to its end. */
export function inTextOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.length < 2 ? edits : [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** How much longer the edits make the text, in code units. */
export function growthOf(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
}

/**
 * The same edits for `now`, which a text has become since they were planned for it as `before`. undefined
 * where something has changed at their places.
 */
export function editsSince(
  before: string,
  now: string,
  edits: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const growth = now.length - before.length;
  const moved: TextEdit[] = [];
  for (const { start, end, text } of edits) {
    if (end <= head) moved.push({ start, end, text });
    else if (start >= before.length - tail)
      moved.push({ start: start + growth, end: end + growth, text });
    else return undefined;
  }
  return moved;
}

/** What takes `edits` back: it counts from the text that they make of `text`. */
export function invertedEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let moved = 0;
  return inTextOrder(edits).map((edit) => {
    const start = edit.start + moved;
    moved += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}
