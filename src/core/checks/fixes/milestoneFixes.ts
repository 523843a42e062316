import { addMonths, civilDate, dayOf, daysInMonth, isoDay, type Day } from '../../calendar/day.ts';
import {
  dropMilestone,
  markMilestoneDone,
  moveDueDate,
} from '../../workbook/edits/commands/milestones.ts';
import { removeItem } from '../../workbook/edits/removeField.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { sortMilestones, sortReadings } from '../../workbook/edits/sortItems.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Path } from '../../workbook/yaml/nodes.ts';
import type { Draft, Fixer } from './fix.ts';

export const sortFixes: Fixer = ({ workbook }) => [
  { title: 'sort-milestones', edited: sortMilestones(workbook), safe: true },
];

export const sortReadingFixes: Fixer = ({ workbook, problem }) => [
  {
    title: 'sort-readings',
    edited: sortReadings(workbook, Number(problem.path?.[2])),
    safe: true,
  },
];

/** Done, moved, or dropped. */
export const overdueFixes: Fixer = ({ workbook, problem, today }) => {
  const index = indexIn(problem.path);
  const later = today + 14;
  return [
    { title: 'mark-done', edited: markMilestoneDone(workbook, index, today) },
    {
      title: 'move-two-weeks',
      values: { day: isoDay(later) },
      edited: moveDueDate(workbook, index, later),
    },
    { title: 'drop-milestone', edited: dropMilestone(workbook, index) },
  ];
};

export const duplicateMilestoneFixes: Fixer = ({ workbook, problem }) => {
  const edited = removeItem(workbook, (problem.path ?? []).slice(0, 2));
  return [{ title: 'remove-milestone', edited }];
};

/** Either date may be the one to move. */
export const afterGoalFixes: Fixer = ({ workbook, problem }) => {
  const index = indexIn(problem.path);
  const due = dueOf(workbook, index);
  const goalDay = dayIn(workbook.cycle.goal?.['time-bound']);
  if (due === undefined || goalDay === undefined) return [];
  return [
    {
      title: 'move-milestone',
      values: { day: isoDay(goalDay) },
      edited: moveDueDate(workbook, index, goalDay),
      undecided: true,
    },
    {
      title: 'move-goal-date',
      values: { day: isoDay(due) },
      edited: setField(workbook, ['goal', 'time-bound'], { day: due }),
      undecided: true,
    },
  ];
};

/** Most often the year is that of last time. */
export const beforeStartFixes: Fixer = ({ workbook, problem }) => {
  const index = indexIn(problem.path);
  const due = dueOf(workbook, index);
  const started = dayIn(workbook.cycle.started);
  if (due === undefined || started === undefined) return [];
  const year = inYearFrom(due, started);
  const drafts: Draft[] = [
    {
      title: 'change-year',
      values: { day: isoDay(year) },
      edited: setField(workbook, ['milestones', index, 'due'], { day: year }),
    },
    {
      title: 'move-start',
      values: { day: isoDay(due) },
      edited: setField(workbook, ['started'], { day: due }),
    },
  ];
  return drafts;
};

/** The same day of the first year in which it does not lie before `start`. */
function inYearFrom(day: Day, start: Day): Day {
  const date = civilDate(day);
  const inYear = (year: number): Day =>
    dayOf({ ...date, year, day: Math.min(date.day, daysInMonth(year, date.month)) });
  const { year } = civilDate(start);
  return inYear(year) >= start ? inYear(year) : inYear(year + 1);
}

export const reviewFixes: Fixer = ({ workbook, today }) => {
  const day = addMonths(today, 12);
  const edited = setField(workbook, ['agreement', 'review'], { day });
  return [{ title: 'review-in-a-year', values: { day: isoDay(day) }, edited }];
};

function indexIn(path: Path = []): number {
  return Number(path[1]);
}

function dueOf({ cycle }: Workbook, index: number): Day | undefined {
  return dayIn(cycle.milestones?.[index]?.due);
}
