import type { Day } from '../../calendar/day.ts';
import type { Measure } from '../../schema/generated/types.ts';
import { dayIn } from './status.ts';

/** Where a measure stands: its result, else its newest reading. */
export interface Standing {
  readonly value: number | string;
  /** When that was read; undefined for a result, and for a reading without a date. */
  readonly on: Day | undefined;
  /** Whether it's the result, which nothing follows. */
  readonly final: boolean;
}

/** undefined if nobody has looked yet. If no reading has a date, the last one counts. */
export function standingOf({ result, readings = [] }: Measure): Standing | undefined {
  if (result !== undefined) return { value: result, on: undefined, final: true };
  let newest: Standing | undefined;
  for (const { on, value } of readings) {
    if (value === undefined) continue;
    const day = dayIn(on);
    if (newest?.on === undefined || (day !== undefined && day >= newest.on)) {
      newest = { value, on: day, final: false };
    }
  }
  return newest;
}

/**
 * How much of the way from the baseline (0 by default) to the target is done: 1 is all of it. It
 * can be more than 1, or below 0. undefined if one of the figures is words.
 */
export function progressOf(measure: Measure): number | undefined {
  const now = standingOf(measure)?.value;
  const { baseline = 0, target } = measure;
  if (typeof now !== 'number' || typeof target !== 'number' || typeof baseline !== 'number') {
    return undefined;
  }
  if (target === baseline) return now >= target ? 1 : 0;
  return (now - baseline) / (target - baseline);
}
