import type { Day } from '../calendar/day.ts';
import { guide } from '../guide/guide.ts';
import type { FactId } from '../guide/steps.ts';
import type { SpectrumLevel } from '../guide/spectrum.ts';
import type { StatusId } from '../guide/statuses.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import type { Organization, Portfolio } from '../portfolio/portfolio.ts';
import { factsOf } from '../portfolio/summary.ts';
import { pathText } from '../portfolio/target.ts';
import type { Measure, Milestone, MilestoneStatus } from '../schema/generated/types.ts';
import type { Missing, StepEvidence } from '../workbook/status/evidence.ts';
import { daysLate, deriveStatus, isAtRest } from '../workbook/status/status.ts';

/** How all partnerships stand, in the shape that is printed as JSON. What is not there is null. */
export interface StatusListing {
  /** Whoever needs attention first comes first. */
  readonly organizations: readonly {
    /** null for a workbook that names no organization yet. */
    readonly name: string | null;
    readonly cycles: readonly ListedCycle[];
  }[];
  /** The organizations on lists that nobody has started with; `from` is the first workbook that has it. */
  readonly candidates: readonly {
    readonly name: string;
    readonly audience: string | null;
    readonly from: string;
  }[];
}

interface ListedCycle {
  readonly path: string;
  readonly cycle: number | null;
  readonly focus: string | null;
  readonly status: StatusId;
  readonly steps: readonly {
    readonly step: StepEvidence['step'];
    readonly done: boolean;
    /** Ways into the front matter (`goal.achievable`), or headings. */
    readonly missing: readonly string[];
  }[];
  readonly smart: {
    readonly specific: boolean;
    readonly measurable: boolean;
    readonly achievable: boolean;
    readonly relevant: boolean;
    readonly timeBound: boolean;
  };
  readonly goal: string | null;
  readonly measures: readonly {
    readonly measure: string | null;
    readonly baseline: number | string | null;
    readonly target: number | string | null;
    readonly unit: string | null;
    /** How it stood along the way, in the order of the workbook. */
    readonly readings: readonly {
      readonly on: string | null;
      readonly value: number | string | null;
    }[];
    readonly result: number | string | null;
  }[];
  readonly spectrum: {
    readonly current: SpectrumLevel | null;
    readonly target: SpectrumLevel | null;
    readonly reached: SpectrumLevel | null;
  };
  /** Days are `YYYY-MM-DD`. */
  readonly nextMeeting: string | null;
  readonly agreement: {
    readonly signed: string | null;
    readonly starts: string | null;
    readonly ends: string | null;
    readonly review: string | null;
  };
  readonly milestones: readonly {
    readonly title: string | null;
    readonly due: string | null;
    readonly owner: string | null;
    /** Left out in the workbook, it is not started. */
    readonly status: MilestoneStatus;
    readonly late: boolean;
  }[];
}

/** How all partnerships stand on the portfolio's day. */
export function statusListing({ organizations, ideas, today }: Portfolio): StatusListing {
  return {
    organizations: organizations.map((organization) => listedOrganization(organization, today)),
    candidates: ideas.map(({ name, audience, from }) => ({
      name,
      audience: audience ?? null,
      from: from[0]?.path ?? '',
    })),
  };
}

/** The listing for programs. */
export function statusJson(portfolio: Portfolio): string {
  return `${JSON.stringify(statusListing(portfolio), undefined, 2)}\n`;
}

function listedOrganization(
  { name, cycles }: Organization,
  today: Day,
): StatusListing['organizations'][number] {
  return { name: name ?? null, cycles: cycles.map((state) => listedCycle(state, today)) };
}

function listedCycle({ path, summary }: CycleState, today: Day): ListedCycle {
  const { cycle } = summary;
  const { id, steps } = deriveStatus(factsOf(summary), today);
  const { spectrum, agreement } = cycle;
  return {
    path,
    cycle: cycle.cycle ?? null,
    focus: cycle.focus ?? null,
    status: id,
    steps: steps.map(({ step, done, missing }) => ({
      step,
      done,
      missing: [...new Set(missing.map(missingText))],
    })),
    smart: smartParts(steps),
    goal: cycle.goal?.statement ?? null,
    measures: (cycle.goal?.measurable ?? []).map(listedMeasure),
    spectrum: {
      current: spectrum?.current ?? null,
      target: spectrum?.target ?? null,
      reached: spectrum?.reached ?? null,
    },
    nextMeeting: cycle['next-meeting'] ?? null,
    agreement: {
      signed: agreement?.signed ?? null,
      starts: agreement?.starts ?? null,
      ends: agreement?.ends ?? null,
      review: agreement?.review ?? null,
    },
    milestones: (cycle.milestones ?? []).map((milestone) =>
      listedMilestone(milestone, !isAtRest(id) && daysLate(milestone, today) > 0),
    ),
  };
}

function missingText(missing: Missing): string {
  return missing.kind === 'field'
    ? pathText(missing.path)
    : guide.part(missing.parts[0] ?? 'goals').heading;
}

function smartParts(steps: readonly StepEvidence[]): ListedCycle['smart'] {
  const missing = new Set(steps.flatMap((step) => step.missing.map(({ fact }) => fact)));
  const isThere = (fact: FactId): boolean => !missing.has(fact);
  return {
    specific: isThere('goal-specific'),
    measurable: isThere('goal-measurable'),
    achievable: isThere('goal-achievable'),
    relevant: isThere('goal-relevant'),
    timeBound: isThere('goal-time-bound'),
  };
}

function listedMeasure({
  measure,
  baseline,
  target,
  unit,
  readings,
  result,
}: Measure): ListedCycle['measures'][number] {
  return {
    measure: measure ?? null,
    baseline: baseline ?? null,
    target: target ?? null,
    unit: unit ?? null,
    readings: (readings ?? []).map(({ on, value }) => ({ on: on ?? null, value: value ?? null })),
    result: result ?? null,
  };
}

function listedMilestone(
  { title, due, owner, status }: Milestone,
  late: boolean,
): ListedCycle['milestones'][number] {
  return {
    title: title ?? null,
    due: due ?? null,
    owner: owner ?? null,
    status: status ?? 'not started',
    late,
  };
}
