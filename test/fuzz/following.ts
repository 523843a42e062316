import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import { newMemory, type Memory } from '../../src/core/workbook/syntax/memory.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';
import { editsOf, inverseOf } from '../support/editing.ts';
import type { Step } from '../support/oddWorkbooks.ts';

/** A workbook as it is read with the memory of its document, and read anew; undefined for none. */
export type Compare = (
  remembered: Workbook | undefined,
  fresh: Workbook | undefined,
  memory: Memory,
) => void;

/** How many edits were compared by now, in all. */
export const followed = { edits: 0 };

/** Does the steps one after the other, and compares with a reading from scratch after each. */
export function followSteps(text: string, all: readonly Step[], compare: Compare): void {
  const undo: { edits: readonly TextEdit[]; before: string }[] = [];
  const memory = newMemory();
  let now = text;
  openWorkbook(text, memory);
  for (const one of all) {
    const last = one.kind === 'undo' ? undo.pop() : undefined;
    const edits = one.kind === 'undo' ? (last?.edits ?? []) : editsOf(one, now);
    if (one.kind === 'replace') undo.push({ edits: inverseOf(edits, now), before: now });
    now = applyEdits(now, edits);
    if (last !== undefined) assert.equal(now, last.before, 'undo gives the text back');
    const remembered = openWorkbook(now, memory);
    compare(remembered, openWorkbook(now), memory);
    followed.edits++;
    // What is no workbook any more would soon be all there is.
    if (one.kind === 'replace' && remembered === undefined) {
      now = applyEdits(now, undo.pop()?.edits ?? []);
    }
  }
}
