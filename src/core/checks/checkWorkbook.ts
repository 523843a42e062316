import type { Day } from '../calendar/day.ts';
import type { Milestone } from '../schema/generated/types.ts';
import { kept } from '../workbook/kept.ts';
import { deriveStatus, isAtRest, type CycleStatus } from '../workbook/status/status.ts';
import { LARGEST_WORKBOOK } from '../workbook/largest.ts';
import { faultsOf } from '../workbook/faultsOf.ts';
import { lostMark } from '../workbook/lostMark.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { checkBody } from './checkBody.ts';
import { checkFrontMatter } from './checkFrontMatter.ts';
import { milestoneFacts } from './milestoneFacts.ts';
import type { Neighbours } from './neighbours.ts';
import { severityOf, type Problem, type SeveritySettings } from './problem.ts';
import { byPlace, problemOf } from './problemOf.ts';
import { isSilenced, withoutSecondFindings } from './quiet.ts';
import type { CheckContext, Finding } from './rule.ts';
import { rules } from './rules.ts';
import { DEFAULT_SETTINGS, withDefaults, type CheckSettings } from './settings.ts';
import { isShown, type Shown } from './shown.ts';

export interface CheckOptions {
  readonly today: Day;
  /** In place of the codes' own severities. What is off is not found, and silences nothing. */
  readonly severities?: SeveritySettings | undefined;
  readonly settings?: Partial<CheckSettings> | undefined;
  /** The other workbooks; without them the checks across workbooks are silent. */
  readonly neighbours?: Neighbours | undefined;
}

/**
 * Everything worth remarking on in a workbook, in the order of its text. Never throws. Of an edited
 * workbook only what the edit touched is looked at again, as long as `severities`, `settings` and
 * the neighbours' index are the same objects as before.
 */
export function checkWorkbook(workbook: Workbook, options: CheckOptions): readonly Problem[] {
  const context = contextOf(workbook, options);
  const shown = { severities: options.severities, atRest: isAtRest(context.status.id) };
  const front = checkFrontMatter(context, shown);
  // About a workbook that was too large to be read there is nothing to say but that.
  if (workbook.length > LARGEST_WORKBOOK) return front.problems;
  const body = checkBody(workbook, context.settings, shown);
  const whole = withoutSecondFindings(findingsIn(context, shown), workbook)
    .findings.filter((finding) => !isSilenced(finding, front.spoilt, workbook))
    .filter((finding) => !isSilenced(finding, body.spoilt, workbook))
    .map((finding) => problemOf(finding, workbook, shown));
  // The front matter stands above the body, and each has its problems in order.
  return withInOrder([...front.problems, ...body.problems], whole);
}

/** Puts a few problems into a list that is in the order of the text. */
function withInOrder(sorted: Problem[], few: readonly Problem[]): readonly Problem[] {
  for (const problem of few) {
    const at = sorted.findLastIndex((other) => byPlace(other, problem) <= 0);
    sorted.splice(at + 1, 0, problem);
  }
  return sorted;
}

function contextOf(workbook: Workbook, options: CheckOptions): CheckContext {
  const { today, settings, neighbours } = options;
  const { cycle, answered } = workbook;
  return {
    workbook,
    faults: faultsOf(workbook),
    status: statusOf(cycle, answered, today),
    today,
    settings: settings === undefined ? DEFAULT_SETTINGS : withDefaults(settings),
    neighbours,
    milestones: milestoneFacts(cycle.milestones ?? NO_MILESTONES),
  };
}

const NO_MILESTONES: readonly Milestone[] = [];

const statusOf = kept(
  (cycle: Workbook['cycle'], answered: Workbook['answered'], today: Day): CycleStatus =>
    deriveStatus({ cycle, answered }, today),
);

/** What the rules of the whole workbook find. */
function findingsIn(context: CheckContext, shown: Shown): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { check } of rules) {
    if (check !== undefined) for (const finding of check(context)) findings.push(finding);
  }
  return findings.filter(({ code }) => isShown(code, shown));
}

/**
 * The problem of a file whose bytes are no UTF-8; for hosts that read bytes. Nothing else can be
 * said about such a file. undefined where the code is switched off.
 */
export function notUtf8Problem(severities?: SeveritySettings): Problem | undefined {
  const severity = severityOf('not-utf-8', severities);
  if (severity === 'off') return undefined;
  return { code: 'not-utf-8', severity, span: { start: 0, end: 0 }, values: {} };
}

/**
 * The problem of a text that was a workbook until its mark was lost, for hosts that saw it be one.
 * undefined where it is no workbook by intention, and where the code is switched off.
 */
export function lostMarkProblem(text: string, severities?: SeveritySettings): Problem | undefined {
  const severity = severityOf('mark-missing', severities);
  if (severity === 'off') return undefined;
  const lost = lostMark(text);
  return lost && { code: 'mark-missing', severity, span: lost.span, values: {} };
}
