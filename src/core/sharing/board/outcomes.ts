import type { Measure } from '../../schema/generated/types.ts';
import { newestCount } from '../../workbook/status/progress.ts';
import type { ReportedCycle } from './reportedCycle.ts';

/** A measure with a target, and where it stands: its result, else its newest count. */
export interface Outcome {
  readonly of: ReportedCycle;
  readonly measure: Measure;
  readonly now: number | string | undefined;
  readonly on: string | undefined;
  readonly isReached: boolean | undefined;
}

/** Every measure with a target. */
export function listOutcomes(cycles: readonly ReportedCycle[]): readonly Outcome[] {
  return cycles.flatMap((of) =>
    (of.cycle.goal?.measurable ?? [])
      .filter(({ target }) => target !== undefined)
      .map((measure) => {
        const count = measure.result === undefined ? newestCount(measure) : undefined;
        const now = measure.result ?? count?.value;
        return { of, measure, now, on: count?.on, isReached: isReached(measure, now) };
      }),
  );
}

/** A target below the start is reached from above, such as the days that something takes. */
function isReached({ baseline, target }: Measure, now: Outcome['now']): boolean | undefined {
  if (typeof target !== 'number' || typeof now !== 'number') return undefined;
  return typeof baseline === 'number' && baseline > target ? now <= target : now >= target;
}

/** How much of the way from the start to the target is done, in whole percent. */
export function computeShare(
  baseline: Measure['baseline'],
  target: Measure['target'],
  now: Outcome['now'],
): number | undefined {
  if (typeof target !== 'number' || typeof now !== 'number') return undefined;
  const start = typeof baseline === 'number' ? baseline : 0;
  if (target === start) return undefined;
  return Math.max(0, Math.round(((now - start) * 100) / (target - start)));
}
