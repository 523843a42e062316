import { checkWorkbook, notUtf8Problem } from '../core/checks/checkWorkbook.ts';
import { fixesFor } from '../core/checks/fixes/fixesFor.ts';
import { messageOf } from '../core/checks/messages.ts';
import { indexNeighbours, type NeighbourIndex } from '../core/checks/neighbours.ts';
import type { Problem } from '../core/checks/problem.ts';
import type { Day } from '../core/calendar/day.ts';
import { neighbourOf } from '../core/portfolio/neighbour.ts';
import {
  checkedFile,
  checkGithub,
  checkJson,
  checkText,
  reaches,
  type CheckedFile,
  type CheckReport,
  type ProblemWords,
} from '../core/reports/checkReport.ts';
import { complain, EXIT, type Console, type ExitCode } from './console.ts';
import { portfolioOf, readLibrary, type Library, type LibraryFile } from './library.ts';
import {
  argumentsOf,
  choice,
  dayOption,
  severitiesOption,
  SEVERITIES,
  UsageError,
} from './options.ts';
import { readWorkbookFile } from './readFile.ts';
import { settingsReader, type TeamSettings } from './settings.ts';

const FORMATS = { text: checkText, json: checkJson, github: checkGithub } as const;

/** `check [OPTIONS] PATH…` */
export function check(args: readonly string[], console: Console): ExitCode {
  const options = ['format', 'fail-on', 'checks', 'today'] as const;
  const { values, positionals } = argumentsOf('check', args, options);
  const format = choice('format', values.format, ['text', 'json', 'github'], 'text');
  const threshold = choice('fail-on', values['fail-on'], SEVERITIES, 'warning');
  const chosen = severitiesOption(values.checks);
  const today = dayOption(values.today) ?? console.today();
  if (positionals.length === 0) throw new UsageError('which file or folder? Name at least one.');
  const library = readLibrary(positionals, console.cwd);
  for (const trouble of library.troubles) complain(console, trouble);
  const settingsFor = settingsReader((sentence) => complain(console, sentence));
  const settingsOf = ({ absolute }: LibraryFile): TeamSettings => {
    const settings = settingsFor(absolute);
    return { ...settings, severities: { ...settings.severities, ...chosen } };
  };
  // Mends are tried out before they are offered: that is only done for whoever gets to see them.
  const report = checked(library, { today, settingsOf, withFixes: format === 'json' });
  console.out(FORMATS[format](report));
  if (library.troubles.length > 0) return EXIT.trouble;
  return reaches(report, threshold) ? EXIT.found : EXIT.fine;
}

interface CheckOptions {
  readonly today: Day;
  readonly settingsOf: (file: LibraryFile) => TeamSettings;
  readonly withFixes: boolean;
}

function checked(library: Library, options: CheckOptions): CheckReport {
  const { states } = portfolioOf(library, options.today);
  const index = indexNeighbours([...states].map(([path, state]) => neighbourOf(state, path)));
  const files = library.workbooks.map((file) => checkedWorkbook(file, options, index));
  return { files, checked: files.length, skipped: library.others.length };
}

function checkedWorkbook(
  file: LibraryFile,
  { today, settingsOf, withFixes }: CheckOptions,
  index: NeighbourIndex,
): CheckedFile {
  const { shown, absolute } = file;
  const { severities, settings } = settingsOf(file);
  const reading = readWorkbookFile(absolute);
  if (reading.kind !== 'workbook') {
    const problem = reading.kind === 'not-utf-8' ? notUtf8Problem(severities) : undefined;
    return checkedFile(shown, '', problem === undefined ? [] : [problem], WITHOUT_FIXES);
  }
  const { workbook } = reading;
  const context = { today, settings, neighbours: { self: shown, index } };
  const problems = checkWorkbook(workbook, { ...context, severities });
  const fixesOf = (problem: Problem): readonly string[] =>
    fixesFor(workbook, problem, context).map(({ title }) => title);
  return checkedFile(
    shown,
    workbook.text,
    problems,
    withFixes ? { messageOf, fixesOf } : WITHOUT_FIXES,
  );
}

const WITHOUT_FIXES: ProblemWords = { messageOf, fixesOf: () => [] };
