import type { Day } from '../calendar/day.ts';
import type { StatusId } from '../guide/statuses.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { dayIn, daysLate, isOpen } from '../workbook/status/status.ts';
import type { Target } from './target.ts';
import { readGoalDay, GOAL_DAY } from '../workbook/status/goalDay.ts';

export interface Dated {
  readonly kind: 'milestone' | 'meeting' | 'review' | 'goal' | 'resume';
  readonly day: Day;
  /**
   * How many whole days late, counting from the day after; 0 if it isn't. Milestones, reviews of an
   * agreement and looking back on a goal can be late. A meeting is simply over.
   */
  readonly daysLate: number;
  /** A milestone's owner, otherwise the coordinator; undefined if nobody is named. */
  readonly owner: string | undefined;
  /** A milestone's title; undefined if it has none, and for everything else. */
  readonly title: string | undefined;
  readonly target: Target;
}

/** What still has to be done in a cycle, by date; of a finished one the agreement's review alone. */
export function datesOf(cycle: Cycle, status: StatusId, today: Day): readonly Dated[] {
  if (status === 'ended') return [];
  // What both agreed to look at again outlives the work, and nothing finished is ever late.
  if (status === 'complete')
    return plain('review', cycle.agreement?.review, REVIEW, cycle).filter(
      ({ day }) => day >= today,
    );
  const dates =
    status === 'paused'
      ? plain('resume', cycle['resume-on'], RESUME, cycle)
      : [
          ...milestoneDates(cycle, today),
          ...plain('meeting', cycle['next-meeting'], MEETING, cycle),
          ...lateFrom(plain('review', cycle.agreement?.review, REVIEW, cycle), today),
          ...goalDate(cycle, status, today),
        ];
  return dates.sort((a, b) => a.day - b.day);
}

function milestoneDates({ milestones = [] }: Cycle, today: Day): readonly Dated[] {
  return milestones.flatMap((milestone, index): readonly Dated[] => {
    const day = dayIn(milestone.due);
    if (day === undefined || !isOpen(milestone)) return [];
    const { title, owner } = milestone;
    const target: Target = { kind: 'field', path: ['milestones', index] };
    return [{ kind: 'milestone', day, daysLate: daysLate(milestone, today), owner, title, target }];
  });
}

const RESUME: Target = { kind: 'field', path: ['resume-on'] };
const MEETING: Target = { kind: 'field', path: ['next-meeting'] };
const REVIEW: Target = { kind: 'field', path: ['agreement', 'review'] };
const GOAL: Target = { kind: 'field', path: GOAL_DAY };

const LOOK_BACK: Target = { kind: 'part', part: 'how-did-it-go' };

/** Once it's time to look back, that can be late like anything else, and it's done under *Reflection*. */
function goalDate(cycle: Cycle, status: StatusId, today: Day): readonly Dated[] {
  const day = readGoalDay(cycle);
  const target = day !== undefined && day < today ? LOOK_BACK : GOAL;
  const dates = plain('goal', cycle.goal?.['time-bound'], target, cycle);
  return status === 'reflect' ? lateFrom(dates, today) : dates;
}

function lateFrom(dates: readonly Dated[], today: Day): readonly Dated[] {
  return dates.map((dated) => ({ ...dated, daysLate: Math.max(0, today - dated.day) }));
}

function plain(
  kind: Dated['kind'],
  text: string | undefined,
  target: Target,
  { coordinator: owner }: Cycle,
): Dated[] {
  const day = dayIn(text);
  return day === undefined ? [] : [{ kind, day, daysLate: 0, owner, title: undefined, target }];
}
