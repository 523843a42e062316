import type { Measure } from '../../schema/generated/types.ts';
import { cell, heading, tableOf, type Block, type Cell } from '../document.ts';
import { newestReading } from '../measures.ts';
import { dateTextOf, valueText } from '../shownValues.ts';
import { figure, resultBars } from './pictures.ts';
import type { ReportedCycle, ReportSource } from './reportedCycle.ts';

/** A measure with a target, and where it stands: its result, else its newest reading. */
export interface Outcome {
  readonly of: ReportedCycle;
  readonly measure: Measure;
  readonly now: number | string | undefined;
  /** The day of the reading; undefined for a result. */
  readonly on: string | undefined;
  /** Whether the target is met; undefined where that cannot be told from figures. */
  readonly isReached: boolean | undefined;
}

/** Every measure with a target. */
export function outcomesOf(cycles: readonly ReportedCycle[]): readonly Outcome[] {
  return cycles.flatMap((of) =>
    (of.cycle.goal?.measurable ?? [])
      .filter(({ target }) => target !== undefined)
      .map((measure) => {
        const reading = measure.result === undefined ? newestReading(measure) : undefined;
        const now = measure.result ?? reading?.value;
        return { of, measure, now, on: reading?.on, isReached: isReached(measure, now) };
      }),
  );
}

/** A target below the start is reached from above, such as the days that something takes. */
function isReached({ baseline, target }: Measure, now: Outcome['now']): boolean | undefined {
  if (typeof target !== 'number' || typeof now !== 'number') return undefined;
  return typeof baseline === 'number' && baseline > target ? now <= target : now >= target;
}

/** Results against targets, as bars and as a table. */
export function resultBlocks({ cycles, t }: ReportSource): readonly Block[] {
  const outcomes = outcomesOf(cycles);
  if (outcomes.length === 0) return [];
  const table = tableOf(
    t('Results against targets'),
    [
      [t('Partner'), 4],
      [t('What we count'), 5],
      [t('At the start'), 2, 'figure'],
      [t('Target'), 2, 'figure'],
      [t('Now'), 2, 'figure'],
      [t('Progress'), 4],
    ],
    outcomes.map((outcome) => {
      const { of, measure, now } = outcome;
      const unit = measure.unit === undefined ? '' : `(${measure.unit})`;
      return [
        cell(of.partner),
        cell([measure.measure ?? '', unit].join(' ').trim()),
        cell(valueText(measure.baseline)),
        cell(valueText(measure.target)),
        cell(valueText(now)),
        standing(outcome, t),
      ];
    }),
  );
  const bars = resultBars(outcomes, t);
  return [
    heading(2, t('Results against targets')),
    bars === undefined ? table : figure(bars, table),
  ];
}

function standing({ now, on, isReached: reached, measure }: Outcome, t: ReportSource['t']): Cell {
  if (now === undefined) return cell(t('no number yet'));
  const { baseline, target } = measure;
  const date = dateTextOf(on, t);
  const share = shareOf(baseline, target, now);
  const words =
    reached === true
      ? t('reached')
      : share === undefined
        ? ''
        : t('{percent}% of the way there', { percent: share });
  const when =
    date === undefined
      ? measure.result === undefined
        ? ''
        : t('final')
      : t('on {date}', { date });
  return cell([words, when].filter((one) => one !== '').join(', '));
}

/** How much of the way from the start to the target is done, in whole percent. */
export function shareOf(
  baseline: Measure['baseline'],
  target: Measure['target'],
  now: Outcome['now'],
): number | undefined {
  if (typeof target !== 'number' || typeof now !== 'number') return undefined;
  const start = typeof baseline === 'number' ? baseline : 0;
  if (target === start) return undefined;
  return Math.max(0, Math.round(((now - start) * 100) / (target - start)));
}
