import type { Measure, SmartGoal } from '../../schema/generated/types.ts';
import { cell, heading, tableOf, type Block, type Cell, type ColumnOf } from '../document.ts';
import { newestReading } from '../measures.ts';
import { dateTextOf, valueText } from '../shownValues.ts';
import { dayCell, gap, heldText, section, valueCell, type PlanSource } from './planSource.ts';
import { heldAnswer } from './prose.ts';

/** The goal in a sentence, its SMART parts, and how both will know. */
export function goalBlocks(source: PlanSource): readonly Block[] {
  const { cycle, t } = source;
  const goal = cycle.goal ?? {};
  const { statement } = goal;
  const unsaid = source.draft ? [gap(t('What will we accomplish together, by when?'), t)] : [];
  return section(source, t('Our goal'), [
    ...(statement === undefined ? unsaid : [heldText(statement, 'goal.statement', 'lead')]),
    ...heldAnswer(source, 'accomplish-together'),
    ...smartTable(goal, source),
    ...measureBlocks(goal.measurable ?? [], source),
  ]);
}

/** The goal in a sentence and how both will know, for a page that has no room for more. */
export function shortGoal(source: PlanSource): readonly Block[] {
  const { statement, measurable = [] } = source.cycle.goal ?? {};
  return section(source, source.t('Our goal'), [
    ...(statement === undefined ? [] : [heldText(statement, 'goal.statement', 'lead')]),
    ...measureBlocks(measurable, source),
  ]);
}

/** What is said of each part that is no list: what exactly, why it can be done, why it matters, by when. */
function smartTable(goal: SmartGoal, { t, draft }: PlanSource): readonly Block[] {
  const rows = [
    {
      label: t('What exactly we will do'),
      question: t('What exactly will we do, where, and for whom?'),
      agreed: valueCell(goal.specific, 'goal.specific'),
    },
    {
      label: t('Why we can do it'),
      question: t('What makes us confident we can do this together?'),
      agreed: valueCell(goal.achievable, 'goal.achievable'),
    },
    {
      label: t('Why it matters to both of us'),
      question: t('Why does this matter to each of us?'),
      agreed: valueCell(goal.relevant, 'goal.relevant'),
    },
    {
      label: t('When we will look back together'),
      question: t('When will we look back together?'),
      agreed: dayCell(goal['time-bound'], 'goal.time-bound', t),
    },
  ];
  const filled = rows.filter(({ agreed: { runs } }) => runs.length > 0);
  const missing = draft ? rows.filter(({ agreed: { runs } }) => runs.length === 0) : [];
  const table: readonly Block[] =
    filled.length === 0
      ? []
      : [
          tableOf(
            t('The goal in detail'),
            [
              [t('The goal in detail'), 1],
              [t('What we agreed'), 3],
            ],
            filled.map(({ label, agreed }) => [cell(label), agreed]),
          ),
        ];
  return [...table, ...missing.map(({ question }) => gap(question, t))];
}

interface MeasureColumn {
  readonly column: ColumnOf;
  readonly of: (measure: Measure, at: number) => Cell;
  readonly isShown: boolean;
}

function measureBlocks(measures: readonly Measure[], source: PlanSource): readonly Block[] {
  const { t, draft } = source;
  const title = heading(3, t('How we will know'));
  if (measures.length === 0) {
    return draft ? [title, gap(t('What will we count or check?'), t)] : [];
  }
  const columns = measureColumns(measures, source).filter(({ isShown }) => isShown);
  const table = tableOf(
    t('How we will know'),
    columns.map(({ column }) => column),
    measures.map((measure, at) => columns.map(({ of }) => of(measure, at))),
  );
  const untold = draft && !measures.some(({ target }) => target !== undefined);
  return [title, table, ...(untold ? [gap(t('How much are we aiming for?'), t)] : [])];
}

/** A column that has nothing to say is not shown. */
function measureColumns(measures: readonly Measure[], { t }: PlanSource): readonly MeasureColumn[] {
  const has = (key: keyof Measure): boolean => measures.some((one) => one[key] !== undefined);
  const column = (
    key: 'measure' | 'baseline' | 'target' | 'unit' | 'result',
    ...shown: ColumnOf
  ): MeasureColumn => ({
    column: shown,
    isShown: key === 'measure' || has(key),
    of: (measure, at) => valueCell(measure[key], `goal.measurable.${at}.${key}`),
  });
  return [
    column('measure', t('What we count or check'), 4),
    column('baseline', t('At the start'), 2, 'figure'),
    column('target', t('What we’re aiming for'), 2, 'figure'),
    column('unit', t('Unit'), 2),
    {
      column: [t('So far'), 3],
      isShown: measures.some(({ readings = [] }) => readings.length > 0),
      of: (measure) => cell(soFar(measure, t)),
    },
    column('result', t('Where we got to'), 2, 'figure'),
  ];
}

/** `63 (June 30, 2026)` */
function soFar(measure: Measure, t: PlanSource['t']): string | undefined {
  const newest = newestReading(measure);
  const value = valueText(newest?.value);
  const date = dateTextOf(newest?.on, t);
  return value === undefined || date === undefined ? value : t('{value} ({date})', { value, date });
}
