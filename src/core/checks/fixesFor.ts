import { codeOf } from './allChecks.ts';
import { fixTitle } from './messages.ts';
import { applyEdits, type TextEdit } from '../workbook/edit.ts';
import { faultsOf } from '../workbook/model/faultsOf.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { mergeAdjacent } from '../workbook/edits/composeEdits.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { placeAt } from '../workbook/model/place.ts';
import type { Span } from '../workbook/span.ts';
import { newMemory, type Memory } from '../workbook/syntax/memory.ts';
import { checkWorkbook } from './checkWorkbook.ts';
import { CODES, type Problem, type ProblemCode } from './problem.ts';
import { lostKeys } from './rules/lostKeys.ts';
import { outdented } from './rules/outdented.ts';
import type { Draft, Fix, FixContext } from './mend/fix.ts';
import { keepsWords } from './mend/keepsWords.ts';

/** In a longer text, in UTF-16 code units, no mend is tried: each try reads and checks all of it. */
const LARGEST_MENDED = 200_000;
/** More problems than this come from one damage, and looking for a mend of each checks the whole. */
const MANY = 100;

/**
 * The problems that are worth looking for mends of, when that is done for all of a workbook's at
 * once: of very many none.
 */
export function problemsToMend(problems: readonly Problem[]): readonly Problem[] {
  return problems.length > MANY ? [] : problems;
}

/**
 * The mends of a problem, the best first. Each was tried: after it the problem is gone, and no new
 * Error or Warning has come; after one that only helps everything is found as before. One that takes
 * away what somebody wrote is never preferred. None where a program cannot know.
 */
export function fixesFor(
  workbook: Workbook,
  problem: Problem,
  context: FixContext,
): readonly Fix[] {
  const fixer = codeOf(problem.code).mend;
  if (fixer === undefined || workbook.text.length > LARGEST_MENDED) return [];
  // The mends differ from the workbook in a line or two: all else is read and checked once.
  const memory = newMemory();
  const tried = { ...context, memory };
  const before = tally(openWorkbook(workbook.text, memory) ?? workbook, problem, tried);
  const fixes: Fix[] = [];
  for (const draft of fixer({ workbook, problem, today: context.today })) {
    if (draft.edited.kind === 'refused' || draft.edited.edits.length === 0) continue;
    const edits = mergeAdjacent(draft.edited.edits);
    const after = openWorkbook(applyEdits(workbook.text, edits), memory);
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
      ...(draft.helps === undefined ? {} : { helps: draft.helps }),
      ...(toWrite.length === 0 ? {} : { toWrite }),
    });
  }
  return fixes;
}

/** Whether a code has mends at all, for whoever wants to look for none in vain. */
export function hasFixes(code: ProblemCode): boolean {
  return codeOf(code).mend !== undefined;
}

/** Only what the mend itself has written may be typed over. */
function placesToWrite(
  after: Workbook,
  { toWrite = [] }: Draft,
  edits: readonly TextEdit[],
): readonly Span[] {
  const written = writtenBy(edits);
  return toWrite.flatMap((path) => {
    const place = placeAt(after, path);
    if (place?.node.kind !== 'scalar') return [];
    const { start, end } = place.value;
    return written.some((one) => one.start <= start && end <= one.end) ? [place.value] : [];
  });
}

/** Where the texts of some edits stand once they are made. */
function writtenBy(edits: readonly TextEdit[]): readonly Span[] {
  let moved = 0;
  return edits.map(({ start, end, text }) => {
    const at = start + moved;
    moved += text.length - (end - start);
    return { start: at, end: at + text.length };
  });
}

/** What mends are judged by, with a memory of the text that they mend. */
type Tried = FixContext & { readonly memory: Memory };

/** How often each code is found, and how often this problem. */
interface Tally {
  readonly codes: ReadonlyMap<string, number>;
  readonly same: number;
}

/** What a check and the workbook's reader both say of what they found. */
type Found = Pick<Problem, 'variant' | 'values'> & { readonly code: string };

/** Of what is asked for one at a time, the next one is another problem. */
function keyOf({ code, variant, values }: Found): string | number | undefined {
  if (code === 'section-missing') return values.part;
  return code === 'next-step' ? variant : undefined;
}

/** What cannot be read is judged by reading alone: that is what a mend of it can answer for. */
function findIn(workbook: Workbook, code: ProblemCode, context: Tried): readonly Found[] {
  return CODES[code].group === 'reading' && code !== 'placeholder'
    ? [...faultsOf(workbook), ...lostKeys(workbook), ...outdented(workbook)]
    : checkWorkbook(workbook, { ...context });
}

function tally(workbook: Workbook, problem: Problem, context: Tried): Tally {
  const found = findIn(workbook, problem.code, context);
  const codes = new Map<string, number>();
  for (const { code } of found) codes.set(code, (codes.get(code) ?? 0) + 1);
  const isSame = (one: Found): boolean =>
    one.code === problem.code && keyOf(one) === keyOf(problem);
  return { codes, same: found.filter(isSame).length };
}

function keepsPromise({ helps }: Draft, before: Tally, after: Tally): boolean {
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
