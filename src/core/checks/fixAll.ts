import type { TextEdit } from '../workbook/edit.ts';
import { mergeAdjacent } from '../workbook/edits/composeEdits.ts';
import { findFaults } from '../workbook/model/findFaults.ts';
import { reopen } from '../workbook/openWorkbook.ts';
import { newMemory } from '../workbook/syntax/memory.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Problem } from './problem.ts';
import type { FixContext } from './mend/fix.ts';
import { fixesFor, mayBeMended } from './fixesFor.ts';
import { keepsWords } from './mend/keepsWords.ts';

/** Each one takes a check of the whole workbook, and whoever saves has to wait. */
const MOST_AT_ONCE = 100;
/**
 * In UTF-16 code units: the workbook is read again for each of them, and what is wrong with it looked through. The
 * safe mends of twenty pages with 50 problems are made at once.
 */
const MOST_READ = 1_500_000;

/** The safe mends of all problems as one edit; what overlaps another waits for the next time. */
export function fixAll(
  workbook: Workbook,
  problems: readonly Problem[],
  context: FixContext,
): readonly TextEdit[] {
  let made: readonly TextEdit[] = [];
  let mended: readonly Problem[] = [];
  let faults = findFaults(workbook).length;
  const each = workbook.text.length * (1 + problems.length / 100);
  const most = Math.min(MOST_AT_ONCE, Math.floor(MOST_READ / each));
  const memory = newMemory();
  for (const problem of problems.filter(mayBeMended).slice(0, most)) {
    const fix = fixesFor(workbook, problem, context, memory).find(({ safe }) => safe);
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
