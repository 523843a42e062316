import { nameKey } from '../../workbook/naming.ts';
import { grouped } from '../../portfolio/sorting.ts';
import { statusName } from '../../guide/statuses.ts';
import { isOpen } from '../../workbook/status/status.ts';
import { cell, heading, tableOf, type Block } from '../document.ts';
import { goesOn, type ReportedCycle, type ReportSource } from './reportedCycle.ts';

/** What goes on, under the priority of the library's plan that it serves. */
export function priorityBlocks({ cycles, t }: ReportSource): readonly Block[] {
  const going = cycles.filter(goesOn);
  if (going.length === 0) return [];
  const groups = [...grouped(going, ({ cycle }) => nameKey(cycle['plan-priority'] ?? ''))];
  const named = groups.filter(([key]) => key !== '').toSorted(([a], [b]) => (a < b ? -1 : 1));
  const unnamed = groups.filter(([key]) => key === '');
  return [
    heading(2, t('Progress by plan priority')),
    ...[...named, ...unnamed].flatMap(([key, group]) => [
      heading(3, key === '' ? t('No priority named') : (group[0]?.cycle['plan-priority'] ?? key)),
      progressTable(group, t),
    ]),
  ];
}

function progressTable(cycles: readonly ReportedCycle[], t: ReportSource['t']): Block {
  return tableOf(
    t('Progress'),
    [
      [t('Partner'), 4],
      [t('Goal'), 7],
      [t('Where it stands'), 3],
      [t('Milestones done'), 3, 'figure'],
    ],
    cycles.map(({ partner, cycle, label, status }) => [
      cell(partner),
      cell(cycle.goal?.statement ?? t('{cycle}: no goal yet', { cycle: label })),
      cell(t(statusName(status))),
      cell(doneOfAll(cycle.milestones ?? [], t)),
    ]),
  );
}

function doneOfAll(
  milestones: NonNullable<ReportedCycle['cycle']['milestones']>,
  t: ReportSource['t'],
): string {
  const counted = milestones.filter(({ status }) => status !== 'dropped');
  if (counted.length === 0) return '';
  const done = counted.filter((one) => !isOpen(one)).length;
  return t('{done} of {all}', { done, all: counted.length });
}
