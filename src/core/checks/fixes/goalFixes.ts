import { isoDay } from '../../calendar/day.ts';
import { fullDate, MONTHS } from '../../calendar/dayWords.ts';
import { readGoal } from '../../language/goal.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';

/** Either the time in the sentence or the goal's own date is right. */
export const goalDateFixes: Fixer = (target) => [...useSaidDate(target), ...useGoalDate(target)];

/** The day that the words mean, or the last one of the month or the year they name. */
function useSaidDate({ workbook, problem }: FixTarget): Draft[] {
  const day = dayIn(problem.values.meant === undefined ? undefined : String(problem.values.meant));
  if (day === undefined) return [];
  const edited = setField(workbook, ['goal', 'time-bound'], { day });
  return [{ title: 'use-said-date', values: { day: isoDay(day) }, edited, undecided: true }];
}

const MONTH_OR_FIGURE = new RegExp(
  String.raw`\d|\b(?:${MONTHS.map((month) => month.slice(0, 3)).join('|')})`,
  'i',
);

/** What stands before the date ("by", "no later than") stays. */
function useGoalDate({ workbook, problem }: FixTarget): Draft[] {
  const day = dayIn(workbook.cycle.goal?.['time-bound']);
  const { start, end } = problem.span;
  const said = workbook.text.slice(start, end);
  const lead = said.search(MONTH_OR_FIGURE);
  if (day === undefined || lead < 0 || !isWholeDate(said)) return [];
  const text = fullDate(day);
  const edited = { kind: 'edits', edits: [{ start: start + lead, end, text }] } as const;
  return [{ title: 'use-goal-date', values: { day: text }, edited, undecided: true }];
}

/** A month or a season says more than a day that would take its place. */
function isWholeDate(said: string): boolean {
  return readGoal(said).deadlines.some(({ date }) => date?.kind === 'day');
}

export const otherPartnerFixes: Fixer = ({ workbook, problem }) => {
  const organization = workbook.cycle.organization?.name;
  if (organization === undefined) return [];
  const edits = [{ ...problem.span, text: organization }];
  return [{ title: 'change-name', values: { organization }, edited: { kind: 'edits', edits } }];
};
