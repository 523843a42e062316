import type { Measure } from '../schema/generated/types.ts';

type Reading = NonNullable<Measure['readings']>[number];

/** Where a measure stands: its newest reading by day, of several without a day the last. */
export function newestReading({ readings = [] }: Measure): Reading | undefined {
  return readings
    .filter(({ value }) => value !== undefined)
    .toSorted((a, b) => {
      const [left, right] = [a.on ?? '', b.on ?? ''];
      return left === right ? 0 : left < right ? -1 : 1;
    })
    .at(-1);
}
