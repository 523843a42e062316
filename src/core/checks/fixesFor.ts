import { getCode } from './allChecks.ts';
import { fixTitle } from './messages.ts';
import { applyEdits, spansAfter, type TextEdit } from '../workbook/edit.ts';
import { findFaults } from '../workbook/model/findFaults.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { mergeAdjacent } from '../workbook/edits/composeEdits.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { placeAt } from '../workbook/model/place.ts';
import type { Span } from '../workbook/span.ts';
import { newMemory, type Memory } from '../workbook/syntax/memory.ts';
import { checkWorkbook } from './checkWorkbook.ts';
import { CODES, getWord, type Problem, type ProblemCode } from './problem.ts';
import { outdented } from './rules/outdented.ts';
import type { Draft, Fix, FixContext } from './mend/fix.ts';
import { keepsWords } from './mend/keepsWords.ts';

/** In a longer text (UTF-16 code units) no mends are tried: each try reads and checks it all. */
const LARGEST_MENDED = 200_000;
/** So many problems come from one damage, and each search for a mend checks the whole workbook. */
const MANY = 100;

/** Whether there are mends for what is wrong there. */
export function mayBeMended({ code }: Problem): boolean {
  return getCode(code).mend !== undefined;
}

/** The problems to look for mends of, when all are asked for at once; none if there are very many. */
export function problemsToMend(problems: readonly Problem[]): readonly Problem[] {
  return problems.length > MANY ? [] : problems;
}

/**
 * The mends of a problem, the best first. Each one was tried: with it, the problem is gone and no
 * new Error or Warning has come up. With one that only helps, everything else stays as it was. A
 * mend that removes what somebody wrote is never preferred. Empty if no program can know. Whoever asks
 * for several problems of one workbook gives one memory for all.
 */
export function fixesFor(
  workbook: Workbook,
  problem: Problem,
  context: FixContext,
  // A mend changes a line or two, so everything else is read and checked only once.
  memory = newMemory(),
): readonly Fix[] {
  const fixer = getCode(problem.code).mend;
  if (fixer === undefined || workbook.text.length > LARGEST_MENDED) return [];
  const tried = { ...context, memory };
  const before = tally(
    openWorkbook(workbook.text, memory, workbook.ours) ?? workbook,
    problem,
    tried,
  );
  const fixes: Fix[] = [];
  for (const draft of fixer({ workbook, problem, today: context.today })) {
    if (draft.edited.kind === 'refused' || draft.edited.edits.length === 0) continue;
    const edits = mergeAdjacent(draft.edited.edits);
    const after = openWorkbook(applyEdits(workbook.text, edits), memory, workbook.ours);
    if (after === undefined || !keepsPromise(draft, before, tally(after, problem, tried))) continue;
    const title = fixTitle(draft.title, draft.values ?? {}, context.translate);
    if (fixes.some((fix) => fix.title === title)) continue;
    const isFirst = fixes.length === 0 && draft.undecided !== true && draft.helps !== true;
    const preferred = isFirst && keepsWords(workbook.text, edits, after.text, [problem]);
    const toWrite = placesToWrite(after, draft, edits);
    fixes.push({
      title,
      edits,
      preferred,
      safe: preferred && draft.safe === true,
      helps: draft.helps,
      toWrite: toWrite.length === 0 ? undefined : toWrite,
    });
  }
  return fixes;
}

/** Only what the mend itself has written can be typed over. */
function placesToWrite(
  after: Workbook,
  { toWrite = [] }: Draft,
  edits: readonly TextEdit[],
): readonly Span[] {
  const written = spansAfter(edits);
  return toWrite.flatMap((path) => {
    const place = placeAt(after, path);
    if (place?.node.kind !== 'scalar') return [];
    const { start, end } = place.value;
    return written.some((one) => one.start <= start && end <= one.end) ? [place.value] : [];
  });
}

/** What mends are judged by, with a memory of the text that they are for. */
type Tried = FixContext & { readonly memory: Memory };

interface Tally {
  readonly codes: ReadonlyMap<string, number>;
  readonly same: number;
}

/** What a check's finding and a reader's fault have in common. */
type Found = Pick<Problem, 'variant' | 'values'> & { readonly code: string };

/** If a code asks for one thing at a time, what it asks for next is a different problem. */
function getFixKey({ code, variant, values }: Found): string | undefined {
  if (code === 'section-missing') return getWord(values, 'part');
  return code === 'next-step' ? variant : undefined;
}

/** If something can't be read, only reading it tells whether a mend works. */
function findIn(workbook: Workbook, code: ProblemCode, context: Tried): readonly Found[] {
  return CODES[code].group === 'reading' && code !== 'placeholder' && code !== 'merge-conflict'
    ? [...findFaults(workbook), ...outdented(workbook)]
    : checkWorkbook(workbook, { ...context });
}

function tally(workbook: Workbook, problem: Problem, context: Tried): Tally {
  const found = findIn(workbook, problem.code, context);
  const codes = new Map<string, number>();
  for (const { code } of found) codes.set(code, (codes.get(code) ?? 0) + 1);
  const isSame = (one: Found): boolean =>
    one.code === problem.code && getFixKey(one) === getFixKey(problem);
  return { codes, same: found.filter(isSame).length };
}

function keepsPromise({ helps, chooses }: Draft, before: Tally, after: Tally): boolean {
  if (chooses === true) return after.same < before.same;
  return helps === true ? isSameTally(before, after) : isMended(before, after);
}

function isSameTally({ codes }: Tally, after: Tally): boolean {
  const same = [...after.codes].every(([code, count]) => count === codes.get(code));
  return same && codes.size === after.codes.size;
}

function isMended(before: Tally, after: Tally): boolean {
  if (after.same >= before.same) return false;
  return [...after.codes].every(([code, count]) => {
    const { severity } = CODES[code as ProblemCode];
    const matters = severity === 'error' || severity === 'warning';
    return !matters || count <= (before.codes.get(code) ?? 0);
  });
}
