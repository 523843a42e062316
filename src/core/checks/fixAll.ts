import type { TextEdit } from '../workbook/edit.ts';
import { mergeAdjacent } from '../workbook/edits/composeEdits.ts';
import { findFaults } from '../workbook/model/findFaults.ts';
import { reopen } from '../workbook/openWorkbook.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Problem } from './problem.ts';
import type { FixContext } from './mend/fix.ts';
import { fixesFor } from './fixesFor.ts';
import { keepsWords } from './mend/keepsWords.ts';

/** Each one takes a check of the whole workbook, and whoever saves has to wait. */
const MOST_AT_ONCE = 100;

/** The safe mends of all problems as one edit; what overlaps another waits for the next time. */
export function fixAll(
  workbook: Workbook,
  problems: readonly Problem[],
  context: FixContext,
): readonly TextEdit[] {
  let made: readonly TextEdit[] = [];
  let mended: readonly Problem[] = [];
  let faults = findFaults(workbook).length;
  for (const problem of problems.slice(0, MOST_AT_ONCE)) {
    const fix = fixesFor(workbook, problem, context).find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some((edit) => overlapsAny(edit, made))) continue;
    const together = [...made, ...fix.edits];
    const after = reopen(workbook, together);
    if (after === undefined || findFaults(after).length > faults) continue;
    const all = [...mended, problem];
    // Of two keys that say the same, either could be the one that goes.
    if (!keepsWords(workbook.text, together, after.text, all)) continue;
    made = together;
    mended = all;
    faults = findFaults(after).length;
  }
  return mergeAdjacent(made);
}

/** Edits that touch might each want the other's place. */
function overlapsAny(edit: TextEdit, others: readonly TextEdit[]): boolean {
  return others.some((other) => edit.start <= other.end && other.start <= edit.end);
}
