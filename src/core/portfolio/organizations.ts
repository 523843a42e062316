import { isCurrent } from '../guide/statuses.ts';
import type { Sentence } from '../language/translate.ts';
import type { Attention, CycleState } from './cycleState.ts';
import { countedOf, isListOfIdeas } from './counted.ts';
import { compare, difference, grouped, sortKey } from './sorting.ts';

export interface Organization {
  /** The same for names that mean one organization; a workbook without a name has a key of its own. */
  readonly key: string;
  /** As its first cycle writes it; undefined if the workbook doesn't name one. */
  readonly name: string | undefined;
  /** By cycle number; never empty. */
  readonly cycles: readonly CycleState[];
  /** Files of them that sync programs made; they count nowhere. */
  readonly copies: readonly CycleState[];
  /** How soon somebody should look at the cycle that needs it most. */
  readonly attention: Attention;
  /** Sorts organizations that need equal attention. */
  readonly sortKey: string;
}

/**
 * What to show when there is no name: nobody has been chosen yet, or the name of a partner with
 * whom work has begun is gone.
 */
export function namelessLabel(cycles: readonly CycleState[]): Sentence {
  return cycles.every(({ status }) => status === 'identify')
    ? 'No organization chosen yet'
    : 'The organization’s name is missing';
}

/** Whose a cycle is; see {@link Organization.key}. */
function ownerKey({ organizationKey, path }: CycleState): string {
  return organizationKey === '' ? `?${path}` : organizationKey;
}

/** The organizations that the cycles are about, those that need attention first. */
export function groupOrganizations(states: Iterable<CycleState>): readonly Organization[] {
  const ours = [...states].filter((state) => !isListOfIdeas(state));
  return Array.from(grouped(ours, ownerKey), ([key, own]) => organizationOf(key, own)).sort(
    byUrgency,
  );
}

function organizationOf(key: string, unsorted: readonly CycleState[]): Organization {
  const { cycles, copies } = countedOf([...unsorted].sort(byNumber));
  return {
    key,
    name: cycles[0]?.organization,
    ...{ cycles, copies },
    attention: cycles
      .map(({ attention }) => attention)
      .reduce((a, b) => (byAttention(b, a) < 0 ? b : a)),
    sortKey: sortKey(key),
  };
}

function byNumber(a: CycleState, b: CycleState): number {
  return (
    difference(numberOf(a), numberOf(b)) ||
    compare(startedOf(a), startedOf(b)) ||
    compare(a.path, b.path)
  );
}

function numberOf({ summary }: CycleState): number {
  return summary.cycle.cycle ?? Infinity;
}

/** After every other day if the workbook doesn't say. */
function startedOf({ summary }: CycleState): string {
  return summary.cycle.started ?? '9';
}

/** What needs attention sooner comes first. */
export function byAttention(a: Attention, b: Attention): number {
  return a.tier - b.tier || difference(a.value, b.value);
}

/** Then by name. */
function byUrgency(a: Organization, b: Organization): number {
  return (
    byAttention(a.attention, b.attention) || compare(a.sortKey, b.sortKey) || compare(a.key, b.key)
  );
}

/** The cycles that are going on, or will be, those that need attention first. */
export function currentCycles({ cycles }: Organization): readonly CycleState[] {
  return cycles
    .filter(({ status }) => isCurrent(status))
    .sort((a, b) => byAttention(a.attention, b.attention));
}

/**
 * The cycle that an organization's row is about: the one that needs it most, otherwise the last.
 */
export function shownCycle(organization: Organization): CycleState | undefined {
  return currentCycles(organization)[0] ?? organization.cycles.at(-1);
}

/** The cycles that are over, the last one first. */
export function earlierCycles({ cycles }: Organization): readonly CycleState[] {
  return cycles.filter(({ status }) => !isCurrent(status)).reverse();
}
