import { checkWorkbook, notUtf8Problem } from '../core/checks/checkWorkbook.ts';
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
  type CheckReport,
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
  const report = checked(library, today, ({ absolute }) => {
    const settings = settingsFor(absolute);
    return { ...settings, severities: { ...settings.severities, ...chosen } };
  });
  console.out(FORMATS[format](report));
  if (library.troubles.length > 0) return EXIT.trouble;
  return reaches(report, threshold) ? EXIT.found : EXIT.fine;
}

function checked(
  library: Library,
  today: Day,
  settingsFor: (file: LibraryFile) => TeamSettings,
): CheckReport {
  const { states } = portfolioOf(library, today);
  const index = indexNeighbours([...states].map(([path, state]) => neighbourOf(state, path)));
  const files = library.workbooks.map((file) => {
    const problems = problemsOf(file, today, settingsFor(file), index);
    return checkedFile(file.shown, file.workbook?.text ?? '', problems, {
      messageOf: (problem) => messageOf(problem),
      fixesOf: () => [],
    });
  });
  return { files, checked: files.length, skipped: library.others.length };
}

function problemsOf(
  { shown, workbook }: LibraryFile,
  today: Day,
  { severities, settings }: TeamSettings,
  index: NeighbourIndex,
): readonly Problem[] {
  if (workbook === undefined) {
    const problem = notUtf8Problem(severities);
    return problem === undefined ? [] : [problem];
  }
  const neighbours = { self: shown, index };
  return checkWorkbook(workbook, { today, severities, settings, neighbours });
}
