import { isAtRest, isCurrent, isStopped } from '../guide/statuses.ts';
import { addMonths, civilDate, dayOf, type Day } from '../calendar/day.ts';
import { shortDay, shortMonth } from '../calendar/dayWords.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import { finishedOn } from '../portfolio/finished.ts';
import type { Organization } from '../portfolio/organizations.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Target } from '../portfolio/target.ts';
import type { Translate } from '../language/translate.ts';
import { lateWords } from '../portfolio/stateWords.ts';
import { dayIn, daysLate } from '../workbook/status/status.ts';
import { makePagePlace, type PagePlace } from './pagePlace.ts';
import { cycleName, partnerName } from './whose.ts';
import { readGoalDay, GOAL_DAY } from '../workbook/status/goalDay.ts';

/** Twelve months around today. Places are parts of the way from their start (0) to their end (1). */
export interface YearScale {
  readonly months: readonly { readonly name: string; readonly at: number }[];
  readonly today: number;
}

/** A cycle as a bar to its goal's date, with what happens on the way. */
export interface YearRow extends PagePlace {
  readonly name: string;
  readonly cycle: string;
  /** Whether it is paused or ended, as its menu asks. */
  readonly stopped: boolean;
  readonly sentence: string;
  /** undefined where neither end is known. An end outside of the year is cut off. */
  readonly bar: { readonly from: number; readonly to: number } | undefined;
  readonly marks: readonly YearMark[];
  readonly more: number;
}

export interface YearMark extends PagePlace {
  readonly kind: 'done' | 'open' | 'late' | 'meeting' | 'review' | 'goal';
  readonly at: number;
  /** How many marks before it stand on the same day. */
  readonly beside: number;
  /** `Fri Dec 4: Menu cards`. */
  readonly label: string;
}

interface Year {
  readonly start: Day;
  readonly end: Day;
}

const MONTHS_BEFORE = 3;
const MONTHS_SHOWN = 12;
/** A cycle may have hundreds of milestones: more marks than this are a smear. */
const MOST_MARKS = 40;

/** The year begins three months back, on the first of a month, wherever the dates lie. */
function yearAround(today: Day): Year {
  const { year, month } = civilDate(today);
  const start = addMonths(dayOf({ year, month, day: 1 }), -MONTHS_BEFORE);
  return { start, end: addMonths(start, MONTHS_SHOWN) };
}

function place(day: Day, { start, end }: Year): number {
  return (day - start) / (end - start);
}

export function yearScale(today: Day, t: Translate): YearScale {
  const year = yearAround(today);
  const months = Array.from({ length: MONTHS_SHOWN }, (_, index) => {
    const day = addMonths(year.start, index);
    return { name: shortMonth(day, t), at: place(day, year) };
  });
  return { months, today: place(today, year) };
}

export interface Owned {
  readonly organization: Organization;
  readonly state: CycleState;
}

/** The cycles that go on, and those that were over within the year; in the sidebar's order. */
export function yearCycles({ organizations, today }: Portfolio): readonly Owned[] {
  const { start } = yearAround(today);
  return organizations.flatMap((organization) =>
    organization.cycles
      .filter((state) => isCurrent(state.status) || findEnd(state) >= start)
      .map((state) => ({ organization, state })),
  );
}

function findEnd({ summary, status }: CycleState): Day {
  const { cycle } = summary;
  const finished = status === 'complete' ? finishedOn(cycle) : undefined;
  return finished ?? readGoalDay(cycle) ?? -Infinity;
}

export function yearRow({ organization, state }: Owned, today: Day, t: Translate): YearRow {
  const year = yearAround(today);
  const name = partnerName(organization, t);
  const all = marksOf(state, today, t).filter(({ day }) => day >= year.start && day < year.end);
  const marks = all.slice(0, MOST_MARKS).map(({ day, ...mark }, index, shown) => ({
    ...mark,
    at: place(day, year),
    beside: shown.slice(0, index).filter((other) => other.day === day).length,
  }));
  const cycle = cycleName(organization, state, t);
  return {
    ...makePagePlace(state.path, { kind: 'field', path: GOAL_DAY }),
    ...{ name, cycle, marks, stopped: isStopped(state.status) },
    sentence: [name, cycle, ...marks.map(({ label }) => label)]
      .filter((word) => word !== '')
      .join('. '),
    bar: barOf(state, year),
    more: all.length - marks.length,
  };
}

function barOf({ summary: { cycle } }: CycleState, year: Year): YearRow['bar'] {
  const [start, end] = [dayIn(cycle.started), readGoalDay(cycle)];
  if (start === undefined && end === undefined) return undefined;
  const from = Math.max(0, start === undefined ? 0 : place(start, year));
  const to = Math.min(1, end === undefined ? 1 : place(end, year));
  return from < to ? { from, to } : undefined;
}

interface DatedMark extends Omit<YearMark, 'at' | 'beside'> {
  readonly day: Day;
}

function marksOf(state: CycleState, today: Day, t: Translate): readonly DatedMark[] {
  const { cycle, meetings = [] } = state.summary;
  const mark = (
    kind: YearMark['kind'],
    text: string | undefined,
    words: string,
    target: Target,
  ): readonly DatedMark[] => {
    const day = dayIn(text);
    if (day === undefined) return [];
    const label = t('{date}: {title}', { date: shortDay(day, today, t), title: words });
    return [{ ...makePagePlace(state.path, target), kind, day, label }];
  };
  return [
    // What is prepared for the next meeting is that meeting.
    ...meetings
      .filter((day) => day !== cycle['next-meeting'])
      .flatMap((day) =>
        mark('meeting', day, t('Meeting'), { kind: 'part', part: 'meeting-notes' }),
      ),
    ...mark('meeting', cycle['next-meeting'], t('Meeting'), {
      kind: 'field',
      path: ['next-meeting'],
    }),
    ...milestoneMarks(state, today, t, mark),
    ...mark('review', cycle.agreement?.review, t('Review of the agreement'), {
      ...{ kind: 'field', path: ['agreement', 'review'] },
    }),
    ...mark('goal', cycle.goal?.['time-bound'], t('Goal date'), {
      ...{ kind: 'field', path: GOAL_DAY },
    }),
  ].sort((a, b) => a.day - b.day);
}

function milestoneMarks(
  { summary: { cycle }, status }: CycleState,
  today: Day,
  t: Translate,
  mark: (
    kind: YearMark['kind'],
    text: string | undefined,
    words: string,
    target: Target,
  ) => readonly DatedMark[],
): readonly DatedMark[] {
  return (cycle.milestones ?? []).flatMap((milestone, index) => {
    if (milestone.status === 'dropped') return [];
    const target: Target = { kind: 'field', path: ['milestones', index] };
    const title = milestone.title ?? t('Untitled milestone');
    if (milestone.status === 'done') {
      return mark(
        'done',
        milestone.due ?? milestone['done-on'],
        t('{title}, done', { title }),
        target,
      );
    }
    const days = isAtRest(status) ? 0 : daysLate(milestone, today);
    const words = days > 0 ? `${title}, ${lateWords(days, t)}` : title;
    return mark(days > 0 ? 'late' : 'open', milestone.due, words, target);
  });
}
