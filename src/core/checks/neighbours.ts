import type { Day } from '../calendar/day.ts';
import { weekday } from '../calendar/day.ts';
import { nameKey } from '../workbook/naming.ts';
import { byFirstWord, readNameWords, type NameWord } from './nameWords.ts';

/** One workbook, as the checks of the others see it. Plain data; the host copies it from summaries. */
export interface NeighbourCycle {
  /** Tells workbooks apart: the workbook that is checked is left out by it. */
  readonly id: string;
  /** What people call the file, for messages: a path within the workspace. */
  readonly label: string;
  /** undefined where the workbook does not say. */
  readonly organization: string | undefined;
  readonly cycle: number | undefined;
  readonly focus: string | undefined;
  /** Finished, paused or ended. */
  readonly atRest: boolean;
  readonly candidates: readonly string[];
  /** The milestones that are neither done nor dropped and have an owner and a date. */
  readonly openMilestones: readonly NeighbourMilestone[];
}

export interface NeighbourMilestone {
  readonly title: string;
  readonly owner: string;
  readonly due: Day;
}

/** All workbooks together, made once whenever one of them changes, and this one's id among them. */
export interface Neighbours {
  readonly self: string;
  readonly index: NeighbourIndex;
}

/** A milestone with the workbook it is in. */
export interface NeighbourWork extends NeighbourMilestone {
  readonly cycle: NeighbourCycle;
}

export interface NeighbourIndex {
  /** By the name's key. */
  readonly byOrganization: ReadonlyMap<string, readonly NeighbourCycle[]>;
  /** Open milestones by {@link workKey}, none of cycles at rest. */
  readonly byOwnerAndWeek: ReadonlyMap<string, readonly NeighbourWork[]>;
  /** Every partner and candidate anywhere, in words, by the first of them. */
  readonly namesByFirstWord: ReadonlyMap<string, readonly (readonly NameWord[])[]>;
}

/** Puts the workbooks in order, so that a check of one costs no look at all the others. */
export function indexNeighbours(cycles: readonly NeighbourCycle[]): NeighbourIndex {
  const byOrganization = new Map<string, NeighbourCycle[]>();
  const byOwnerAndWeek = new Map<string, NeighbourWork[]>();
  const names = new Map<string, string>();
  for (const cycle of cycles) {
    const organization = cycle.organization ?? '';
    append(byOrganization, nameKey(organization), cycle);
    for (const name of [organization, ...cycle.candidates]) names.set(nameKey(name), name);
    if (cycle.atRest) continue;
    for (const milestone of cycle.openMilestones) {
      append(byOwnerAndWeek, workKey(nameKey(milestone.owner), milestone.due), {
        ...milestone,
        cycle,
      });
    }
  }
  byOrganization.delete('');
  return {
    byOrganization,
    byOwnerAndWeek,
    namesByFirstWord: byFirstWord(Array.from(names.values(), readNameWords)),
  };
}

/** The same for all that one owner (by the name's key) has to do in one week. */
export function workKey(ownerKey: string, due: Day): string {
  return `${String(mondayOf(due))} ${ownerKey}`;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return day - ((weekday(day) + 6) % 7);
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
