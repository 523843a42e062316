import type { Measure } from '../../schema/generated/types.ts';
import { cell, factTable, heading, type Block } from '../document.ts';
import { newestCount } from '../../workbook/status/progress.ts';
import { formatDate, valueText } from '../shownValues.ts';
import { gap, heldText, itemTable, labelledFacts, section, type PlanSource } from './planSource.ts';
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
    ...smartTable(source),
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
function smartTable(source: PlanSource): readonly Block[] {
  const { t, draft } = source;
  const title = t('The goal in detail');
  const facts = labelledFacts(source, ['goal'], {
    specific: t('What exactly we will do'),
    achievable: t('Why we can do it'),
    relevant: t('Why it matters to both of us'),
    'time-bound': t('When we will look back together'),
  }).filter(([, , key]) => key !== 'statement');
  const questions: Readonly<Partial<Record<string, string>>> = {
    specific: t('What exactly will we do, where, and for whom?'),
    achievable: t('What makes us confident we can do this together?'),
    relevant: t('Why does this matter to each of us?'),
    'time-bound': t('When will we look back together?'),
  };
  const missing = facts.flatMap(([, said, key]) => {
    const question = said.runs.length > 0 ? undefined : questions[key];
    return question === undefined ? [] : [gap(question, t)];
  });
  const table = factTable(title, [title, t('What we agreed')], facts);
  return [...table, ...(draft ? missing : [])];
}

function measureBlocks(measures: readonly Measure[], source: PlanSource): readonly Block[] {
  const { t, draft } = source;
  const title = heading(3, t('How we will know'));
  if (measures.length === 0) {
    return draft ? [title, gap(t('What will we count or check?'), t)] : [];
  }
  const table = itemTable<Measure>(
    t('How we will know'),
    [...measures.entries()],
    ['goal', 'measurable'],
    {
      measure: [{ column: [t('What we count or check'), 4], isShown: true }],
      baseline: [{ column: [t('At the start'), 2, 'figure'] }],
      target: [{ column: [t('What we’re aiming for'), 2, 'figure'] }],
      unit: [{ column: [t('Unit'), 2] }],
      readings: [
        {
          column: [t('So far'), 3],
          of: (measure) => cell(soFar(measure, t)),
          isShown: measures.some(({ readings = [] }) => readings.length > 0),
        },
      ],
      result: [{ column: [t('Result'), 2, 'figure'] }],
    },
    t,
  );
  const untold = draft && !measures.some(({ target }) => target !== undefined);
  return [title, table, ...(untold ? [gap(t('How much are we aiming for?'), t)] : [])];
}

/** `63 (June 30, 2026)` */
function soFar(measure: Measure, t: PlanSource['t']): string | undefined {
  const newest = newestCount(measure);
  const value = valueText(newest?.value);
  const date = formatDate(newest?.on, t);
  return value === undefined || date === undefined ? value : t('{value} ({date})', { value, date });
}
