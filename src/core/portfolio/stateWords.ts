import { longDay, shortDate, shortDay } from '../calendar/dayWords.ts';
import type { Day } from '../calendar/day.ts';
import { statusName } from '../guide/statuses.ts';
import { dayIn } from '../workbook/status/status.ts';
import { TIER, type CycleState } from './cycleState.ts';
import type { Dated } from './dated.ts';
import type { Due } from './due.ts';
import { datedLabel } from './labels.ts';
import { currentCycles, shownCycle, type Organization } from './organizations.ts';
import type { Sentence, Translate } from '../language/translate.ts';

/** `1 day late`, `12 days late`. */
export function lateWords(days: number, t: Translate): string {
  return days === 1 ? t('1 day late') : t('{days} days late', { days });
}

/** `Nov 5`: only what lies ahead in another year needs it. */
export function dueDate({ day }: Due, today: Day, t: Translate): string {
  return shortDate(day, day < today ? today : day, t);
}

/** `Harbor Light · First pantry night`: with whom and what, as a narrow sidebar may show no more. */
export function dueWords(due: Due, today: Day, t: Translate): string {
  return joined([due.organization, datedLabel(due, today, t)]);
}

/** All that there is to say of it, for people who hear it. */
export function dueSpoken(due: Due, today: Day, t: Translate): string {
  return [
    due.organization,
    datedLabel(due, today, t),
    longDay(due.day, today, t),
    due.daysLate > 0 ? lateWords(due.daysLate, t) : undefined,
    due.owner,
  ]
    .filter((word) => word !== undefined)
    .join(', ');
}

/** The same where there is room: what is late says so right behind the date. */
export function dueLine(due: Due, today: Day, t: Translate): string {
  const date = shortDay(due.day, today, t);
  return joined([
    due.daysLate === 0 ? date : t('{date}, {late}', { date, late: lateWords(due.daysLate, t) }),
    datedLabel(due, today, t),
    due.organization,
  ]);
}

/**
 * What matters most about a cycle, in a few words, the most important ones first, as a narrow sidebar
 * shows no more: `2 days late: Spring letter · Working together`, `Dec 3: Meeting · Working together`,
 * `Planning together · goal: 2 parts left`.
 */
export function cycleWords(state: CycleState, today: Day, t: Translate): string {
  const status = t(statusName(state.status));
  switch (state.status) {
    case 'paused':
      return pausedWords(state, today, t);
    case 'ended':
      return joined([reasoned(status, state, t)]);
    case 'complete':
      return status;
    default: {
      const late = latest(state.dates);
      if (late !== undefined) return joined([latenessWords(late, today, t), status]);
      const next = nextWords(state.dates, today, t);
      return state.attention.tier === TIER.soon
        ? joined([next, status, openWords(state, t)])
        : joined([status, openWords(state, t) ?? next]);
    }
  }
}

/**
 * What of {@link cycleWords} tells why the cycle comes where it does: how late it is, when something is
 * due, else the word by which one knows where it is.
 */
export function firstWords(
  { status, dates, attention }: CycleState,
  today: Day,
  t: Translate,
): string {
  const late = latest(dates);
  if (late !== undefined) return lateWords(late.most.daysLate, t);
  const [next] = dates;
  const isSoon = attention.tier === TIER.soon && next !== undefined && next.day >= today;
  return isSoon ? shortDate(next.day, today, t) : firstWordOf(t(statusName(status)));
}

/** With the word behind it where it is as short as in `En pausa`, and so tells nothing. */
function firstWordOf(words: string): string {
  return /^(?:\S{1,2}\s+)?\S+/u.exec(words)?.[0] ?? '';
}

/** What matters most about an organization: its cycle, or the one of several that needs it most. */
export function organizationWords(organization: Organization, today: Day, t: Translate): string {
  const first = shownCycle(organization);
  if (first === undefined) return '';
  const count = currentCycles(organization).length;
  return joined([
    cycleWords(first, today, t),
    count > 1 ? t('{count} cycles', { count }) : undefined,
  ]);
}

interface Lateness {
  readonly most: Dated;
  readonly others: number;
}

function latest(dates: readonly Dated[]): Lateness | undefined {
  const late = dates.filter(({ daysLate }) => daysLate > 0);
  const [most] = late; // by date: the first has been late the longest
  return most && { most, others: late.length - 1 };
}

function latenessWords({ most, others }: Lateness, today: Day, t: Translate): string {
  const days = lateWords(most.daysLate, t);
  const title = datedLabel(most, today, t);
  return others === 0
    ? t('{days}: {title}', { days, title })
    : t('{days}: {title} and {others} more', { days, title, others });
}

function pausedWords(state: CycleState, today: Day, t: Translate): string {
  const resume = dayIn(state.summary.cycle['resume-on']);
  if (resume === undefined) return reasoned(t(statusName('paused')), state, t);
  const date = shortDate(resume, today, t);
  return reasoned(
    resume < today
      ? t('Paused (was to resume {date})', { date })
      : t('Paused until {date}', { date }),
    state,
    t,
  );
}

function reasoned(words: string, { summary }: CycleState, t: Translate): string {
  const reason = summary.cycle['status-reason'];
  return reason === undefined ? words : t('{words}: {reason}', { words, reason });
}

/** `goal: 2 parts left`, `3 planning questions left`; undefined where nothing is. */
function openWords(state: CycleState, t: Translate): string | undefined {
  switch (state.status) {
    case 'discuss':
      return planningWords(state, t);
    case 'working-together':
      return counted(
        state.open.length,
        t,
        '1 planning question to answer',
        '{count} planning questions to answer',
      );
    default:
      return counted(state.open.length, t, '1 question left', '{count} questions left');
  }
}

/** Statement, specific, measurable, achievable, relevant, time-bound. */
const GOAL_PARTS = 6;

function planningWords({ open }: CycleState, t: Translate): string | undefined {
  const goal = open.filter(({ fact }) => fact.startsWith('goal-')).length;
  if (goal === GOAL_PARTS) return t('no goal yet');
  if (goal > 0) return counted(goal, t, 'goal: 1 part missing', 'goal: {count} parts missing');
  if (open.some(({ fact }) => fact.startsWith('role-'))) return t('roles to fill in');
  if (open.some(({ fact }) => fact === 'milestones')) return t('no milestone yet');
  return counted(open.length, t, '1 question left', '{count} questions left');
}

function counted(count: number, t: Translate, one: Sentence, many: Sentence): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? t(one) : t(many, { count });
}

/** `Nov 5: First pantry night`: what comes next, or is over; undefined where there is nothing. */
function nextWords([next]: readonly Dated[], today: Day, t: Translate): string | undefined {
  if (next === undefined) return undefined;
  const title = datedLabel(next, today, t);
  return next.day < today
    ? title
    : t('{date}: {title}', { date: shortDate(next.day, today, t), title });
}

function joined(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(' · ');
}
