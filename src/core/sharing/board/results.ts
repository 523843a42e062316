import type { Measure } from '../../schema/generated/types.ts';
import {
  makeFilledTable,
  furtherColumns,
  heading,
  type Block,
  type ColumnOf,
} from '../document.ts';
import { formatDate, valueText } from '../shownValues.ts';
import { listOutcomes, computeShare, type Outcome } from './outcomes.ts';
import { figure, resultBars } from './pictures.ts';
import type { ReportSource } from './reportedCycle.ts';

/** What the table says of a measure in words of its own. */
const SAID_OF_MEASURES = ['measure', 'baseline', 'target', 'unit', 'result'];

/** Results and targets, as bars and as a table. */
export function resultBlocks({ cycles, t }: ReportSource): readonly Block[] {
  const outcomes = listOutcomes(cycles);
  if (outcomes.length === 0) return [];
  const others = furtherColumns('report', ['goal', 'measurable'], SAID_OF_MEASURES, t);
  const table = makeFilledTable(
    t('Results and targets'),
    [
      [t('Partner'), 8, ({ of }) => of.partner],
      [t('What we count'), 10, ({ measure }) => counted(measure)],
      [t('At the start'), 4, ({ measure }) => valueText(measure.baseline), 'figure'],
      [t('Target'), 5, ({ measure }) => valueText(measure.target), 'figure'],
      [t('Now'), 4, ({ now }) => valueText(now), 'figure'],
      [t('Progress'), 7, (one) => standing(one, t)],
      ...others.map(([title, width, of]): ColumnOf<Outcome> => [
        title,
        2 * width,
        ({ measure }) => of(measure),
      ]),
    ],
    outcomes,
  );
  const bars = resultBars(outcomes, t);
  return [heading(2, t('Results and targets')), bars === undefined ? table : figure(bars, table)];
}

function counted({ measure = '', unit }: Measure): string {
  return unit === undefined ? measure.trim() : `${measure} (${unit})`.trim();
}

function standing({ now, on, isReached: reached, measure }: Outcome, t: ReportSource['t']): string {
  if (now === undefined) return t('no number yet');
  const { baseline, target } = measure;
  const date = formatDate(on, t);
  const share = computeShare(baseline, target, now);
  const words =
    reached === true
      ? t('reached')
      : share === undefined
        ? ''
        : t('{percent}% of target', { percent: share });
  const when =
    date === undefined
      ? measure.result === undefined
        ? ''
        : t('final')
      : t('on {date}', { date });
  return [words, when].filter((one) => one !== '').join(', ');
}
