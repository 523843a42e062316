import type { Day } from '../../calendar/day.ts';
import type { Measure } from '../../schema/generated/types.ts';
import { dayIn } from './status.ts';

/** Where a measure stands: its result, else its newest count. */
export interface Standing {
  readonly value: number | string;
  /** When that was counted; undefined for a result, and for a count without a date. */
  readonly on: Day | undefined;
  /** Whether it's the result, which nothing follows. */
  readonly final: boolean;
}

/** undefined if nobody has looked yet. */
export function findStanding(measure: Measure): Standing | undefined {
  const { result } = measure;
  if (result !== undefined) return { value: result, on: undefined, final: true };
  const { value, on } = newestCount(measure) ?? {};
  return value === undefined ? undefined : { value, on: dayIn(on), final: false };
}

type Count = NonNullable<Measure['readings']>[number];

/** The newest of its counts that say something: by day, of several without one the last. */
export function newestCount({ readings = [] }: Measure): Count | undefined {
  let newest: Count | undefined;
  for (const one of readings) {
    const [day, newestDay] = [dayIn(one.on), dayIn(newest?.on)];
    const isNewer = newestDay === undefined || (day !== undefined && day >= newestDay);
    if (one.value !== undefined && isNewer) newest = one;
  }
  return newest;
}

/** Its counts that are numbers and have a day, by day. */
export function datedCounts({
  readings = [],
}: Measure): readonly { readonly day: Day; readonly value: number }[] {
  return readings
    .flatMap(({ on, value }) => {
      const day = dayIn(on);
      return day === undefined || typeof value !== 'number' ? [] : [{ day, value }];
    })
    .sort((a, b) => a.day - b.day);
}

/** How much of the way from the baseline (0 by default) to the target is done; undefined if one is words. */
export function computeProgress(measure: Measure): number | undefined {
  const now = findStanding(measure)?.value;
  const { baseline = 0, target } = measure;
  if (typeof now !== 'number' || typeof target !== 'number' || typeof baseline !== 'number') {
    return undefined;
  }
  if (target === baseline) return now >= target ? 1 : 0;
  return (now - baseline) / (target - baseline);
}
