import type { Day } from '../calendar/day.ts';
import { cycleState, isCurrent, type CycleState, type PortfolioEntry } from './cycleState.ts';
import type { Dated } from './dates.ts';
import { ideasOf, type Idea } from './ideas.ts';

/** Everything a library's workbooks say, on one day. */
export interface Portfolio {
  readonly today: Day;
  /** How far ahead, in whole days, something counts as coming up. */
  readonly soonDays: number;
  /** Whoever needs attention first comes first. */
  readonly organizations: readonly Organization[];
  /** What is late, over or due within `soonDays`, by date. */
  readonly due: readonly Due[];
  /** Candidates nobody has started with, by name. */
  readonly ideas: readonly Idea[];
  /** How many milestones and reviews are late. */
  readonly lateCount: number;
  /** Each workbook by its path. */
  readonly states: ReadonlyMap<string, CycleState>;
}

/** An organization with its cycles. */
export interface Organization {
  /** Equal for names that mean one organization; a workbook that names none has one of its own. */
  readonly key: string;
  /** As its first cycle writes it; undefined for a workbook that names none. */
  readonly name: string | undefined;
  /** By cycle number. */
  readonly cycles: readonly CycleState[];
}

/** Something with a date, and whose it is. */
export interface Due extends Dated {
  readonly path: string;
  readonly organization: string | undefined;
}

export interface PortfolioOptions {
  /** 30 unless said. */
  readonly soonDays?: number | undefined;
  /**
   * What was built before. Workbooks whose summary is the same object keep what was derived from
   * it, and organizations with the same cycles stay the same object.
   */
  readonly previous?: Portfolio | undefined;
}

/**
 * Brings the workbooks together. The order of `entries` does not matter; two with one path count
 * once, the last of them.
 */
export function buildPortfolio(
  entries: Iterable<PortfolioEntry>,
  today: Day,
  options: PortfolioOptions = {},
): Portfolio {
  const { soonDays = 30, previous } = options;
  const before = previous?.today === today && previous.soonDays === soonDays ? previous : undefined;
  const states = statesOf(entries, today, soonDays, before);
  const organizations = inOrder(organizationsOf(states.values(), before));
  const due = dueOf(organizations, today + soonDays);
  return {
    today,
    soonDays,
    organizations,
    due,
    ideas: ideasOf(states.values(), new Set(organizations.map(({ key }) => key))),
    lateCount: due.filter(({ daysLate }) => daysLate > 0).length,
    states,
  };
}

function statesOf(
  entries: Iterable<PortfolioEntry>,
  today: Day,
  soonDays: number,
  before: Portfolio | undefined,
): ReadonlyMap<string, CycleState> {
  const states = new Map<string, CycleState>();
  for (const entry of entries) {
    const known = before?.states.get(entry.path);
    const isSame = known?.summary === entry.summary;
    states.set(entry.path, isSame ? known : cycleState(entry, today, soonDays));
  }
  return states;
}

function organizationsOf(
  states: Iterable<CycleState>,
  before: Portfolio | undefined,
): readonly Organization[] {
  const cyclesOf = new Map<string, CycleState[]>();
  for (const state of states) {
    const key = state.organizationKey === '' ? `?${state.path}` : state.organizationKey;
    const cycles = cyclesOf.get(key);
    if (cycles === undefined) cyclesOf.set(key, [state]);
    else cycles.push(state);
  }
  const known = new Map(before?.organizations.map((one) => [one.key, one]));
  return [...cyclesOf].map(([key, cycles]) => {
    if (cycles.length > 1) cycles.sort(byNumber);
    const old = known.get(key);
    if (old !== undefined && sameItems(old.cycles, cycles)) return old;
    return { key, name: cycles[0]?.summary.cycle.organization?.name, cycles };
  });
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function byNumber(a: CycleState, b: CycleState): number {
  const [one, other] = [a.summary.cycle, b.summary.cycle];
  return (
    (one.cycle ?? Infinity) - (other.cycle ?? Infinity) ||
    compare(one.started ?? '9', other.started ?? '9') ||
    compare(a.path, b.path)
  );
}

function inOrder(organizations: readonly Organization[]): readonly Organization[] {
  return organizations
    .map((organization) => ({ organization, ...mostUrgent(organization) }))
    .sort(
      (a, b) =>
        a.tier - b.tier || difference(a.value, b.value) || byName(a.organization, b.organization),
    )
    .map(({ organization }) => organization);
}

function mostUrgent({ cycles }: Organization): CycleState['attention'] {
  return cycles
    .map(({ attention }) => attention)
    .reduce((a, b) => (b.tier - a.tier || difference(b.value, a.value)) < 0 ? b : a);
}

/** Infinity (no date at all) is as far away as Infinity. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function byName(a: Organization, b: Organization): number {
  return compare(sortKey(a.key), sortKey(b.key)) || compare(a.key, b.key);
}

/** Without accents, so that É stands with E. */
export function sortKey(key: string): string {
  return /^[ -~]*$/.test(key) ? key : key.normalize('NFD').replace(/\p{M}/gu, '');
}

/** By code units: the same everywhere, whatever the machine's language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dueOf(organizations: readonly Organization[], until: Day): readonly Due[] {
  const due: Due[] = [];
  for (const { name, cycles } of organizations) {
    for (const { dates, path } of cycles) {
      for (const dated of dates) {
        if (dated.day > until) break;
        due.push({ ...dated, path, organization: name });
      }
    }
  }
  return due.sort(
    (a, b) =>
      a.day - b.day ||
      compare(a.organization ?? '', b.organization ?? '') ||
      compare(a.path, b.path) ||
      compare(a.title ?? '', b.title ?? ''),
  );
}

/** The cycles of an organization that go on, or will. */
export function currentCycles({ cycles }: Organization): readonly CycleState[] {
  return cycles.filter(isCurrent);
}
