import type { Day } from '../calendar/day.ts';
import { weekday } from '../calendar/day.ts';
import type { NameWord } from './find/nameWords.ts';

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

/** All workbooks together, see `indexNeighbours`, and this one's id among them. */
export interface Neighbours {
  readonly self: string;
  readonly index: NeighbourIndex;
}

export interface NeighbourIndex {
  /** By the name's key, each in the order of the ids. */
  readonly byOrganization: ReadonlyMap<string, readonly NeighbourCycle[]>;
  /** How many open milestones there are by {@link workKey}, none of cycles at rest. */
  readonly worksByOwnerAndWeek: ReadonlyMap<string, number>;
  /** The {@link workKey} of each milestone that is counted there, by the id of its workbook. */
  readonly worksById: ReadonlyMap<string, readonly string[]>;
  /** Every partner and candidate anywhere, in words, by the first of them; longer names come first. */
  readonly namesByFirstWord: ReadonlyMap<string, readonly (readonly NameWord[])[]>;
}

/** The same for all that one owner (by the name's key) has to do in one week. */
export function workKey(ownerKey: string, due: Day): string {
  return `${String(mondayOf(due))} ${ownerKey}`;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return day - ((weekday(day) + 6) % 7);
}
