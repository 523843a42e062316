import { isAtRest } from '../guide/statuses.ts';
import type { Day } from '../calendar/day.ts';
import { LONGEST_GOAL } from '../english/goal/longestGoal.ts';
import { findFaults } from '../workbook/model/findFaults.ts';
import { lostWorkbookLine } from '../workbook/model/lostWorkbookLine.ts';
import { sectionAlone } from '../workbook/model/readSections.ts';
import { shift } from '../workbook/span.ts';
import { readGoalIn } from '../readers/readGoalIn.ts';
import { languageOf } from '../workbook/language.ts';
import { deriveStatus } from '../workbook/status/status.ts';
import { officeContacts } from '../workbook/values/officeContacts.ts';
import { findConflicts } from '../workbook/syntax/conflicts.ts';
import { NO_MEMORY, type Memory } from '../workbook/syntax/memory.ts';
import { isTooLarge, type Workbook } from '../workbook/workbook.ts';
import { milestoneFacts } from './find/milestoneFacts.ts';
import { CHECKS } from './generated/checks.ts';
import type { Neighbors } from './neighbors.ts';
import {
  CODES,
  getSeverity,
  type Problem,
  type ProblemCode,
  type SeveritySettings,
} from './problem.ts';
import { findSpan } from './engine/placing.ts';
import { byPlace, makeProblem } from './engine/problemOf.ts';
import { withoutSecondFindings } from './engine/quiet.ts';
import type { CheckContext, Finding, SectionFinding } from './engine/check.ts';
import { faultsCheck } from './rules/faults.ts';
import { DEFAULT_SETTINGS, type CheckSettings } from './checkSettings.ts';
import { isShown } from './engine/shown.ts';

export interface CheckOptions {
  readonly today: Day;
  /** Override the codes' own severities. What is off isn't looked for and silences nothing. */
  readonly severities?: SeveritySettings | undefined;
  readonly settings?: Partial<CheckSettings> | undefined;
  /** The other workbooks. Without them, the checks across workbooks stay silent. */
  readonly neighbors?: Neighbors | undefined;
  /** The document's memory, with which the workbook was opened. */
  readonly memory?: Memory | undefined;
}

/** Everything worth saying about a workbook, in the order of its text. Never throws. */
export function checkWorkbook(workbook: Workbook, options: CheckOptions): readonly Problem[] {
  const context = contextOf(workbook, options);
  const shown = { severities: options.severities, atRest: isAtRest(context.status.id) };
  const found = [...findingsIn(context, options.memory)].filter(({ code }) => isShown(code, shown));
  return withoutSecondFindings(enough(outsideConflicts(found, workbook)), workbook)
    .map((finding) => makeProblem(finding, workbook, shown))
    .sort(byPlace);
}

/** Between two versions that met there is one thing to say. */
function outsideConflicts(found: readonly Finding[], workbook: Workbook): readonly Finding[] {
  if (!found.some(({ code }) => code === 'merge-conflict')) return found;
  const conflicts = findConflicts(workbook.text);
  return found.filter((finding) => {
    if (finding.code === 'merge-conflict') return true;
    const { start } = findSpan(workbook, finding.at);
    return !conflicts.some((one) => one.start <= start && start < one.end);
  });
}

function contextOf(workbook: Workbook, options: CheckOptions): CheckContext {
  const { today, settings, neighbors, memory = NO_MEMORY } = options;
  const { cycle, answered } = workbook;
  const statement = cycle.goal?.statement?.slice(0, LONGEST_GOAL);
  const language = languageOf(workbook);
  const reading =
    statement &&
    memory.recall(`goal in ${language}`, statement, (said) => readGoalIn(language, said));
  return {
    workbook,
    faults: findFaults(workbook),
    status: deriveStatus({ cycle, answered }, today),
    today,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    offices: officeContacts(cycle),
    neighbors,
    milestones: (cycle.milestones ?? []).map((one) => milestoneFacts(one, cycle)),
    goal: statement && reading ? { statement, reading } : undefined,
  };
}

function* findingsIn(context: CheckContext, memory: Memory = NO_MEMORY): Iterable<Finding> {
  // If a workbook was too large to read, that is all there is to say about it.
  if (isTooLarge(context.workbook)) {
    yield* faultsCheck.find?.(context) ?? [];
    return;
  }
  for (const { find } of CHECKS) if (find !== undefined) yield* find(context);
  yield* inSections(context, memory);
}

function* inSections(context: CheckContext, memory: Memory): Iterable<Finding> {
  const { workbook, settings, offices } = context;
  const what = `found beside ${settings.ownDomains.join()} and ${offices}`;
  for (const section of workbook.sections) {
    const found = memory.recall(what, section.text, (text) =>
      inSectionFinders.flatMap((find): readonly SectionFinding[] => [
        ...find(sectionAlone(section, text), context),
      ]),
    );
    for (const finding of found) yield { ...finding, at: shift(finding.at, section.start) };
  }
}

const inSectionFinders = CHECKS.flatMap(({ findInSection }) => findInSection ?? []);

/** VS Code shows no more problems of a file than this, and nobody reads so many of one kind. */
const ENOUGH = 1000;

/** If there are very many, the first of each code, and all that others depend on. */
function enough(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= ENOUGH) return findings;
  const counts = new Map<ProblemCode, number>();
  return findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= ENOUGH || CODES[code].silences;
  });
}

/** The one problem of a file whose bytes aren't UTF-8; undefined if the code is switched off. */
export function notUtf8Problem(severities?: SeveritySettings): Problem | undefined {
  const severity = getSeverity('not-utf-8', severities);
  if (severity === 'off') return undefined;
  return { code: 'not-utf-8', severity, span: { start: 0, end: 0 }, values: {} };
}

/** The problem of a text that lost the line that made it a workbook; undefined if that is meant, or off. */
export function lostWorkbookLineProblem(
  text: string,
  severities?: SeveritySettings,
): Problem | undefined {
  const severity = getSeverity('mark-missing', severities);
  if (severity === 'off') return undefined;
  const lost = lostWorkbookLine(text);
  return lost && { code: 'mark-missing', severity, span: lost.span, values: {} };
}
