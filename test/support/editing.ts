import { applyEdits, type TextEdit } from '../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import { newMemory } from '../../src/core/workbook/syntax/memory.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';
import type { Step } from './oddWorkbooks.ts';

/** The edits that a step makes in a text: in order, and none overlapping another. */
export function editsOf(
  step: Extract<Step, { kind: 'replace' }>,
  text: string,
): readonly TextEdit[] {
  const wanted = step.places.map(({ at, line, cut, put }) => {
    const offset = Math.floor((at * text.length) / 1000);
    const start = line ? text.lastIndexOf('\n', offset - 1) + 1 : offset;
    return { start, end: Math.min(text.length, start + cut), text: put };
  });
  wanted.sort((a, b) => a.start - b.start);
  let end = -1;
  return wanted.filter((edit) => {
    const isFree = edit.start > end;
    if (isFree) end = edit.end;
    return isFree;
  });
}

/** The edits that take others back. `text` is the text before those. */
export function inverseOf(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  let growth = 0;
  return edits.map((edit) => {
    const start = edit.start + growth;
    growth += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}

/** The workbook after edits, as an editor reads it: with the memory of the document. */
export function editedWorkbook(text: string, edits: readonly TextEdit[]): Workbook | undefined {
  const memory = newMemory();
  openWorkbook(text, memory);
  return openWorkbook(applyEdits(text, edits), memory);
}
