import { saidDays } from '../../src/core/english/days/saidDay.ts';
import { dateSlip } from '../../src/core/english/days/dateSlip.ts';
import { daysIn, wholeDay } from '../../src/core/imports/filledGuide/writtenDays.ts';
import { readGoal } from '../../src/core/english/goal/goal.ts';
import { namedDays, unreadDay } from '../../src/core/meeting/namedDays.ts';
import { readText } from '../../src/core/meeting/readNotes.ts';

// What the oracle asks of the readers of English. All answers are plain data, so that those of two
// cores can be held against each other. The old core's own copy of this file is in its bundle.

/** Wednesday, December 2, 2026, in days. */
const TODAY = 20_789;

const CYCLE = {
  coordinator: 'Outreach librarian',
  milestones: ['Ana Ruiz', 'Bo Lee', 'Bo Chan', 'Sam', 'Library director'].map((owner) => ({
    title: 'Something else',
    owner,
  })),
};

/** All that a goal's sentence says. */
export function goal(text: string): unknown {
  return readGoal(text);
}

/** What is understood of a line of minutes. */
export function minutes(text: string): unknown {
  const line = text.replaceAll('\n', ' ');
  const { agreed, next, unread } = readText(`- What we agreed:\n  - ${line}\n`, TODAY, CYCLE);
  return { days: namedDays(line, TODAY), unreadDay: unreadDay(line), agreed, next, unread };
}

/** The days that a Word file or a list names, read with the month first and with the day first. */
export function imported(text: string): unknown {
  return [true, false].map((dayFirst) => {
    const habits = { dayFirst, year: 2026 };
    return { days: daysIn(text, habits), whole: wholeDay(text, habits) ?? null };
  });
}

/** The days that somebody means who types this, ahead and back, and what is wrong with it as a date. */
export function typed(text: string): unknown {
  const { variant, values } = dateSlip(text);
  const [ahead, back] = (['ahead', 'back'] as const).map((first) =>
    saidDays(text, { today: TODAY, first }),
  );
  return { ahead, back, slip: { variant, values } };
}
