import { parseDay, type Day } from '../../calendar/day.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Cycle } from '../../schema/generated/types.ts';

/** Where the day stands by which the goal is to be reached. */
export const GOAL_DAY: FieldPath = ['goal', 'time-bound'];

/** The day by which the goal is to be reached; undefined where none is written that can be read. */
export function readGoalDay({ goal }: Pick<Cycle, 'goal'>): Day | undefined {
  return parseDay(goal?.['time-bound'] ?? '');
}
