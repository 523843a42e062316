import type { Span } from './span.ts';

/** One replacement: the text between `start` and `end` (before the edit) becomes `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Puts a text in at an offset. */
export function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** Puts whole lines in at the start of a line; a line break that the text before lacks moves to the front. */
export function lineInsertion(text: string, at: number, lines: string, eol: string): TextEdit {
  const isOpen = at > 0 && text.charCodeAt(at - 1) !== 10;
  return insertion(at, isOpen ? `${eol}${lines.slice(0, -eol.length)}` : lines);
}

/** Takes a stretch of text out. */
export function deletion({ start, end }: Span): TextEdit {
  return { start, end, text: '' };
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
export function countGrowth(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
}

/** The same edits for `now`, which `before` has become; undefined where their places have changed. */
export function editsSince(
  before: string,
  now: string,
  edits: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  const { head, tail } = sharedEnds(before, now);
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

/** Where the new texts of edits are once these are made, in order. */
export function spansAfter(edits: readonly TextEdit[]): readonly Span[] {
  let moved = 0;
  return inTextOrder(edits).map((edit) => {
    const start = edit.start + moved;
    moved += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length };
  });
}

/** How much of two texts, or of two lists, is the same from the start and from the end. */
export function sharedEnds(
  a: string | readonly string[],
  b: string | readonly string[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return { head, tail };
}

/** What takes `edits` back: it counts from the text that they make of `text`. */
export function invertedEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const replaced = inTextOrder(edits).map(({ start, end }) => text.slice(start, end));
  return spansAfter(edits).map((span, at) => ({ ...span, text: replaced[at] ?? '' }));
}
