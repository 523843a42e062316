import type { Day } from '../../calendar/day.ts';
import { fullDate, longDay } from '../../calendar/dayWords.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { Path } from '../../workbook/yaml/nodes.ts';
import type { Finding, CheckContext, Rule } from '../rule.ts';

function* check({ workbook, milestones, today }: CheckContext): Iterable<Finding> {
  const started = dayIn(workbook.cycle.started);
  const goalDay = dayIn(workbook.cycle.goal?.['time-bound']);
  for (const [index, { due, open }] of milestones.entries()) {
    if (due === undefined || !open) continue;
    const at = ['milestones', index, 'due'];
    // A day before the cycle began is more likely a slip than late: one word about it is enough.
    if (started !== undefined && due < started) yield beforeStart(due, started, at);
    else if (due < today) yield overdue(due, today, at);
    if (goalDay !== undefined && due > goalDay) yield afterGoal(due, goalDay, at);
  }
}

function overdue(day: Day, today: Day, at: Path): Finding {
  return { code: 'milestone-overdue', at, values: { day: longDay(day, today) } };
}

function beforeStart(day: Day, started: Day, at: Path): Finding {
  const start = fullDate(started);
  return {
    code: 'milestone-before-start',
    at,
    about: [at, ['started']],
    values: { day: fullDate(day), start },
    related: [{ at: ['started'], note: 'cycle-start', values: { day: start } }],
  };
}

function afterGoal(day: Day, goalDay: Day, at: Path): Finding {
  const goalDate = fullDate(goalDay);
  const goalPath = ['goal', 'time-bound'];
  return {
    code: 'milestone-after-goal',
    at,
    about: [at, goalPath],
    values: { day: fullDate(day), goalDate },
    related: [{ at: goalPath, note: 'goal-date', values: { day: goalDate } }],
  };
}

export const milestoneDatesRule: Rule = {
  check,
  explanations: {
    'milestone-overdue': {
      what: 'Points out open milestones whose date has passed.',
      why: 'Some got done and weren’t checked off, some moved, and some can go. It takes one word each to make the list accurate again.',
      source: 'The guide, “Milestones and timeline”.',
      notOk: `
milestones:
  - title: First pantry night
    due: 2026-03-27
    owner: Branch manager
`,
      ok: `
milestones:
  - title: First pantry night
    due: 2026-03-27
    owner: Branch manager
    status: done
`,
    },
    'milestone-after-goal': {
      what: 'Points out open milestones that are due after the goal’s own date.',
      why: 'What happens after the goal’s date can’t help you reach it. One of the two dates should move.',
      source: 'The guide, SMART goals: time-bound, and “Milestones and timeline”.',
      notOk: `
goal:
  time-bound: 2026-12-15
milestones:
  - title: Last pantry night
    due: 2027-01-12
    owner: Branch manager
`,
      ok: `
goal:
  time-bound: 2026-12-15
milestones:
  - title: Last pantry night
    due: 2026-12-08
    owner: Branch manager
`,
    },
    'milestone-before-start': {
      what: 'Points out open milestones that are due before the cycle started.',
      why: 'Usually the year is wrong, as in January, when we all still write the old one.',
      source: 'The guide, “Milestones and timeline”.',
      notOk: `
started: 2026-03-02
milestones:
  - title: First pantry night
    due: 2025-05-12
    owner: Branch manager
`,
      ok: `
started: 2026-03-02
milestones:
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
`,
    },
  },
};
