import type { Day } from '../calendar/day.ts';
import type { Milestone } from '../schema/generated/types.ts';
import { dayIn } from '../workbook/status/status.ts';

/**
 * A milestone as a row showed it: its index at that time, from 0, and what tells it from others.
 */
export interface ShownMilestone {
  readonly index: number;
  readonly title: string | undefined;
  readonly day: Day | undefined;
}

/** Where the milestone from the row is now; undefined if it's gone, or can't be told from another. */
export function milestoneNow(
  { index, title, day }: ShownMilestone,
  now: readonly Milestone[],
): number | undefined {
  const isMeant = (one: Milestone | undefined): boolean =>
    one?.title === title && dayIn(one?.due) === day;
  if (index < now.length && isMeant(now[index])) return index;
  const places = now.flatMap((one, at) => (isMeant(one) ? [at] : []));
  return places.length === 1 ? places[0] : undefined;
}
