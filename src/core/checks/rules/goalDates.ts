import { asPhrase, inEnglish } from '../../language/translate.ts';
import { addMonths, civilDate, type Day, dayOf, daysInMonth, isoDay } from '../../calendar/day.ts';
import { fullDate, monthName, MONTHS } from '../../calendar/dayWords.ts';
import type { DateParts, WrittenDate } from '../../english/days/dates.ts';
import type { Deadline } from '../../english/goal/deadlines.ts';
import { readGoal } from '../../english/goal/goal.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { dayIn } from '../../workbook/status/status.ts';
import { getWord } from '../problem.ts';
import type { Check, CheckContext, Finding } from '../engine/check.ts';
import { isFiscal, findLastDay, listReadings, type TimeContext } from '../find/goalTimes.ts';
import type { Draft, FixTarget, Fixer } from '../mend/fix.ts';
import { STATEMENT } from '../../workbook/goalPattern/draftComment.ts';
import { inStatement } from './goalLanguage.ts';
import { readGoalDay, GOAL_DAY } from '../../workbook/status/goalDay.ts';

/** The sentence has deadlines of its own, and none of them is the goal’s date. */
function* check(context: CheckContext): Iterable<Finding> {
  const goalDay = readGoalDay(context.workbook.cycle);
  const { goal } = context;
  if (goalDay === undefined || goal === undefined) return;
  const times = timeContext(context);
  const { deadlines } = goal.reading;
  const limits = deadlines.filter(isLimit);
  const [first] = limits;
  if (first === undefined || !limits.every((limit) => fit(limit, goalDay, times) === 'none'))
    return;
  // The goal's date may be there without a "by"; then nothing was forgotten.
  if (deadlines.some((one) => fit(one, goalDay, times) === 'fits')) return;
  const goalDate = fullDate(goalDay, asPhrase);
  const said = goal.statement.slice(first.span.start, first.span.end);
  const fiscal = first.time !== undefined && isFiscal(first.time);
  const month = monthName(times.fiscalYearStart, asPhrase);
  const meant = lastSaidDay(first, times);
  yield {
    code: 'goal-date-mismatch',
    variant: fiscal ? 'fiscal' : undefined,
    ...inStatement(context, goal.statement, first.span),
    about: [STATEMENT, GOAL_DAY],
    values: {
      said,
      goalDate,
      ...(fiscal ? { month } : {}),
      ...(meant === undefined ? {} : { meant: isoDay(meant) }),
    },
    related: [{ at: GOAL_DAY, note: 'goal-date', values: { day: goalDate } }],
  };
}

/** "Within six months" sets a limit, as "by" does. Other times just say when something happens. */
function isLimit({ governed, time }: Deadline): boolean {
  return governed || time?.kind === 'duration';
}

/** A goal is written after the cycle began, by today, and mostly before the agreement is signed. */
function timeContext({ workbook, settings, today }: CheckContext): TimeContext {
  const { started, agreement } = workbook.cycle;
  const first = dayIn(started);
  const { fiscalYearStart } = settings;
  if (first === undefined || first > today) return { fiscalYearStart, written: undefined };
  const planned = Math.max(addMonths(first, 6), dayIn(agreement?.signed) ?? first);
  return { fiscalYearStart, written: { first, last: Math.min(today, planned) } };
}

/** Whether the goal's date can be what a deadline means, as far as anybody can know. */
function fit(
  { date, time }: Deadline,
  goalDay: Day,
  context: TimeContext,
): 'fits' | 'none' | 'unknown' {
  if (date !== undefined) return fitOfDate(date, goalDay);
  const readings = time === undefined ? undefined : listReadings(time, context);
  if (readings === undefined) return 'unknown';
  return readings.some(({ first, last }) => first <= goalDay && goalDay <= last) ? 'fits' : 'none';
}

function fitOfDate(date: WrittenDate, goalDay: Day): 'fits' | 'none' | 'unknown' {
  switch (date.kind) {
    case 'impossible':
      return 'unknown';
    case 'day':
    case 'partial':
      return agrees(date, goalDay) ? 'fits' : 'none';
    case 'ambiguous':
      return date.readings.some((reading) => agrees(reading, goalDay)) ? 'fits' : 'none';
  }
}

/** The day that the words mean, or the last of their month or period; undefined if there are several. */
function lastSaidDay({ date, time }: Deadline, context: TimeContext): Day | undefined {
  if (time !== undefined) return findLastDay(time, context);
  if (date?.kind === 'day') return dayOf(date);
  if (date?.kind !== 'partial' || date.year === undefined || date.month === undefined)
    return undefined;
  const { year, month } = date;
  return dayOf({ year, month, day: date.day ?? daysInMonth(year, month) });
}

/**
 * "Before 1 July" and "by July" can both mean the last day of June, so the day before counts too.
 */
function agrees(parts: DateParts, goalDay: Day): boolean {
  return [goalDay, goalDay + 1].some((day) => {
    const { year, month, day: dayOfMonth } = civilDate(day);
    return (
      (parts.year ?? year) === year &&
      (parts.month ?? month) === month &&
      (parts.day ?? dayOfMonth) === dayOfMonth
    );
  });
}

/** Either the time in the sentence or the goal's own date is right. */
const goalDateFixes: Fixer = (target) => [...useSaidDate(target), ...useGoalDate(target)];

/** The day that the words mean, or the last one of the month or the year that they name. */
function useSaidDate({ workbook, problem }: FixTarget): Draft[] {
  const day = dayIn(getWord(problem.values, 'meant'));
  if (day === undefined) return [];
  const edited = setField(workbook, GOAL_DAY, { day });
  return [{ title: 'use-said-date', values: { day: isoDay(day) }, edited, undecided: true }];
}

const MONTH_OR_FIGURE = new RegExp(
  String.raw`\d|\b(?:${MONTHS.map((month) => month.slice(0, 3)).join('|')})`,
  'i',
);

/** The words before the date ("by", "no later than") stay. */
function useGoalDate({ workbook, problem }: FixTarget): Draft[] {
  const day = readGoalDay(workbook.cycle);
  const { start, end } = problem.span;
  const said = workbook.text.slice(start, end);
  const lead = said.search(MONTH_OR_FIGURE);
  if (day === undefined || lead < 0 || !isWholeDate(said)) return [];
  const text = fullDate(day, inEnglish);
  const edited = textEdits({ start: start + lead, end, text });
  return [
    { title: 'use-goal-date', values: { day: fullDate(day, asPhrase) }, edited, undecided: true },
  ];
}

/** A month or a season says more than the day that would replace it. */
function isWholeDate(said: string): boolean {
  return readGoal(said).deadlines.some(({ date }) => date?.kind === 'day');
}

export const goalDatesCheck: Check = {
  titles: {
    'use-goal-date': 'Write {day} in the goal',
    'use-said-date': 'Make {day} the goal’s date',
  },
  codes: {
    'goal-date-mismatch': {
      group: 'goal',
      severity: 'warning',
      wording: {
        '': 'The goal says “{said}”, but its date is {goalDate}. Which is right?',
        fiscal:
          'The goal says “{said}” (your fiscal year begins in {month}), but its date is {goalDate}. Which is right?',
      },
      why: 'When one date moves and the other is forgotten, each side works toward a different day. The month your fiscal year starts is a setting. “Within six months” counts from the start of the cycle.',
      example: `
 goal:
-  statement: By June 30, 2026 we will run 12 pantry nights.
+  statement: By December 15, 2026 we will run 12 pantry nights.
   time-bound: 2026-12-15
`,
      mend: goalDateFixes,
    },
  },
  find: check,
};
