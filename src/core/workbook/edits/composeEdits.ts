import { applyEdits, countGrowth, inTextOrder, type TextEdit } from '../edit.ts';
import type { Workbook } from '../workbook.ts';
import { reopen } from '../openWorkbook.ts';
import { refused, type Edited, type Edits } from './edited.ts';

/** Whether an edit replaces text by the same text. */
export function isTextEditEmpty(text: string, edit: TextEdit): boolean {
  return text.slice(edit.start, edit.end) === edit.text;
}

/** The edits in order, with those that touch joined into one. */
export function mergeAdjacent(edits: readonly TextEdit[]): readonly TextEdit[] {
  const merged: TextEdit[] = [];
  for (const edit of inTextOrder(edits)) {
    const last = merged.at(-1);
    if (last?.end === edit.start) {
      merged[merged.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
    } else merged.push(edit);
  }
  return merged;
}

/** One set of edits of `before` that does what `first` and then `second`, counted behind it, do. */
export function composeEdits(
  before: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const between = applyEdits(before, first);
  let composed = mergeAdjacent(first);
  // From the back, so that earlier places don't move.
  for (const edit of [...second].sort((a, b) => b.start - a.start)) {
    composed = composeOne(between, composed, edit);
  }
  return composed.filter((edit) => !isTextEditEmpty(before, edit));
}

/**
 * Joins `edit` with the edits whose new text it touches, and puts it in its place among the others.
 */
function composeOne(
  between: string,
  edits: readonly TextEdit[],
  edit: TextEdit,
): readonly TextEdit[] {
  let growth = 0;
  const before: TextEdit[] = [];
  const touched: { edit: TextEdit; newStart: number; newEnd: number }[] = [];
  const after: TextEdit[] = [];
  for (const one of edits) {
    const newStart = one.start + growth;
    const newEnd = newStart + one.text.length;
    if (newEnd < edit.start) before.push(one);
    else if (newStart > edit.end) after.push(one);
    else touched.push({ edit: one, newStart, newEnd });
    if (newStart <= edit.end) growth += one.text.length - (one.end - one.start);
  }
  const head = touched[0];
  const tail = touched.at(-1);
  const start = Math.min(edit.start, head?.newStart ?? edit.start);
  const end = Math.max(edit.end, tail?.newEnd ?? edit.end);
  const text = between.slice(start, edit.start) + edit.text + between.slice(edit.end, end);
  const merged = { start: start - countGrowth(before), end: end - growth, text };
  return [...before, merged, ...after];
}

/** A step of a change that takes several; it sees the workbook as the steps before left it. */
export type EditStep = (workbook: Workbook) => Edited;

/** All steps as one edit of the workbook as it is now. Refused if one of the steps is. */
export function editInSteps(workbook: Workbook, steps: readonly EditStep[]): Edited {
  let now = workbook;
  let edits: readonly TextEdit[] = [];
  let cursor: number | undefined;
  let made: Workbook | undefined;
  for (const [at, step] of steps.entries()) {
    const done = step(now);
    if (done.kind === 'refused') return done;
    edits = composeEdits(workbook.text, edits, done.edits);
    cursor = done.cursor ?? (cursor === undefined ? undefined : moved(cursor, done.edits));
    if (done.edits.length === 0) continue;
    // Most steps have opened what they make, to look at it; after the last one nobody asks for it.
    const isLast = at === steps.length - 1;
    made = opened(now, done) ?? (isLast ? undefined : reopen(now, done.edits));
    if (made === undefined && !isLast) return refused('unsafe');
    now = made ?? now;
  }
  const after = edits.length === 0 ? undefined : made;
  return { kind: 'edits', edits, cursor, ...(after && { after }) };
}

/** What a step has opened already, if it is what its edits make: a caller may have added to them. */
function opened(before: Workbook, { edits, after }: Edits): Workbook | undefined {
  return after?.text === applyEdits(before.text, edits) ? after : undefined;
}

/** Where an offset ends up after some edits; inside replaced text, at the end of its replacement. */
export function moved(offset: number, edits: readonly TextEdit[]): number {
  let at = offset;
  for (const edit of edits) {
    if (edit.start < offset) at += edit.text.length - (Math.min(edit.end, offset) - edit.start);
  }
  return at;
}
