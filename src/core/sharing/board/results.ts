import { factsGoing } from '../../schema/whereFactsGo.ts';
import { otherItemFacts } from '../../portfolio/factWords.ts';
import {
  cell,
  cellsOf,
  columnsOf,
  heading,
  filledTableOf,
  type Block,
  type Cell,
} from '../document.ts';
import { dateTextOf, valueText } from '../shownValues.ts';
import { outcomesOf, shareOf, type Outcome } from './outcomes.ts';
import { figure, resultBars } from './pictures.ts';
import type { ReportSource } from './reportedCycle.ts';

/** What the table says of a measure in words of its own. */
const SAID_OF_MEASURES = ['measure', 'baseline', 'target', 'unit', 'result'];

/** Results against targets, as bars and as a table. */
export function resultBlocks({ cycles, t }: ReportSource): readonly Block[] {
  const outcomes = outcomesOf(cycles);
  if (outcomes.length === 0) return [];
  const others = otherItemFacts(
    ['goal', 'measurable'],
    factsGoing('report', ['goal', 'measurable', 0]),
    SAID_OF_MEASURES,
    t,
  );
  const table = filledTableOf(
    t('Results against targets'),
    [
      [t('Partner'), 4],
      [t('What we count'), 5],
      [t('At the start'), 2, 'figure'],
      [t('Target'), 2, 'figure'],
      [t('Now'), 2, 'figure'],
      [t('Progress'), 4],
      ...columnsOf(others),
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
        ...cellsOf(measure, others),
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
