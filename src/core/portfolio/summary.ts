import type { PartId } from '../guide/parts.ts';
import type { Cycle, Milestone, Role, SmartGoal } from '../schema/generated/types.ts';
import type { CycleFacts } from '../workbook/status/evidence.ts';
import type { Workbook } from '../workbook/workbook.ts';

/**
 * What of one workbook the tree, the status report and the checks across workbooks need: plain
 * data, fit for JSON, and free of the workbook's text. Nothing in it depends on the day, so it
 * stands as long as the file does; nor on where things stand in the text, so that it stays the same
 * while somebody writes prose (see {@link ../portfolio/target.ts} for where a click leads).
 */
export interface CycleSummary {
  /** What the front matter says. Prose that only has to be there is kept as {@link THERE}. */
  readonly cycle: Cycle;
  /** The guide's parts that have an answer, in the order of the text. */
  readonly answered: readonly PartId[];
}

/** Stands in a summary for prose that a status needs to know of, but nobody reads there. */
export const THERE = '…';

/** Summarizes a workbook, open or just read. Later changes of the text do not touch the summary. */
export function summarize({ cycle, answered }: CycleFacts | Workbook): CycleSummary {
  return copied({ cycle: digest(cycle), answered: [...answered] });
}

/** What a status follows from. */
export function factsOf({ cycle, answered }: CycleSummary): CycleFacts {
  return { cycle, answered: new Set(answered) };
}

/** Whether both say the same, so that nothing that is shown has to change. */
export function sameSummary(a: CycleSummary, b: CycleSummary): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The same data in strings of their own. A string cut from a text keeps the whole text in memory
 * (V8), and a library has thousands of them; what JSON reads is new.
 */
function copied(summary: Loose<CycleSummary>): CycleSummary {
  return JSON.parse(JSON.stringify(summary)) as CycleSummary;
}

/** The same shape where a key may also be there without a value. */
type Loose<T> = T extends object ? { readonly [K in keyof T]: Loose<T[K]> | undefined } : T;

/** Keys in one order, whatever their order in the text: equal summaries are equal JSON. */
function digest(cycle: Cycle): Loose<Cycle> {
  return {
    organization: pick(cycle.organization, ['name', 'audience', 'relationship']),
    library: cycle.library,
    cycle: cycle.cycle,
    focus: cycle.focus,
    coordinator: cycle.coordinator,
    started: cycle.started,
    'next-meeting': cycle['next-meeting'],
    candidates: cycle.candidates?.map((one) => pick(one, ['name', 'audience', 'relationship'])),
    spectrum: pick(cycle.spectrum, ['current', 'target', 'reached']),
    goal: goalDigest(cycle.goal),
    roles: cycle.roles?.map(roleDigest),
    milestones: cycle.milestones?.map(milestoneDigest),
    agreement: pick(cycle.agreement, ['signed', 'review']),
    status: cycle.status,
    'status-since': cycle['status-since'],
    'status-reason': cycle['status-reason'],
    'resume-on': cycle['resume-on'],
  };
}

function goalDigest(goal: SmartGoal | undefined): Loose<SmartGoal> | undefined {
  return (
    goal && {
      statement: goal.statement,
      specific: there(goal.specific),
      measurable: goal.measurable?.map((one) =>
        pick(one, ['measure', 'baseline', 'target', 'unit', 'result']),
      ),
      achievable: there(goal.achievable),
      relevant: there(goal.relevant),
      'time-bound': goal['time-bound'],
    }
  );
}

function roleDigest(role: Role): Loose<Role> {
  return {
    organization: role.organization,
    contributes: there(role.contributes),
    benefits: there(role.benefits),
  };
}

function milestoneDigest(milestone: Milestone): Loose<Milestone> {
  return pick(milestone, ['title', 'due', 'owner', 'status']);
}

function there(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : THERE;
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Loose<Pick<T, K>>;
function pick<T extends object, K extends keyof T>(
  from: T | undefined,
  keys: readonly K[],
): Loose<Pick<T, K>> | undefined;
function pick(from: object | undefined, keys: readonly string[]): object | undefined {
  if (from === undefined) return undefined;
  const fields = from as Readonly<Record<string, unknown>>;
  return Object.fromEntries(keys.map((key) => [key, fields[key]]));
}
