import { dayOf, daysInMonth, isoDay, type Day } from '../../calendar/day.ts';
import { fullDate, MONTHS } from '../../calendar/dayWords.ts';
import type { WrittenDate } from '../../language/dates.ts';
import { readGoal } from '../../language/goal.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';

/** Either the date in the sentence or the goal's own one is right. */
export const goalDateFixes: Fixer = (target) => {
  const { cycle } = target.workbook;
  const { deadlines } = readGoal(cycle.goal?.statement ?? '');
  const date = deadlines.find(({ governed }) => governed)?.date;
  if (date === undefined) return [];
  return [...useSaidDate(target, date), ...useGoalDate(target, date)];
};

function useSaidDate({ workbook }: FixTarget, date: WrittenDate): Draft[] {
  const day = lastDayOf(date);
  if (day === undefined) return [];
  const edited = setField(workbook, ['goal', 'time-bound'], { day });
  return [{ title: 'use-said-date', values: { day: isoDay(day) }, edited, undecided: true }];
}

/** The day itself, or the last one of the month. */
function lastDayOf(date: WrittenDate): Day | undefined {
  if (date.kind === 'day') return dayOf(date);
  if (date.kind !== 'partial' || date.year === undefined || date.month === undefined)
    return undefined;
  const { year, month } = date;
  return dayOf({ year, month, day: date.day ?? daysInMonth(year, month) });
}

const MONTH_OR_FIGURE = new RegExp(
  String.raw`\d|\b(?:${MONTHS.map((month) => month.slice(0, 3)).join('|')})`,
  'i',
);

/** What stands before the date ("by", "no later than") stays. */
function useGoalDate({ workbook, problem }: FixTarget, date: WrittenDate): Draft[] {
  const day = dayIn(workbook.cycle.goal?.['time-bound']);
  const { start, end } = problem.span;
  const lead = workbook.text.slice(start, end).search(MONTH_OR_FIGURE);
  if (day === undefined || lead < 0 || date.kind !== 'day') return [];
  const text = fullDate(day);
  const edited = { kind: 'edits', edits: [{ start: start + lead, end, text }] } as const;
  return [{ title: 'use-goal-date', values: { day: text }, edited, undecided: true }];
}

export const otherPartnerFixes: Fixer = ({ workbook, problem }) => {
  const organization = workbook.cycle.organization?.name;
  if (organization === undefined) return [];
  const edits = [{ ...problem.span, text: organization }];
  return [{ title: 'change-name', values: { organization }, edited: { kind: 'edits', edits } }];
};
