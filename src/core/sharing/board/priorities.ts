import { singleFactsGoing } from '../../schema/whereFactsGo.ts';
import { OURS, questionsOfAll } from '../../schema/ourFacts.ts';
import { valueAt } from '../../schema/presentValue.ts';
import { factLabel, factWords } from '../../portfolio/factWords.ts';
import { nameKey } from '../../workbook/naming.ts';
import { grouped } from '../../portfolio/sorting.ts';
import { isCurrent, statusName } from '../../guide/statuses.ts';
import { isOpen } from '../../workbook/status/status.ts';
import { ourAnswersGoing } from '../answers/longAnswers.ts';
import { makeFilledTable, heading, paragraph, type Block, type ColumnOf } from '../document.ts';
import { formatDate } from '../shownValues.ts';
import type { ReportedCycle, ReportSource } from './reportedCycle.ts';

/** What goes on, under the priority of the library's plan that it serves. */
export function priorityBlocks({ cycles, t }: ReportSource): readonly Block[] {
  const going = cycles.filter(({ status }) => isCurrent(status));
  if (going.length === 0) return [];
  const groups = [...grouped(going, ({ cycle }) => nameKey(cycle['plan-priority'] ?? ''))];
  const named = groups.filter(([key]) => key !== '').toSorted(([a], [b]) => (a < b ? -1 : 1));
  const unnamed = groups.filter(([key]) => key === '');
  return [
    heading(
      2,
      named.length === 0 ? t('Where each partnership stands') : t('Progress by plan priority'),
    ),
    ...[...named, ...unnamed].flatMap(([key, group]) => [
      ...(named.length === 0 ? [] : [heading(3, getTitle(key, group, t))]),
      progressTable(group, t),
    ]),
    ...longAnswers(going),
  ];
}

/** The long answers to the library's own questions that go to the board, question by question. */
function longAnswers(cycles: readonly ReportedCycle[]): readonly Block[] {
  const answers = cycles.flatMap(({ partner, workbook }) =>
    ourAnswersGoing('report', workbook).map((one) => ({ ...one, partner })),
  );
  return [...grouped(answers, ({ title }) => title)].flatMap(([title, group]) => [
    heading(3, title),
    ...group.flatMap(({ partner, blocks }) => [paragraph(partner, 'label'), ...blocks]),
  ]);
}

function getTitle(key: string, [first]: readonly ReportedCycle[], t: ReportSource['t']): string {
  return key === '' ? t('Other partnerships') : (first?.cycle['plan-priority'] ?? key);
}

/** What a report says of a cycle in words of its own, here and in its other tables. */
const SAID: readonly string[] = [
  ...['organization.name', 'library', 'cycle', 'focus', 'plan-priority', 'started', 'next-meeting'],
  ...['spectrum.current', 'spectrum.target', 'spectrum.reached'],
  ...['goal.statement', 'goal.time-bound', 'status', 'status-since', 'status-reason'],
];

function progressTable(cycles: readonly ReportedCycle[], t: ReportSource['t']): Block {
  const others = singleFactsGoing('report').filter((place) => !SAID.includes(place));
  const asked = questionsOfAll(
    cycles.map(({ workbook }) => workbook),
    'report',
  );
  const goalOf = ({ cycle, label }: ReportedCycle): string =>
    cycle.goal?.statement ?? t('{cycle}: no goal yet', { cycle: label });
  return makeFilledTable(
    t('Progress'),
    [
      [t('Partner'), 4, ({ partner }) => partner],
      [t('Goal'), 7, goalOf],
      [t('Where it stands'), 3, ({ status }) => t(statusName(status))],
      [t('Goal date'), 3, ({ cycle }) => formatDate(cycle.goal?.['time-bound'], t)],
      [t('Milestones done'), 3, ({ cycle }) => doneOfAll(cycle.milestones ?? [], t)],
      ...others.map((place): ColumnOf<ReportedCycle> => {
        const path = place.split('.');
        return [factLabel(path, t), 3, ({ cycle }) => factWords(valueAt(cycle, path), path, t)];
      }),
      ...Array.from(asked, ([id, { title }]): ColumnOf<ReportedCycle> => {
        const path = [OURS, id];
        return [
          title,
          3,
          ({ cycle, workbook: { ours } }) => factWords(valueAt(cycle, path), path, t, ours),
        ];
      }),
    ],
    cycles,
  );
}

/** `3 of 5`; dropped ones aren’t counted, but mentioned. */
export function doneOfAll(
  milestones: NonNullable<ReportedCycle['cycle']['milestones']>,
  t: ReportSource['t'],
): string {
  const counted = milestones.filter(({ status }) => status !== 'dropped');
  const dropped = milestones.length - counted.length;
  const done = counted.filter((one) => !isOpen(one)).length;
  const said = counted.length === 0 ? '' : t('{done} of {all}', { done, all: counted.length });
  if (dropped === 0) return said;
  const gone = t('{count} dropped', { count: dropped });
  return said === '' ? gone : t('{said}, {gone}', { said, gone });
}
