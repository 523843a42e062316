import { singleFactsGoing } from '../../schema/whereFactsGo.ts';
import { otherFacts } from '../../portfolio/factWords.ts';
import { nameKey } from '../../workbook/naming.ts';
import { grouped } from '../../portfolio/sorting.ts';
import { statusName } from '../../guide/statuses.ts';
import { isOpen } from '../../workbook/status/status.ts';
import { cell, heading, filledTableOf, type Block } from '../document.ts';
import { dateTextOf } from '../shownValues.ts';
import { goesOn, type ReportedCycle, type ReportSource } from './reportedCycle.ts';

/** What goes on, under the priority of the library's plan that it serves. */
export function priorityBlocks({ cycles, t }: ReportSource): readonly Block[] {
  const going = cycles.filter(goesOn);
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
      ...(named.length === 0 ? [] : [heading(3, titleOf(key, group, t))]),
      progressTable(group, t),
    ]),
  ];
}

function titleOf(key: string, [first]: readonly ReportedCycle[], t: ReportSource['t']): string {
  return key === '' ? t('Other partnerships') : (first?.cycle['plan-priority'] ?? key);
}

/** What a report says of a cycle in words of its own, here and in its other tables. */
const SAID: readonly string[] = [
  ...['organization.name', 'library', 'cycle', 'focus', 'plan-priority', 'started', 'next-meeting'],
  ...['spectrum.current', 'spectrum.target', 'spectrum.reached'],
  ...['goal.statement', 'goal.time-bound', 'status', 'status-since', 'status-reason'],
];

function progressTable(cycles: readonly ReportedCycle[], t: ReportSource['t']): Block {
  const others = otherFacts({}, singleFactsGoing('report'), SAID, t);
  return filledTableOf(
    t('Progress'),
    [
      [t('Partner'), 4],
      [t('Goal'), 7],
      [t('Where it stands'), 3],
      [t('Goal date'), 3],
      [t('Milestones done'), 3],
      ...others.map(({ label }) => [label, 3] as const),
    ],
    cycles.map(({ partner, cycle, label, status }) => [
      cell(partner),
      cell(cycle.goal?.statement ?? t('{cycle}: no goal yet', { cycle: label })),
      cell(t(statusName(status))),
      cell(dateTextOf(cycle.goal?.['time-bound'], t)),
      cell(doneOfAll(cycle.milestones ?? [], t)),
      ...otherFacts(cycle, singleFactsGoing('report'), SAID, t).map(({ text }) => cell(text)),
    ]),
  );
}

/** `3 of 5`; what was given up is told, and is none of them. */
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
