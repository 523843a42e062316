import { civilDate, type Day } from '../../calendar/day.ts';
import { fullDate } from '../../calendar/dayWords.ts';
import type { DateParts } from '../../language/dates.ts';
import type { Deadline } from '../../language/deadlines.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import { goalReading, inStatement, STATEMENT } from './goalLanguage.ts';

const GOAL_DAY = ['goal', 'time-bound'];

/** The sentence has last days of its own, and none of them is the goal’s date. */
function* check(context: CheckContext): Iterable<Finding> {
  const goalDay = dayIn(context.workbook.cycle.goal?.['time-bound']);
  const goal = goalReading(context);
  if (goalDay === undefined || goal === undefined) return;
  const { deadlines } = goal.reading;
  const limits = deadlines.filter(({ governed }) => governed);
  const [first] = limits;
  if (first === undefined || !limits.every((limit) => disagrees(limit, goalDay))) return;
  // The goal's date may be there without a "by": nothing was forgotten then.
  if (deadlines.some((one) => one.date !== undefined && !disagrees(one, goalDay))) return;
  const goalDate = fullDate(goalDay);
  yield {
    code: 'goal-date-mismatch',
    ...inStatement(context, goal.statement, first.span),
    about: [STATEMENT, GOAL_DAY],
    values: { said: goal.statement.slice(first.span.start, first.span.end), goalDate },
    related: [{ at: GOAL_DAY, note: 'goal-date', values: { day: goalDate } }],
  };
}

/** Only a calendar date can disagree: nobody knows here when a fiscal year or the summer ends. */
function disagrees({ date }: Deadline, goalDay: Day): boolean {
  switch (date?.kind) {
    case undefined:
    case 'impossible':
      return false;
    case 'day':
    case 'partial':
      return !agrees(date, goalDay);
    case 'ambiguous':
      return !date.readings.some((reading) => agrees(reading, goalDay));
  }
}

/** "Before 1 July" and "by July" may both mean the last of June, so the day before counts too. */
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

export const goalDatesRule: Rule = {
  check,
  explanations: {
    'goal-date-mismatch': {
      what: 'Compares the last day in the goal’s sentence with “time-bound”.',
      why: 'When one of the two was moved and the other forgotten, each side works toward another day.',
      source: 'The guide, SMART goals: time-bound.',
      notOk: `
goal:
  statement: By 30 June 2026 we will run 12 pantry nights.
  time-bound: 2026-12-15
`,
      ok: `
goal:
  statement: By 15 December 2026 we will run 12 pantry nights.
  time-bound: 2026-12-15
`,
    },
  },
};
