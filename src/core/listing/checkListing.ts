import type { Problem, ProblemCode, Severity } from '../checks/problem.ts';
import { positionsIn } from '../workbook/syntax/layout/lineIndex.ts';
import { shown } from './terminal.ts';

/** What one run of the checks found, in the shape that is printed as JSON. */
export interface CheckListing {
  /** Every workbook, those without problems too. */
  readonly files: readonly CheckedFile[];
  readonly checked: number;
  /** How many Markdown files are no workbooks. */
  readonly skipped: number;
}

export interface CheckedFile {
  /** As it was given, with forward slashes. */
  readonly path: string;
  readonly problems: readonly ListedProblem[];
}

/** Lines and columns count from 1, columns in UTF-16 code units; `endColumn` is the first after it. */
export interface ListedProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The titles of what could be done about it. */
  readonly fixes: readonly string[];
}

/** How a problem is worded, and what it is mended by. */
export interface ProblemWords {
  readonly messageOf: (problem: Problem) => string;
  readonly fixesOf: (problem: Problem) => readonly string[];
}

/** A file's problems with their lines and columns. `text` is what the problems' spans count in. */
export function checkedFile(
  path: string,
  text: string,
  problems: readonly Problem[],
  { messageOf, fixesOf }: ProblemWords,
): CheckedFile {
  if (problems.length === 0) return { path, problems: [] };
  const positionAt = positionsIn(text);
  const listed = problems.map((problem): ListedProblem => {
    const start = positionAt(problem.span.start);
    const end = positionAt(problem.span.end);
    return {
      code: problem.code,
      severity: problem.severity,
      message: messageOf(problem),
      line: start.line + 1,
      column: start.column + 1,
      endLine: end.line + 1,
      endColumn: end.column + 1,
      fixes: fixesOf(problem),
    };
  });
  return { path, problems: listed };
}

const RANK: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

/** Whether a problem is as grave as the threshold, or graver. */
export function reaches({ files }: CheckListing, threshold: Severity): boolean {
  return files.some(({ problems }) =>
    problems.some(({ severity }) => RANK[severity] >= RANK[threshold]),
  );
}

/** The listing for programs. */
export function checkJson(listing: CheckListing): string {
  return `${JSON.stringify(listing, undefined, 2)}\n`;
}

/** The listing for people: a line for each problem, that terminals and editors can jump from. */
export function checkText(listing: CheckListing): string {
  const lines = listing.files.flatMap(({ path, problems }) =>
    problems.map(
      ({ line, column, severity, message, code }) =>
        `${shown(path)}:${line}:${column}: ${severity}: ${shown(message)} (${code})\n`,
    ),
  );
  return lines.join('') + closingLine(listing);
}

function closingLine({ files, checked, skipped }: CheckListing): string {
  const problems = files.flatMap((file) => file.problems);
  const counts = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [counted(count, NAMES[severity])];
  });
  const found = counts.length === 0 ? 'nothing to fix' : counts.join(', ');
  const others = skipped === 0 ? '' : `; ${counted(skipped, ['other Markdown file'])} left alone`;
  return `${counted(checked, ['workbook'])} checked: ${found}${others}.\n`;
}

const NAMES: Readonly<Record<Severity, readonly [string, string?]>> = {
  error: ['error'],
  warning: ['warning'],
  information: ['note'],
  hint: ['hint'],
};

function counted(count: number, [one, many = `${one}s`]: readonly [string, string?]): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The listing as GitHub's workflow commands, which show each problem beside its line. */
export function checkGithub({ files }: CheckListing): string {
  return files
    .flatMap(({ path, problems }) => problems.map((problem) => annotation(path, problem)))
    .join('');
}

function annotation(path: string, problem: ListedProblem): string {
  const { code, severity, message, line, column, endLine, endColumn } = problem;
  // GitHub takes columns only where both ends are on one line, and counts the last one in.
  const columns =
    line === endLine ? `,col=${column},endColumn=${Math.max(column, endColumn - 1)}` : '';
  const place = `file=${property(path)},line=${line},endLine=${endLine}${columns}`;
  return `::${COMMANDS[severity]} ${place},title=${property(code)}::${data(message)}\n`;
}

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
