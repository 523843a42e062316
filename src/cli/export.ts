import * as path from 'node:path';
import type { Day } from '../core/calendar/day.ts';
import { inEnglish } from '../core/portfolio/translate.ts';
import { fileNameOf, KINDS, KIND_IDS } from '../core/reports/kinds.ts';
import { writeDocument, type DocumentFormat } from '../core/reports/writeDocument.ts';
import { planDocument } from '../core/reports/plan/plan.ts';
import type { Workbook } from '../core/workbook/workbook.ts';
import { complain, EXIT, type Console, type ExitCode } from './console.ts';
import { readAgain, readLibrary, type Library } from './library.ts';
import { argumentsOf, choice, dayOption, UsageError, type Arguments } from './options.ts';
import { saveExport } from './saveExport.ts';

const OPTIONS = ['format', 'out', 'today'] as const;
const FLAGS = ['force', 'draft', 'meeting-notes'] as const;

type ExportArguments = Arguments<(typeof OPTIONS)[number], (typeof FLAGS)[number]>;

/** What a call makes: a file's content, and whom it is about. */
interface Made {
  readonly content: Uint8Array;
  /** Undefined for what is about all partnerships. */
  readonly of: string | undefined;
}

/** `export WHAT [OPTIONS] PATH…` */
export function exportDocument(args: readonly string[], console: Console): ExitCode {
  const given = argumentsOf('export', args, OPTIONS, FLAGS);
  const [what, ...paths] = given.positionals;
  if (what === undefined) throw new UsageError(`export what? One of ${KIND_IDS.join(', ')}.`);
  const kind = KIND_IDS.find((id) => id === what);
  if (kind === undefined) {
    throw new UsageError(`export what? One of ${KIND_IDS.join(', ')}; not “${what}”.`);
  }
  const format = choice('format', given.values.format, KINDS[kind], KINDS[kind][0]);
  const today = dayOption(given.values.today) ?? console.today();
  if (paths.length === 0) throw new UsageError('which file or folder? Name at least one.');
  const library = readLibrary(paths, console.cwd);
  for (const trouble of library.troubles) complain(console, trouble);
  const made = make({ format, today, library, given });
  const name = fileNameOf(kind, format, { of: made.of, today });
  const exit = saveExport(
    made.content,
    { name, out: given.values.out, force: given.flags.has('force') },
    console,
  );
  return library.troubles.length > 0 ? EXIT.trouble : exit;
}

interface Making {
  readonly format: DocumentFormat;
  readonly today: Day;
  readonly library: Library;
  readonly given: ExportArguments;
}

function make({ format, library, today, given: { flags } }: Making): Made {
  const workbook = oneWorkbook(library);
  const document = planDocument(workbook, {
    ...{ today, t: inEnglish },
    draft: flags.has('draft'),
    meetingNotes: flags.has('meeting-notes'),
  });
  return { content: writeDocument(document, format), of: workbook.cycle.organization?.name ?? '' };
}

/** For what is made of one workbook. */
function oneWorkbook({ workbooks }: Library): Workbook {
  const [file, ...more] = workbooks;
  if (file === undefined) throw new UsageError('there is no workbook.');
  if (more.length > 0) {
    throw new UsageError(
      `this is made of one workbook, and there are ${workbooks.length}; name one.`,
    );
  }
  const reading = readAgain(file);
  if (reading.kind === 'workbook') return reading.workbook;
  throw new UsageError(
    reading.kind === 'not-utf-8'
      ? `“${file.shown}” is not saved as UTF-8. Save it with that encoding first.`
      : `“${path.basename(file.shown)}” cannot be read any more.`,
  );
}
