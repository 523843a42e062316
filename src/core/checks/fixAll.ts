import { applyEdits, type TextEdit } from '../workbook/edit.ts';
import { mergeAdjacent } from '../workbook/edits/composeEdits.ts';
import { faultsOf } from '../workbook/model/faultsOf.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Problem } from './problem.ts';
import type { FixContext } from './mend/fix.ts';
import { fixesFor } from './fixesFor.ts';
import { keepsWords } from './mend/keepsWords.ts';

/** Each takes a check of the whole, and whoever saves waits for it. */
const MOST_AT_ONCE = 100;

/**
 * The safe mends of all problems as one edit, those left out that would overlap another one or not
 * get along with it, or that come after very many others: they are there the next time.
 */
export function fixAll(
  workbook: Workbook,
  problems: readonly Problem[],
  context: FixContext,
): readonly TextEdit[] {
  let made: readonly TextEdit[] = [];
  let mended: readonly Problem[] = [];
  let faults = faultsOf(workbook).length;
  for (const problem of problems.slice(0, MOST_AT_ONCE)) {
    const fix = fixesFor(workbook, problem, context).find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some((edit) => overlapsAny(edit, made))) continue;
    const together = [...made, ...fix.edits];
    const after = openWorkbook(applyEdits(workbook.text, together));
    if (after === undefined || faultsOf(after).length > faults) continue;
    const all = [...mended, problem];
    // Two that say the same may each be the one that goes.
    if (!keepsWords(workbook.text, together, after.text, all)) continue;
    made = together;
    mended = all;
    faults = faultsOf(after).length;
  }
  return mergeAdjacent(made);
}

/** Edits that touch may each want the other's place. */
function overlapsAny(edit: TextEdit, others: readonly TextEdit[]): boolean {
  return others.some((other) => edit.start <= other.end && other.start <= edit.end);
}
