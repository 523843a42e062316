import * as path from 'node:path';
import {
  fileNameOf,
  isMadeOfOne,
  KINDS,
  KIND_IDS,
  type FileFormat,
  type KindId,
} from '../core/sharing/kinds.ts';
import { makeShared, type ShareRequest } from '../core/sharing/makeShared.ts';
import type { Period } from '../core/sharing/board/period.ts';
import type { SharedWorkbook } from '../core/sharing/sharedWorkbook.ts';
import { LANGUAGES, type Language } from '../core/guide/guide.ts';
import { languageOf } from '../core/workbook/language.ts';
import { loadDocuments } from './bundles.ts';
import { complain, EXIT, type Console, type ExitCode } from './console.ts';
import { readAgain, readLibrary, type LibraryFile } from './library.ts';
import { parseArguments, choice, dayOption, UsageError } from './options.ts';
import { saveExport } from './saveExport.ts';
import { readRegular, sentence, trying } from './walk.ts';
import { settingsReader, type TeamSettings } from './settings.ts';

const OPTIONS = [
  ...(['format', 'out', 'today', 'from', 'to', 'since', 'person'] as const),
  ...(['story', 'ask', 'language', 'by', 'other-contact'] as const),
] as const;
const FLAGS = ['force', 'draft', 'meeting-notes', 'one-page', 'reminders'] as const;

/** What to do in a shell, which has no commands of VS Code to choose. */
const LACKS = {
  'next-meeting':
    'This workbook doesn’t say when the next meeting is. Write its date at the top of the workbook, such as “next-meeting: 2027-05-14”, and try again.',
} as const;

/** `export WHAT [OPTIONS] PATH…` */
export function exportDocument(args: readonly string[], console: Console): ExitCode {
  const { values, flags, positionals } = parseArguments('export', args, OPTIONS, FLAGS);
  const [what, ...paths] = positionals;
  if (what === undefined)
    throw new UsageError(`export what? Choose one of ${KIND_IDS.join(', ')}.`);
  const kind = KIND_IDS.find((id) => id === what);
  if (kind === undefined) {
    throw new UsageError(`export what? Choose one of ${KIND_IDS.join(', ')}; not “${what}”.`);
  }
  const format = choice('format', values.format, KINDS[kind].formats) ?? formatOf(kind, values.out);
  const today = dayOption(values.today) ?? console.today();
  if (paths.length === 0) throw new UsageError('which file or folder? Name at least one.');
  const { workbooks, troubles } = wholeWorkbooks(paths, console);
  if (isMadeOfOne(kind) && workbooks.length > 1) {
    throw new UsageError(
      `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} is made from one workbook, and there are ${workbooks.length} here; name one.`,
    );
  }
  const team = settingsNear(paths[0] ?? '', console);
  const made = makeShared({
    ...{ kind, format, today, workbooks },
    ...loadDocuments(
      choice('language', values.language, LANGUAGES) ?? ownLanguage(kind, workbooks),
    ),
    draft: flags.has('draft'),
    meetingNotes: flags.has('meeting-notes'),
    onePage: flags.has('one-page'),
    reminders: flags.has('reminders'),
    ...{ story: storyOption(values.story, workbooks, console.cwd), ask: values.ask },
    ...{ by: values.by, otherContact: values['other-contact'] },
    period: periodOption(values),
    since: earlierReport(values.since, console.cwd),
    fiscalYearStart: team.settings.fiscalYearStart,
    whoSees: team.checkUpWhoSees,
    ...(kind === 'handover' || kind === 'calendar' ? { person: (values.person ?? '').trim() } : {}),
  });
  if (made.kind === 'nothing')
    return complain(console, made.lacks === undefined ? made.why : LACKS[made.lacks]);
  const place = {
    name: fileNameOf(kind, format, { of: made.of, today: made.on ?? today }),
    out: values.out,
    force: flags.has('force'),
  };
  const exit = saveExport(made.bytes, place, console);
  if (made.remark !== undefined) complain(console, made.remark);
  return troubles > 0 ? EXIT.trouble : exit;
}

/** A document about one workbook speaks as that does; what is about all of them, as the team does. */
function ownLanguage(kind: KindId, [first]: readonly SharedWorkbook[]): Language {
  return isMadeOfOne(kind) && first !== undefined ? languageOf(first.workbook) : 'en';
}

/** The format that the name of the file asks for; the usual one where it asks for none of the kind's. */
function formatOf(kind: KindId, out = ''): FileFormat {
  const formats: readonly FileFormat[] = KINDS[kind].formats;
  const extension = path.extname(out).slice(1).toLowerCase();
  return formats.find((format) => format === extension) ?? KINDS[kind].formats[0];
}

/** The settings that lie nearest to what is named first. */
function settingsNear(shown: string, console: Console): TeamSettings {
  const settingsFor = settingsReader((sentence) => complain(console, sentence));
  return settingsFor(path.resolve(console.cwd, shown, 'any'));
}

/** The path as it is shown of the workbook that is named in any way, or `none`. */
function storyOption(
  story: string | undefined,
  workbooks: readonly SharedWorkbook[],
  cwd: string,
): ShareRequest['story'] {
  if (story === undefined || story === 'none') return story;
  const file = path.resolve(cwd, story);
  const found = workbooks.find((one) => path.resolve(cwd, one.path) === file);
  if (found === undefined) throw new UsageError(`“${story}” isn’t one of the workbooks here.`);
  return found.path;
}

/** undefined where neither end was given. */
function periodOption({
  from,
  to,
}: {
  readonly from?: string;
  readonly to?: string;
}): Period | undefined {
  const [first, last] = [dayOption(from, 'from'), dayOption(to, 'to')];
  if (first === undefined && last === undefined) return undefined;
  if (first === undefined || last === undefined) {
    throw new UsageError('a period needs both --from and --to.');
  }
  if (last < first) throw new UsageError('--to comes before --from.');
  return { from: first, to: last };
}

function earlierReport(file: string | undefined, cwd: string): Uint8Array | undefined {
  if (file === undefined) return undefined;
  const read = trying(() => readRegular(path.resolve(cwd, file)));
  if (read.error !== undefined) throw new UsageError(sentence({ shown: file }, read.error));
  return read.value;
}

/** What can be read at the paths; each of the others is named, and counted. */
function wholeWorkbooks(
  paths: readonly string[],
  console: Console,
): { readonly workbooks: readonly SharedWorkbook[]; readonly troubles: number } {
  const library = readLibrary(paths, console.cwd);
  for (const trouble of library.troubles) complain(console, trouble);
  const workbooks = library.workbooks.flatMap((file) => whole(file, console));
  return {
    workbooks,
    troubles: library.troubles.length + library.workbooks.length - workbooks.length,
  };
}

/** Where a workbook lies, for others: how somebody’s disk is arranged, and their name in it, stays here. */
function toldPath({ shown, inside }: LibraryFile): string {
  const isBelow = !path.isAbsolute(shown) && !path.normalize(shown).startsWith('..');
  return isBelow ? shown : inside;
}

function whole(file: LibraryFile, console: Console): readonly SharedWorkbook[] {
  const reading = readAgain(file);
  if (reading.kind === 'workbook') return [{ path: toldPath(file), workbook: reading.workbook }];
  complain(console, `“${file.shown}”: it isn’t saved as UTF-8, so it was left out.`);
  return [];
}
