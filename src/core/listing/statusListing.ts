import type { Day } from '../calendar/day.ts';
import { listCheckUps } from './checkUpListing.ts';
import { guide } from '../guide/guide.ts';
import type { FactId } from '../guide/steps.ts';
import { isAtRest, type StatusId } from '../guide/statuses.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { getCycleFacts } from '../portfolio/summary.ts';
import { pathText } from '../portfolio/target.ts';
import type {
  Agreement,
  Measure,
  Milestone,
  MilestoneStatus,
  Reading,
  Spectrum,
} from '../schema/generated/types.ts';
import type { Missing, StepEvidence } from '../workbook/status/evidence.ts';
import { daysLate, deriveStatus } from '../workbook/status/status.ts';

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

export interface ListedCycle {
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
  readonly measures: readonly (OrNull<
    Measure,
    'measure' | 'baseline' | 'target' | 'unit' | 'result'
  > & {
    /** How it stood along the way, in the order of the workbook. */
    readonly readings: readonly OrNull<Reading, 'on' | 'value'>[];
  })[];
  readonly spectrum: OrNull<Spectrum, 'current' | 'target' | 'reached'>;
  /** Days are `YYYY-MM-DD`. */
  readonly nextMeeting: string | null;
  readonly agreement: OrNull<Agreement, 'signed' | 'starts' | 'ends' | 'review'>;
  readonly milestones: readonly (OrNull<Milestone, 'title' | 'due' | 'owner'> & {
    /** Left out in the workbook, it is not started. */
    readonly status: MilestoneStatus;
    readonly late: boolean;
  })[];
}

type OrNull<T, Key extends keyof T> = { readonly [P in Key]-?: Exclude<T[P], undefined> | null };

function orNull<T, Key extends keyof T>(facts: T | undefined, ...keys: Key[]): OrNull<T, Key> {
  const entries = keys.map((key) => [key, facts?.[key] ?? null] as const);
  return Object.fromEntries(entries) as OrNull<T, Key>;
}

/** How all partnerships stand on the portfolio's day. */
export function statusListing({ organizations, ideas, today }: Portfolio): StatusListing {
  return {
    organizations: organizations.map(({ name, cycles }) => ({
      name: name ?? null,
      cycles: cycles.map((state) => listedCycle(state, today)),
    })),
    candidates: ideas.map(({ name, audience, from }) => ({
      name,
      audience: audience ?? null,
      from: from[0]?.path ?? '',
    })),
  };
}

/**
 * The listing for programs, with the answers to the library's own questions; with what both sides of each cycle
 * answered only for whoever asks for that.
 */
export function statusJson(portfolio: Portfolio, checkUps = false): string {
  const { organizations, ...more } = statusListing(portfolio);
  const cycleAt = new Map(
    [...portfolio.states.values()].map(({ path, summary }) => [path, summary.cycle]),
  );
  const whole = organizations.map(({ cycles, ...one }) => ({
    ...one,
    cycles: cycles.map((listed) => {
      const cycle = cycleAt.get(listed.path);
      const ours = cycle?.ours;
      return { ...listed, ...(ours && { ours }), ...(checkUps && listCheckUps(cycle)) };
    }),
  }));
  return `${JSON.stringify({ organizations: whole, ...more }, undefined, 2)}\n`;
}

/** How one cycle stands. */
export function listedCycle({ path, summary }: CycleState, today: Day): ListedCycle {
  const { cycle } = summary;
  const { id, steps } = deriveStatus(getCycleFacts(summary), today);
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
    measures: (cycle.goal?.measurable ?? []).map((measure) => ({
      ...orNull(measure, 'measure', 'baseline', 'target', 'unit'),
      readings: (measure.readings ?? []).map((reading) => orNull(reading, 'on', 'value')),
      ...orNull(measure, 'result'),
    })),
    spectrum: orNull(spectrum, 'current', 'target', 'reached'),
    nextMeeting: cycle['next-meeting'] ?? null,
    agreement: orNull(agreement, 'signed', 'starts', 'ends', 'review'),
    milestones: (cycle.milestones ?? []).map((milestone) => ({
      ...orNull(milestone, 'title', 'due', 'owner'),
      status: milestone.status ?? 'not started',
      late: !isAtRest(id) && daysLate(milestone, today) > 0,
    })),
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
