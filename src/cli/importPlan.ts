import * as fs from 'node:fs';
import * as path from 'node:path';
import { isReallyWithin } from '../node/realPath.ts';
import { saidText } from '../core/workbook/edits/scalarText.ts';
import type { Day } from '../core/calendar/day.ts';
import { keptUnasked, linesToKeep } from '../core/imports/returned/returnedPreview.ts';
import {
  differencesOf,
  isMadeOf,
  sentPlanIn,
  type Difference,
  type Differences,
  type ReturnedPlan,
} from '../core/imports/returned/returnedPlan.ts';
import { isReadable, takeReturned } from '../core/imports/returned/takeReturned.ts';
import { readWord } from '../core/imports/word/readWord.ts';
import type { WordText } from '../core/imports/word/wordText.ts';
import type { Cycle } from '../core/schema/generated/types.ts';
import { languageOf } from '../core/workbook/language.ts';
import { loadDocuments } from './bundles.ts';
import { planDocument } from '../core/sharing/plan/plan.ts';
import { writeDocument } from '../core/sharing/writeDocument.ts';
import { applyEdits } from '../core/workbook/edit.ts';
import type { Workbook } from '../core/workbook/workbook.ts';
import { refusedText } from '../core/workbook/edits/edited.ts';
import { readLibrary } from './library.ts';
import { readWorkbookFile } from './readFile.ts';
import { sentence, stayInPlace, trying, withSlashes } from './walk.ts';
import { replaceFile } from './writeNewFile.ts';

/** What a returned plan says, as `--format json` prints it. */
export interface PlanReport {
  /** The workbook that it was compared with; null where none was found. */
  readonly workbook: string | null;
  readonly differences: readonly {
    /** A front-matter path, items counted from 0, or the id of one of the guide's parts. */
    readonly at: string;
    readonly was: string;
    readonly is: string;
    /** Who changed it, where their program kept that. */
    readonly by: string | null;
  }[];
  readonly comments: readonly {
    readonly at: string | null;
    readonly text: string;
    readonly by: string | null;
  }[];
}

export interface PlanImporting {
  readonly cwd: string;
  readonly folder: string;
  readonly today: Day;
  /** The workbook that takes it over; without one nothing is written. */
  readonly into: string | undefined;
  readonly dryRun: boolean;
  readonly say: (sentence: string) => void;
}

/** Takes what a partner changed into the workbook that `into` names; a sentence where that can't be done. */
export function importPlan(
  file: string,
  home: ReturnedPlan,
  importing: PlanImporting,
): PlanReport | string {
  const { cwd, into, today, say } = importing;
  const shown = into === undefined ? workbookOf(home, importing) : withSlashes(into);
  if (shown === undefined) {
    say(`${file}: this is a partnership plan. Name its workbook with --into to see what changed.`);
    return { workbook: null, differences: [], comments: [] };
  }
  const isInPlace = trying(() => {
    stayInPlace(path.resolve(cwd, shown), cwd);
  });
  if (isInPlace.error !== undefined) return sentence({ shown }, isInPlace.error);
  const reading = readWorkbookFile(path.resolve(cwd, shown));
  if (reading.kind !== 'workbook') return `“${shown}” isn’t a workbook that can be read.`;
  const { workbook } = reading;
  const sent = sentPlan(home, path.resolve(cwd, shown), importing);
  const found = differencesOf(home, { workbook, plan: planNow(workbook, today), today }, sent);
  tell(file, shown, found, say);
  if (into !== undefined) {
    const trouble = take(path.resolve(cwd, shown), workbook, found, sent !== undefined, importing);
    if (trouble !== undefined) return trouble;
  }
  return {
    workbook: shown,
    differences: found.answers.map(({ tag, ours, theirs, by }) => ({
      ...{ at: tag, was: ours, is: theirs },
      by: by.length === 0 ? null : by.join(', '),
    })),
    comments: found.comments.map(({ tag, text, by }) => ({
      at: tag ?? null,
      text,
      by: by === '' ? null : by,
    })),
  };
}

/** The workbook that the plan's footer names, where there is just one. */
function workbookOf(plan: ReturnedPlan, importing: PlanImporting): string | undefined {
  const [only, ...more] = workbooksOf((cycle) => isMadeOf(plan, cycle), importing);
  return more.length === 0 ? only : undefined;
}

/** The workbooks that a page may have been made of. */
export function workbooksOf(
  isIt: (cycle: Cycle) => boolean,
  { cwd, folder }: Pick<PlanImporting, 'cwd' | 'folder'>,
): readonly string[] {
  if (!fs.existsSync(path.resolve(cwd, folder))) return [];
  return readLibrary([folder], cwd).workbooks.flatMap(({ summary, shown }) =>
    summary !== undefined && isIt(summary.cycle) ? [shown] : [],
  );
}

/** More, or larger, files of a folder are not looked into. */
const MOST_FILES = 200;
const LARGEST_PLAN = 5_000_000;

/** The plan as it was sent, where it lies in `shared` beside the workbooks or where the call is made. */
function sentPlan(
  { from }: ReturnedPlan,
  workbook: string,
  { cwd, folder }: PlanImporting,
): WordText | undefined {
  if (from === undefined) return undefined;
  const folders = [
    path.resolve(cwd, 'shared'),
    path.resolve(cwd, folder, '../shared'),
    path.resolve(path.dirname(workbook), '../../shared'),
  ];
  const files = [...new Set(folders)].flatMap((one) =>
    (ifReadable(() => fs.readdirSync(one)) ?? [])
      .filter((name) => /\.docx$/i.test(name))
      .map((name) => path.join(one, name))
      .filter((file) => isReallyWithin(path.dirname(one), file)),
  );
  for (const file of files.slice(0, MOST_FILES)) {
    const stats = ifReadable(() => fs.statSync(file));
    if (stats?.isFile() !== true || stats.size > LARGEST_PLAN) continue;
    const plan = sentPlanIn(ifReadable(() => fs.readFileSync(file)) ?? new Uint8Array(), from);
    if (plan !== 'other') return plan;
  }
  return undefined;
}

/** The plan as it would be made of the workbook now, with all that a plan can hold. */
function planNow(workbook: Workbook, today: Day): WordText {
  const { t } = loadDocuments(languageOf(workbook));
  const options = { today, t, draft: true, meetingNotes: true };
  return readWord(writeDocument(planDocument(workbook, options), 'docx'));
}

/** What is taken over: what is surely theirs; without the plan that was sent, what is plainly there. */
function isTaken(answer: Difference, hasSent: boolean): boolean {
  const isPlain = !answer.hidden && !answer.keepsMore && !answer.bothChanged;
  return isReadable(answer) && (hasSent ? answer.isSure : isPlain && answer.theirs !== '');
}

function take(
  file: string,
  workbook: Workbook,
  found: Differences,
  hasSent: boolean,
  { dryRun, say }: PlanImporting,
): string | undefined {
  const taken = found.answers.filter((one) => isTaken(one, hasSent));
  const notes = linesToKeep(found, keptUnasked(found), loadDocuments(languageOf(workbook)).t);
  const edited = takeReturned(workbook, taken, notes);
  if (edited.kind !== 'edits') return `“${path.basename(file)}”: ${refusedText(edited.reason)}`;
  const left = found.answers.filter((one) => !taken.includes(one));
  say(
    `${dryRun ? 'Would be taken over' : 'Taken over'}: ${String(taken.length)} of ${String(found.answers.length)} answers, ${String(found.comments.length)} comments as notes.`,
  );
  for (const one of taken)
    say(`  ${one.tag}: “${onLine(one.value === undefined ? one.theirs : saidText(one.value))}”`);
  for (const note of notes) say(`  as a note: “${onLine(note)}”`);
  for (const { tag } of left) say(`Left for you to decide: ${tag}.`);
  if (dryRun || edited.edits.length === 0) return undefined;
  const { error } = trying(() => {
    const mark = fs
      .readFileSync(file)
      .subarray(0, 3)
      .equals(Buffer.from([0xef, 0xbb, 0xbf]));
    const text = applyEdits(workbook.text, edited.edits);
    replaceFile(file, Buffer.from(mark ? `\u{FEFF}${text}` : text));
  });
  return error === undefined
    ? undefined
    : `“${path.basename(file)}” can’t be written (${String(error.code)}).`;
}

function tell(
  file: string,
  workbook: string,
  found: Differences,
  say: (line: string) => void,
): void {
  const { answers, comments, further } = found;
  say(
    `${file}, compared with ${workbook}: ${String(answers.length)} answers differ, ${String(comments.length)} comments.`,
  );
  for (const { tag, ours, theirs, by } of answers) {
    const who = by.length === 0 ? '' : ` (${by.join(', ')})`;
    say(`  ${tag}${who}: “${onLine(ours)}” → “${onLine(theirs)}”`);
  }
  for (const { tag, text, by } of comments)
    say(`  comment by ${by} on ${tag ?? 'the plan'}: ${onLine(text)}`);
  for (const { text } of further) say(`  outside the answers: ${onLine(text)}`);
}

function onLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function ifReadable<T>(read: () => T): T | undefined {
  const attempt = trying(read);
  return attempt.error === undefined ? attempt.value : undefined;
}
