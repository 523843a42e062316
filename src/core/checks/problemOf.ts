import { itemAt } from '../workbook/place.ts';
import { newSlot } from '../workbook/slot.ts';
import { shift } from '../workbook/span.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { isSpan, spanAt } from './placing.ts';
import { CODES, severityOf, type Problem, type ProblemValues, type Severity } from './problem.ts';
import type { Finding, SectionFinding } from './rule.ts';
import type { Shown } from './shown.ts';

/**
 * A finding with its place in the text and its severity. Where it is about an item of a list, the
 * problem is kept with the finding, which rules keep: as long as the item stays, only its place moves.
 */
export function problemOf(finding: Finding, workbook: Workbook, shown: Shown): Problem {
  const { at, related } = finding;
  const item = related !== undefined || isSpan(at) ? undefined : itemAt(workbook, at);
  if (item === undefined) return newProblem(finding, workbook, shown);
  const { reading, start } = item;
  const { severities } = shown;
  const last = keptProblems.get(finding);
  if (last?.reading === reading && last.severities === severities) {
    return last.start === start ? last.problem : movedProblem(last.problem, start - last.start);
  }
  const problem = newProblem(finding, workbook, shown);
  keptProblems.set(finding, { reading, severities, start, problem });
  return problem;
}

/** A problem in an item that started at `start`, and what it goes by. */
interface KeptProblem extends Pick<Shown, 'severities'> {
  readonly reading: object;
  readonly start: number;
  readonly problem: Problem;
}

const keptProblems = newSlot<KeptProblem>();

function newProblem(finding: Finding, workbook: Workbook, shown: Shown): Problem {
  const { code, variant, at, values = NO_VALUES, related } = finding;
  const path = finding.path ?? (isSpan(at) ? undefined : at);
  const severity = shownSeverity(finding, shown);
  const problem: Draft = { code, severity, span: spanAt(workbook, at), values };
  if (variant !== undefined) problem.variant = variant;
  if (path !== undefined) problem.path = path;
  if (related !== undefined) {
    problem.related = related.map((place) => ({
      span: spanAt(workbook, place.at),
      note: place.note,
      values: place.values ?? NO_VALUES,
    }));
  }
  return problem;
}

/** There are hundreds of problems in a long workbook: spreading what may be absent costs too much. */
type Draft = { -readonly [Key in keyof Problem]: Problem[Key] };

/** The problem `by` code units further on; one without a second place. */
export function movedProblem(problem: Problem, by: number): Problem {
  const { code, variant, severity, span, path, values } = problem;
  const moved: Draft = { code, severity, span: shift(span, by), values };
  if (variant !== undefined) moved.variant = variant;
  if (path !== undefined) moved.path = path;
  return moved;
}

const NO_VALUES: ProblemValues = {};

/** The same for what was found in a section by itself; its place counts from the section's start. */
export function sectionProblemOf(finding: SectionFinding, shown: Shown): Problem {
  const { code, variant, at: span, values = NO_VALUES } = finding;
  const problem: Draft = { code, severity: shownSeverity(finding, shown), span, values };
  if (variant !== undefined) problem.variant = variant;
  return problem;
}

function shownSeverity({ code }: Finding, { severities }: Shown): Severity {
  const severity = severityOf(code, severities);
  return severity === 'off' ? CODES[code].severity : severity;
}

/** In the order of the text. */
export function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || byCode(a.code, b.code);
}

function byCode(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
