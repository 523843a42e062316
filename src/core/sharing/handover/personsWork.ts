import { isCurrent } from '../../guide/statuses.ts';
import type { Day } from '../../calendar/day.ts';
import type { Dated } from '../../portfolio/dated.ts';
import { byAttention } from '../../portfolio/organizations.ts';
import type { Milestone, Role } from '../../schema/generated/types.ts';
import { everybodyNamed, isNamedIn } from '../../workbook/model/peopleIn.ts';
import { nameKey } from '../../workbook/naming.ts';
import { dayIn, isOpen } from '../../workbook/status/status.ts';
import type { ReportedCycle } from '../board/reportedCycle.ts';

/** What one person has to do with a cycle that goes on. */
export interface PersonsCycle {
  readonly of: ReportedCycle;
  readonly coordinates: boolean;
  readonly leads: readonly Role[];
  /** What they have promised and not done, by date; what has none comes last. */
  readonly promised: readonly Milestone[];
  /** What others have promised there and not done, in the same order; also what nobody has yet. */
  readonly others: readonly Milestone[];
  /** The dates that are theirs: their milestones', and all others of a cycle that they coordinate. */
  readonly dates: readonly Dated[];
}

/**
 * Where somebody has something to see to; what needs it soonest comes first. Without a person, it’s every
 * cycle that goes on, and others owe everything that’s owed there.
 */
export function findWork(
  person: string | undefined,
  cycles: readonly ReportedCycle[],
): readonly PersonsCycle[] {
  return cycles
    .filter(({ status }) => isCurrent(status))
    .map((of) => heldCycle(person, of))
    .filter(
      ({ coordinates, leads, promised }) =>
        person === undefined || coordinates || leads.length + promised.length > 0,
    )
    .toSorted((a, b) => byAttention(a.of.state.attention, b.of.state.attention));
}

function heldCycle(person: string | undefined, of: ReportedCycle): PersonsCycle {
  const { coordinator, roles = [], milestones = [] } = of.cycle;
  const isTheirs = (written: string | undefined): boolean =>
    person !== undefined && isNamedIn(of.cycle, written, person);
  const coordinates = isTheirs(coordinator);
  const dayOf = ({ due }: Milestone): Day => dayIn(due) ?? Infinity;
  const open = milestones
    .filter(isOpen)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  return {
    of,
    coordinates,
    leads: roles.filter(({ lead }) => (person === undefined ? lead !== undefined : isTheirs(lead))),
    promised: open.filter(({ owner }) => isTheirs(owner)),
    others: open.filter(({ owner }) => !isTheirs(owner)),
    dates: of.state.dates.filter(
      ({ kind, owner }) =>
        person === undefined || (kind === 'milestone' ? isTheirs(owner) : coordinates),
    ),
  };
}

/** Everybody who is named anywhere as the one who sees to something. */
export function allNames(cycles: readonly ReportedCycle[]): readonly string[] {
  return cycles.flatMap(({ cycle }) => everybodyNamed(cycle));
}

/** Whom they work for, as far as that’s written: more than one may mean more than one person. */
export function listOrganizations(held: readonly PersonsCycle[]): readonly string[] {
  const names = held.flatMap(({ of, coordinates, leads }) => [
    ...(coordinates ? [of.cycle.library] : []),
    ...leads.map(({ organization }) => organization),
  ]);
  const named = names.flatMap((name) =>
    name === undefined ? [] : [[nameKey(name), name] as const],
  );
  return [...new Map(named).values()];
}
