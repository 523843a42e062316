import * as path from 'node:path';
import { checkWorkbook, notUtf8Problem } from '../core/checks/checkWorkbook.ts';
import { fixesFor, problemsToMend } from '../core/checks/fixesFor.ts';
import { messageOf } from '../core/checks/messages.ts';
import { indexNeighbors } from '../core/checks/neighborIndex.ts';
import type { NeighborIndex } from '../core/checks/neighbors.ts';
import type { Problem } from '../core/checks/problem.ts';
import type { Day } from '../core/calendar/day.ts';
import { neighborOf } from '../core/portfolio/neighbor.ts';
import {
  checkedFile,
  checkGithub,
  checkJson,
  checkText,
  reaches,
  type CheckedFile,
  type CheckListing,
  type ProblemWords,
} from '../core/listing/checkListing.ts';
import { complain, EXIT, print, printData, type Console, type ExitCode } from './console.ts';
import {
  makePortfolio,
  readAgain,
  readLibrary,
  type Library,
  type LibraryFile,
} from './library.ts';
import {
  parseArguments,
  choice,
  dayOption,
  severitiesOption,
  SEVERITIES,
  UsageError,
} from './options.ts';
import { sentence } from './walk.ts';
import { NO_SETTINGS, settingsIn, settingsReader, type TeamSettings } from './settings.ts';

const FORMATS = { text: checkText, json: checkJson, github: checkGithub } as const;

/** `check [OPTIONS] PATH…` */
export function check(args: readonly string[], console: Console): ExitCode {
  const options = ['format', 'fail-on', 'checks', 'settings', 'today'] as const;
  const { values, positionals } = parseArguments('check', args, options);
  const format = choice('format', values.format, ['text', 'json', 'github']) ?? 'text';
  const threshold = choice('fail-on', values['fail-on'], SEVERITIES) ?? 'warning';
  const chosen = severitiesOption(values.checks);
  const today = dayOption(values.today) ?? console.today();
  if (positionals.length === 0) throw new UsageError('which file or folder? Name at least one.');
  // Questions that somebody else may have put beside the workbooks take checks away as settings do.
  const library = readLibrary(positionals, console.cwd, { asksOurs: values.settings !== 'none' });
  for (const trouble of library.troubles) complain(console, trouble);
  const settingsFor = chosenSettings(values.settings, console);
  const settingsOf = ({ absolute }: LibraryFile): TeamSettings => {
    const settings = settingsFor(absolute);
    return { ...settings, severities: { ...settings.severities, ...chosen } };
  };
  const complaints = [...library.troubles];
  const listing = checked(library, {
    today,
    settingsOf,
    // Mends are tried out before they are offered: that is only done for whoever gets to see them.
    withFixes: format === 'json',
    complain: (sentence) => {
      complaints.push(sentence);
      complain(console, sentence);
    },
  });
  const printed = FORMATS[format](listing);
  if (format === 'text') print(console, printed);
  else printData(console, printed);
  if (complaints.length > 0) return EXIT.trouble;
  return reaches(listing, threshold) ? EXIT.found : EXIT.fine;
}

/** What `--settings` asks for: one file for all, none, or else what lies beside each workbook. */
function chosenSettings(
  chosen: string | undefined,
  console: Console,
): (absolute: string) => TeamSettings {
  if (chosen === undefined) return settingsReader((sentence) => complain(console, sentence));
  const settings = chosen === 'none' ? NO_SETTINGS : settingsIn(path.resolve(console.cwd, chosen));
  if (settings === undefined) {
    throw new UsageError(`“${chosen}”: we can’t read these settings. Name another file, or none.`);
  }
  return () => settings;
}

interface CheckOptions {
  readonly today: Day;
  readonly settingsOf: (file: LibraryFile) => TeamSettings;
  readonly withFixes: boolean;
  readonly complain: (sentence: string) => void;
}

function checked(library: Library, options: CheckOptions): CheckListing {
  const { states } = makePortfolio(library, options.today);
  const index = indexNeighbors(
    Array.from(states, ([, state]) => neighborOf(state, (file) => file)),
  );
  const files = library.workbooks.flatMap((file) => checkedWorkbook(file, options, index));
  return { files, checked: files.length, skipped: library.others.length };
}

/** Nothing for a file that has gone, or is no workbook any more, since it was found. */
function checkedWorkbook(
  file: LibraryFile,
  { today, settingsOf, withFixes, complain }: CheckOptions,
  index: NeighborIndex,
): readonly CheckedFile[] {
  const { shown } = file;
  const { severities, settings } = settingsOf(file);
  const reading = readAgain(file);
  switch (reading.kind) {
    case 'unreadable':
      complain(sentence(file, reading.error));
      return [];
    case 'other':
      return [];
    case 'not-utf-8': {
      const problem = notUtf8Problem(severities);
      return [checkedFile(shown, '', problem === undefined ? [] : [problem], WITHOUT_FIXES)];
    }
    case 'workbook': {
      const { workbook } = reading;
      const context = { today, settings, neighbors: { self: shown, index } };
      const problems = checkWorkbook(workbook, { ...context, severities });
      const toMend = new Set(withFixes ? problemsToMend(problems) : []);
      const fixesOf = (problem: Problem): readonly string[] =>
        toMend.has(problem) ? fixesFor(workbook, problem, context).map(({ title }) => title) : [];
      return [checkedFile(shown, workbook.text, problems, { messageOf, fixesOf })];
    }
  }
}

const WITHOUT_FIXES: ProblemWords = { messageOf, fixesOf: () => [] };
