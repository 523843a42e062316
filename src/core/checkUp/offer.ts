import type { Day } from '../calendar/day.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { dayIn } from '../workbook/status/status.ts';

/** From one time to the next, in days. */
const QUARTER = 90;

/** A quarter after the last check-up of a cycle; undefined where there is none. */
export function quarterAfter(cycle: Cycle): Day | undefined {
  const last = lastDay(cycle);
  return last === undefined ? undefined : last + QUARTER;
}

function lastDay(cycle: Cycle): Day | undefined {
  const days = (cycle['check-ups'] ?? []).flatMap(({ on }) => dayIn(on) ?? []);
  return days.length === 0 ? undefined : Math.max(...days);
}

/** The day from which to ask again; undefined before work has begun. */
export function nextCheckUp(cycle: Cycle): Day | undefined {
  const last = lastDay(cycle);
  const wanted = dayIn(cycle['next-check-up']);
  if (wanted !== undefined && wanted > (last ?? -Infinity)) return wanted;
  const from = last ?? workBegan(cycle);
  return from === undefined ? undefined : from + QUARTER;
}

/** The day on which both had something to do together. */
function workBegan({ agreement, milestones = [], started }: Cycle): Day | undefined {
  const done = milestones.flatMap((one) =>
    one.status === 'done' ? [one['done-on'], one.due] : [],
  );
  const days = [agreement?.signed, ...done].flatMap((text) => dayIn(text) ?? []);
  if (days.length > 0) return Math.min(...days);
  return milestones.some(({ status }) => status === 'in progress') ? dayIn(started) : undefined;
}
