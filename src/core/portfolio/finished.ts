import type { Day } from '../calendar/day.ts';
import type { Cycle, Milestone } from '../schema/generated/types.ts';
import { dayIn } from '../workbook/status/status.ts';
import { readGoalDay } from '../workbook/status/goalDay.ts';

/** When a milestone was done: the day that is noted, else the day it was due. */
export function doneDay({ status, due, ...milestone }: Milestone): Day | undefined {
  return status === 'done' ? dayIn(milestone['done-on'] ?? due) : undefined;
}

/** The day that is noted, else the latest of goal date, milestones done, and counts; undefined without any. */
export function finishedOn(cycle: Cycle): Day | undefined {
  const noted = dayIn(cycle['finished-on']);
  if (noted !== undefined) return noted;
  const days = [
    readGoalDay(cycle),
    ...(cycle.milestones ?? []).map(doneDay),
    ...(cycle.goal?.measurable ?? []).flatMap(({ readings = [] }) =>
      readings.map(({ on }) => dayIn(on)),
    ),
  ].filter((day) => day !== undefined);
  return days.length === 0 ? undefined : Math.max(...days);
}
