import type { Day } from '../calendar/day.ts';
import { deriveStatus, isAtRest } from '../workbook/status/status.ts';
import { LARGEST_WORKBOOK, type Workbook } from '../workbook/workbook.ts';
import { milestoneFacts } from './milestoneFacts.ts';
import { createMemory, type CheckMemory } from './memory.ts';
import type { Neighbours } from './neighbours.ts';
import { isSpan, spanAt } from './placing.ts';
import {
  CODES,
  severityOf,
  type Problem,
  type ProblemCode,
  type SeveritySettings,
} from './problem.ts';
import { withoutSecondProblems } from './quiet.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { readingRule } from './rules/reading.ts';
import { DEFAULT_SETTINGS, type CheckSettings } from './settings.ts';

export interface CheckOptions {
  readonly today: Day;
  /** In place of the codes' own severities. What is off is not found, and silences nothing. */
  readonly severities?: SeveritySettings | undefined;
  readonly settings?: Partial<CheckSettings> | undefined;
  /** The other workbooks; without them the checks across workbooks are silent. */
  readonly neighbours?: Neighbours | undefined;
  /** Kept by whoever checks one workbook again and again. */
  readonly memory?: CheckMemory | undefined;
}

/** Everything worth remarking on in a workbook, in the order of its text. Never throws. */
export function checkWorkbook(workbook: Workbook, options: CheckOptions): readonly Problem[] {
  const context = contextOf(workbook, options);
  const { severities } = options;
  const atRest = isAtRest(context.status.id);
  const findings: Finding[] = [];
  for (const rule of rulesFor(workbook)) {
    for (const finding of rule.check(context)) {
      const { code } = finding;
      if (severityOf(code, severities) === 'off' || (atRest && !isShownAtRest(code))) continue;
      findings.push(finding);
    }
  }
  return withoutSecondProblems(findings, workbook)
    .map((finding) => problemOf(finding, workbook, severities))
    .sort(byPlace);
}

/** About a workbook that was too large to be read there is nothing to say but that. */
function rulesFor({ length }: Workbook): readonly Rule[] {
  return length > LARGEST_WORKBOOK ? [readingRule] : rules;
}

function contextOf(workbook: Workbook, options: CheckOptions): CheckContext {
  const { today, neighbours, memory = createMemory() } = options;
  return {
    workbook,
    status: deriveStatus(workbook, today),
    today,
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    neighbours,
    memory,
    milestones: milestoneFacts(workbook.cycle.milestones, memory),
  };
}

/** Finished, paused and ended cycles are left in peace, but for what cannot be read or should not be there. */
function isShownAtRest(code: ProblemCode): boolean {
  return CODES[code].group === 'reading' || code === 'personal-data';
}

function problemOf(
  finding: Finding,
  workbook: Workbook,
  severities: SeveritySettings | undefined,
): Problem {
  const { code, variant, at, values = {}, related } = finding;
  const severity = severityOf(code, severities);
  const path = finding.path ?? (isSpan(at) ? undefined : at);
  return {
    code,
    ...(variant === undefined ? {} : { variant }),
    severity: severity === 'off' ? CODES[code].severity : severity,
    span: spanAt(workbook, at),
    ...(path === undefined ? {} : { path }),
    values,
    ...(related === undefined
      ? {}
      : {
          related: related.map((place) => ({
            span: spanAt(workbook, place.at),
            note: place.note,
            values: place.values ?? {},
          })),
        }),
  };
}

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1);
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
