import type { Day } from '../calendar/day.ts';
import { weekday } from '../calendar/day.ts';
import type { NeighborCycle } from '../workbook/model/neighborCycle.ts';
import type { NameWord } from './find/nameWords.ts';

/** All workbooks together, see `indexNeighbors`, and the id of the one being checked. */
export interface Neighbors {
  readonly self: string;
  readonly index: NeighborIndex;
}

export interface NeighborIndex {
  /** By the name's key, each in the order of the ids. */
  readonly byOrganization: ReadonlyMap<string, readonly NeighborCycle[]>;
  /** How many open milestones there are for each {@link workKey}, without cycles at rest. */
  readonly worksByOwnerAndWeek: ReadonlyMap<string, number>;
  /** The {@link workKey} of each milestone counted there, by the id of its workbook. */
  readonly worksById: ReadonlyMap<string, readonly string[]>;
  /**
   * Every partner and candidate, split into words, by their first word. Longer names come first.
   */
  readonly namesByFirstWord: ReadonlyMap<string, readonly (readonly NameWord[])[]>;
}

/** The same for everything that one owner (by the name's key) has to do in one week. */
export function workKey(ownerKey: string, due: Day): string {
  return `${String(findMonday(due))} ${ownerKey}`;
}

/** The Monday of the day's week. */
export function findMonday(day: Day): Day {
  return day - ((weekday(day) + 6) % 7);
}
