import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../src/core/workbook/edit.ts';
import { editWorkbook } from '../../src/core/workbook/editWorkbook.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';
import { editsOf, inverseOf } from '../support/editing.ts';
import type { Step } from '../support/workbooks.ts';

/** A workbook after an edit, and the one that the same text is read as; undefined for none. */
export type Compare = (after: Workbook | undefined, fresh: Workbook | undefined) => void;

/** How many edits were compared by now, in all. */
export const followed = { edits: 0 };

/** Does the steps one after the other, and compares with a reading from scratch after each. */
export function followSteps(text: string, all: readonly Step[], compare: Compare): void {
  const undo: { edits: readonly TextEdit[]; before: string }[] = [];
  let now = text;
  let workbook: Workbook | undefined = openWorkbook(text);
  for (const one of all) {
    const last = one.kind === 'undo' ? undo.pop() : undefined;
    const edits = one.kind === 'undo' ? (last?.edits ?? []) : editsOf(one, now);
    if (one.kind === 'replace') undo.push({ edits: inverseOf(edits, now), before: now });
    now = applyEdits(now, edits);
    if (last !== undefined) assert.equal(now, last.before, 'undo gives the text back');
    const fresh = openWorkbook(now);
    const after = workbook === undefined ? fresh : editWorkbook(workbook, edits);
    compare(after, fresh);
    followed.edits++;
    if (one.kind === 'replace' && workbook !== undefined && !isWorthKeeping(after)) {
      now = applyEdits(now, undo.pop()?.edits ?? []);
      continue;
    }
    workbook = after;
  }
}

/**
 * What is no workbook any more, or has to be read as a whole, would soon be all there is: most of
 * such edits are taken back, so that most of the others meet a workbook that is read in parts.
 */
function isWorthKeeping(after: Workbook | undefined): boolean {
  return after !== undefined && (after.around !== undefined || after.length % 4 === 0);
}
