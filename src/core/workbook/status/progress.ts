import type { Day } from '../../calendar/day.ts';
import type { Measure } from '../../schema/generated/types.ts';
import { dayIn } from './status.ts';

/** Where a measure stands: its result, else its newest reading. */
export interface Standing {
  readonly value: number | string;
  /** When that was read; undefined for a result, and for a reading without a day. */
  readonly on: Day | undefined;
  /** Whether it is the result, so that nothing comes after it. */
  readonly final: boolean;
}

/** undefined while nobody has looked. Of readings without a day the last counts. */
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
 * How much of the way from the baseline (0 without one) to the target is behind us: 1 is all of it,
 * and it may be more, or less than 0. undefined where words stand for one of the figures.
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
