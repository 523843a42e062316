import { asPhrase } from '../../language/translate.ts';
import { civilDate, type Day, dayOf, daysInMonth, isoDay } from '../../calendar/day.ts';
import { fullDate, longDay } from '../../calendar/dayWords.ts';
import {
  dropMilestone,
  markMilestoneDone,
  moveDueDate,
} from '../../workbook/edits/commands/milestones.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Check, CheckContext, Finding } from '../engine/check.ts';
import type { Draft, Fixer } from '../mend/fix.ts';
import { readGoalDay, GOAL_DAY } from '../../workbook/status/goalDay.ts';

function* check({ workbook, milestones, today }: CheckContext): Iterable<Finding> {
  const started = dayIn(workbook.cycle.started);
  const goalDay = readGoalDay(workbook.cycle);
  for (const [index, { due, open }] of milestones.entries()) {
    if (due === undefined || !open) continue;
    const at = ['milestones', index, 'due'];
    // A date before the cycle began is more likely a slip than late, and one remark about it is
    // enough.
    if (started !== undefined && due < started) yield beforeStart(due, started, at);
    else if (due < today) yield overdue(due, today, at);
    if (goalDay !== undefined && due > goalDay) yield afterGoal(due, goalDay, at);
  }
}

function overdue(day: Day, today: Day, at: FieldPath): Finding {
  return { code: 'milestone-overdue', at, values: { day: longDay(day, today, asPhrase) } };
}

function beforeStart(day: Day, started: Day, at: FieldPath): Finding {
  const start = fullDate(started, asPhrase);
  return {
    code: 'milestone-before-start',
    at,
    about: [at, ['started']],
    values: { day: fullDate(day, asPhrase), start },
    related: [{ at: ['started'], note: 'cycle-start', values: { day: start } }],
  };
}

function afterGoal(day: Day, goalDay: Day, at: FieldPath): Finding {
  const goalDate = fullDate(goalDay, asPhrase);
  return {
    code: 'milestone-after-goal',
    at,
    about: [at, GOAL_DAY],
    values: { day: fullDate(day, asPhrase), goalDate },
    related: [{ at: GOAL_DAY, note: 'goal-date', values: { day: goalDate } }],
  };
}

/** Done, moved, or dropped. */
const overdueFixes: Fixer = ({ workbook, problem, today }) => {
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

/** Either date could be the one to move. An earlier day puts nothing off, so no first date is kept. */
const afterGoalFixes: Fixer = ({ workbook, problem }) => {
  const index = indexIn(problem.path);
  const due = dueOf(workbook, index);
  const goalDay = readGoalDay(workbook.cycle);
  if (due === undefined || goalDay === undefined) return [];
  return [
    {
      title: 'move-milestone',
      values: { day: isoDay(goalDay) },
      edited: setField(workbook, ['milestones', index, 'due'], { day: goalDay }),
      undecided: true,
    },
    {
      title: 'move-goal-date',
      values: { day: isoDay(due) },
      edited: setField(workbook, GOAL_DAY, { day: due }),
      undecided: true,
    },
  ];
};

/** Most often, the year is last time's. */
const beforeStartFixes: Fixer = ({ workbook, problem }) => {
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

/** The same day in the first year in which it isn't before `start`. */
function inYearFrom(day: Day, start: Day): Day {
  const date = civilDate(day);
  const inYear = (year: number): Day =>
    dayOf({ ...date, year, day: Math.min(date.day, daysInMonth(year, date.month)) });
  const { year } = civilDate(start);
  return inYear(year) >= start ? inYear(year) : inYear(year + 1);
}

function indexIn(path: FieldPath = []): number {
  return Number(path[1]);
}

function dueOf({ cycle }: Workbook, index: number): Day | undefined {
  return dayIn(cycle.milestones?.[index]?.due);
}

export const milestoneDatesCheck: Check = {
  titles: {
    'mark-done': 'Mark as done today',
    'move-two-weeks': 'Move to {day} and keep the first date',
    'drop-milestone': 'Mark as dropped',
    'move-goal-date': 'Move the goal’s date to {day}',
    'move-milestone': 'Move the milestone to {day}',
    'move-start': 'Start the cycle on {day}',
    'change-year': 'Change the year: {day}',
  },
  codes: {
    'milestone-overdue': {
      group: 'milestones',
      severity: 'information',
      wording: 'This was due {day}. Done, moved, or dropped?',
      why: 'Some are done but never checked off, some were moved, and some can go. One word each brings the list up to date.',
      example: `
 milestones:
   - title: First pantry night
     due: 2026-03-27
     owner: Branch manager
+    status: done
`,
      mend: overdueFixes,
    },
    'milestone-after-goal': {
      group: 'milestones',
      severity: 'information',
      wording: 'This is due {day}, after the goal’s own date, {goalDate}. Which one should move?',
      why: 'What happens after the goal’s date can’t help you reach it. One of the two dates should move.',
      example: `
 goal:
   time-bound: 2026-12-15
 milestones:
   - title: Last pantry night
-    due: 2027-01-12
+    due: 2026-12-08
     owner: Branch manager
`,
      mend: afterGoalFixes,
    },
    'milestone-before-start': {
      group: 'milestones',
      severity: 'information',
      wording: 'This is due {day}, before the cycle began on {start}. Is the year right?',
      why: 'Usually it’s the year: in January we all still write the old one.',
      example: `
 started: 2026-03-02
 milestones:
   - title: First pantry night
-    due: 2025-05-12
+    due: 2026-05-12
     owner: Branch manager
`,
      mend: beforeStartFixes,
    },
  },
  find: check,
};
