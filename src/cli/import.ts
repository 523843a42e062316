import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Day } from '../core/calendar/day.ts';
import type { Language } from '../core/guide/guide.ts';
import { kindOfName, type FileKind, type RefusalReason } from '../core/imports/file/refusal.ts';
import type { ImportedWorkbook, ImportPlan } from '../core/imports/importPlan.ts';
import { readWord } from '../core/imports/word/readWord.ts';
import { orRefused, planImport } from '../core/imports/planImport.ts';
import { noticeText, refusalText, skipText } from '../core/imports/wording.ts';
import { shown } from '../core/listing/terminal.ts';
import { inEnglish } from '../core/language/translate.ts';
import type { OurFacts } from '../core/schema/ourFacts.ts';
import { questionsIn } from './ourQuestions.ts';
import { complain, EXIT, print, printData, type Console, type ExitCode } from './console.ts';
import { returnedCheckUp } from '../core/imports/checkUp/returnedCheckUp.ts';
import { importCheckUp, type CheckUpReport } from './importCheckUp.ts';
import { importPlan, type PlanReport } from './importPlan.ts';
import { returnedPlan } from '../core/imports/returned/returnedPlan.ts';
import { parseArguments, choice, dayOption, UsageError } from './options.ts';
import { listTaken } from './taken.ts';
import { sentence, trying, withSlashes } from './walk.ts';
import { writeNext, type WritingPlace } from './writeNext.ts';

/** What was made of one file, as `--format json` prints it. */
interface ImportedFileReport {
  readonly file: string;
  readonly workbooks: readonly ReportedWorkbook[];
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
  readonly refused: string | null;
  /** What a partner wrote into a plan of ours; only for such a file. */
  readonly plan?: PlanReport;
  /** What a side answered; only for a page of “How are we doing?”. */
  readonly checkUp?: CheckUpReport;
}

interface ReportedWorkbook {
  readonly path: string;
  readonly organization: string | null;
  readonly placed: readonly { readonly to: string; readonly text: string }[];
  readonly unplaced: readonly string[];
}

interface Importing extends WritingPlace {
  /** The names of the organizations that were there before, also those they had. */
  readonly known: readonly string[];
  readonly console: Console;
  readonly today: Day;
  readonly into: string | undefined;
  /** What the library writes in, where a file doesn’t tell. */
  readonly language: Language | undefined;
  /** What the library itself asks where its workbooks lie. */
  readonly ours: OurFacts | undefined;
  /** Sentences for people who read no JSON. */
  readonly say: (sentence: string) => void;
}

/** `import [OPTIONS] FILE…` */
export function importFiles(args: readonly string[], console: Console): ExitCode {
  const { values, flags, positionals } = parseArguments(
    'import',
    args,
    ['folder', 'today', 'format', 'into'],
    ['dry-run'],
  );
  const format = choice('format', values.format, ['text', 'json']) ?? 'text';
  if (positionals.length === 0) throw new UsageError('which file? Name at least one.');
  const folder = withSlashes(values.folder ?? 'partnerships');
  const importing: Importing = {
    ...{ console, cwd: console.cwd, folder },
    root: path.resolve(console.cwd, values.folder ?? ''),
    today: dayOption(values.today) ?? console.today(),
    dryRun: flags.has('dry-run'),
    into: values.into,
    ...listTaken(folder, console.cwd),
    ours: questionsIn(folder, console),
    say: (line) => {
      if (format === 'text') print(console, `${shown(line)}\n`);
    },
  };
  const files = positionals.map((given) => importFile(given, importing));
  if (format === 'json') printData(console, `${JSON.stringify({ files }, undefined, 2)}\n`);
  return files.some(({ refused }) => refused !== null) ? EXIT.trouble : EXIT.fine;
}

function importFile(given: string, importing: Importing): ImportedFileReport {
  const shown = withSlashes(given);
  const read = trying(() => readBytes(path.resolve(importing.cwd, given)));
  if (read.error !== undefined) return refused(shown, sentence({ shown }, read.error), importing);
  const kind = kindOfName(given);
  const bytes = read.value;
  const word = kind === 'word' && bytes ? orRefused(() => readWord(bytes)) : undefined;
  if (word !== undefined && 'kind' in word) return refusedFor(shown, word.reason, kind, importing);
  const checkUp = word && returnedCheckUp(word);
  if (checkUp !== undefined) {
    const taken = importCheckUp(shown, checkUp, importing);
    return typeof taken === 'string'
      ? refused(shown, taken, importing)
      : { file: shown, workbooks: [], skipped: [], refused: null, checkUp: taken };
  }
  const home = word && returnedPlan(word);
  if (home !== undefined) {
    const plan = importPlan(shown, home, importing);
    return typeof plan === 'string'
      ? refused(shown, plan, importing)
      : { file: shown, workbooks: [], skipped: [], refused: null, plan };
  }
  const { today, taken, language } = importing;
  const known = [...importing.known, ...taken.flatMap(({ organization }) => organization ?? [])];
  const plan: ImportPlan =
    bytes === undefined
      ? { kind: 'refused', reason: 'too-large' }
      : planImport(
          { name: path.basename(given), bytes, word },
          { today, known, language, ours: importing.ours },
        );
  if (plan.kind === 'refused') return refusedFor(shown, plan.reason, kind, importing);
  return written(shown, plan, importing);
}

/** In bytes; a longer file is refused unread. */
const LARGEST = 100_000_000;

function readBytes(file: string): Uint8Array | undefined {
  const stats = fs.statSync(file);
  // A pipe or a device may never end.
  if (!stats.isFile() && !stats.isDirectory()) return new Uint8Array();
  return stats.size > LARGEST ? undefined : fs.readFileSync(file);
}

function refusedFor(
  file: string,
  reason: RefusalReason,
  kind: FileKind | undefined,
  importing: Importing,
): ImportedFileReport {
  return refused(file, `“${file}”: ${refusalText(reason, kind, inEnglish)}`, importing);
}

function refused(file: string, why: string, { console }: Importing): ImportedFileReport {
  complain(console, why);
  return { file, workbooks: [], skipped: [], refused: why };
}

function written(
  file: string,
  plan: Extract<ImportPlan, { kind: 'plan' }>,
  importing: Importing,
): ImportedFileReport {
  const workbooks: ReportedWorkbook[] = [];
  for (const workbook of plan.workbooks) {
    const made = writeWorkbook(workbook, file, importing);
    if (typeof made === 'string') return { ...refused(file, made, importing), workbooks };
    workbooks.push(made);
  }
  const skipped = plan.skipped.map((one) => ({ row: one.row, why: skipText(one, inEnglish) }));
  for (const notice of plan.notices) importing.say(`${file}: ${noticeText(notice, inEnglish)}`);
  const leftOut = plan.skipped.filter(({ why }) => why !== 'header');
  for (const one of leftOut)
    importing.say(`${file}: row ${one.row} was left out: ${skipText(one, inEnglish)}.`);
  return { file, workbooks, skipped, refused: null };
}

/** What was written, or why it could not be. */
function writeWorkbook(
  { organization, request, placed, unplaced }: ImportedWorkbook,
  file: string,
  importing: Importing,
): ReportedWorkbook | string {
  const name = organization ?? path.basename(file).replace(/\.[^.]*$/, '');
  const written = writeNext(importing, { ...request, organization: name, ours: importing.ours });
  if (written.kind === 'refusal') return `“${file}”: the organization has no name.`;
  const { shown, error } = written;
  if (error !== undefined) return sentence({ shown }, error);
  importing.say(importing.dryRun ? `${shown} would be written` : shown);
  return { path: shown, organization: organization ?? null, placed, unplaced };
}
