import {
  addMonths,
  civilDate,
  dayOf,
  daysInMonth,
  weekday,
  type CivilDate,
  type Day,
} from '../../calendar/day.ts';
import type { DateParts, WrittenDate } from './dates.ts';
import type { Told } from './tellDay.ts';

/** Who asks which day is meant: what is told is the same for all, what is meant isn't. */
export interface Policy {
  /** The day from which somebody speaks. */
  readonly today: Day;
  /**
   * A day without a year is the next one, the last one, the next one unless it is just over, or in
   * doubt unless its weekday fits only one of the years around.
   */
  readonly yearless: 'ahead' | 'back' | 'recent' | 'weekday-only';
  /** Which of two numbers is the month; the other reading comes second. */
  readonly order: 'month-first' | 'day-first';
  /** Of several days that are told as one, the last is meant, or it's in doubt. */
  readonly range: 'last' | 'doubt';
}

/** The days that can be meant, the likeliest first, and why somebody should look at them. */
export interface Meant {
  readonly days: readonly Day[];
  readonly doubt?: 'no-such-day' | 'two-readings' | 'other-weekday' | 'no-year' | 'range';
}

/** Which days somebody means. */
export function dayMeant(told: Told, policy: Policy): Meant {
  if (told.isRange && policy.range === 'doubt') return { days: [], doubt: 'range' };
  if (told.date !== undefined) return dateMeant(told.date, told.weekday, policy);
  return { days: phraseMeant(told, policy) };
}

/** Which days a date means; a weekday that is named beside it has to be right. */
export function dateMeant(date: WrittenDate, on: number | undefined, policy: Policy): Meant {
  if (date.kind === 'impossible') return { days: [], doubt: 'no-such-day' };
  const readings = date.kind === 'ambiguous' ? date.readings : [date];
  const ordered = policy.order === 'day-first' ? [...readings].reverse() : readings;
  const days = ordered.some(({ year }) => year !== undefined)
    ? ordered.flatMap(dayOfParts)
    : yearless(ordered, on, policy);
  const fitting = [...new Set(days)].filter((day) => on === undefined || weekday(day) === on);
  if (fitting.length > 1) return { days: fitting, doubt: 'two-readings' };
  if (fitting.length === 1) return { days: fitting };
  return { days: [], doubt: on === undefined ? 'no-year' : 'other-weekday' };
}

/** In days. Nobody promises something for so far ahead without the year: the day is just over. */
const FAR_AHEAD = 330;
const JUST_OVER = 31;

function yearless(
  readings: readonly DateParts[],
  on: number | undefined,
  policy: Policy,
): readonly Day[] {
  const { today } = policy;
  const near = (way: 1 | -1): readonly Day[] =>
    readings
      .flatMap((parts) => nearest(parts, today, way))
      .filter((day) => on === undefined || weekday(day) === on);
  switch (policy.yearless) {
    case 'weekday-only':
      return on === undefined ? [] : onlyFitting(readings, on, policy);
    case 'recent': {
      const [ahead] = near(1);
      const [back] = near(-1);
      const isOver = back !== undefined && today - back <= JUST_OVER;
      if (isOver && (ahead === undefined || ahead - today >= FAR_AHEAD)) return [back];
      return near(1);
    }
    case 'ahead':
    case 'back': {
      const way = policy.yearless === 'ahead' ? 1 : -1;
      const wanted = near(way);
      // A weekday that fits in the other direction only is rather a slip than a day long ago.
      return wanted.length > 0 || on !== undefined ? wanted : near(way === 1 ? -1 : 1);
    }
  }
}

/** Of this year, the one before, and the one after only one may have the day on this weekday. */
function onlyFitting(
  readings: readonly DateParts[],
  on: number,
  { today }: Policy,
): readonly Day[] {
  const [parts] = readings;
  const { year } = civilDate(today);
  const fitting = [year - 1, year, year + 1]
    .flatMap((one) => dayOfParts({ ...parts, year: one }))
    .filter((day) => weekday(day) === on);
  return fitting.length === 1 ? fitting : [];
}

/** Leap days are up to eight years apart. */
const FAR = 8;

function nearest(parts: DateParts, today: Day, way: 1 | -1): readonly Day[] {
  const { year } = civilDate(today);
  for (let away = 0; away <= FAR; away += 1) {
    const [day] = dayOfParts({ ...parts, year: year + way * away });
    if (day !== undefined && (day - today) * way >= 0) return [day];
  }
  return [];
}

function dayOfParts({ year, month, day }: DateParts): readonly Day[] {
  if (year === undefined || month === undefined || day === undefined) return [];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? [dayOf({ year, month, day })] : [];
}

const FRIDAY = 5;
const MIDDLE = 15;

function phraseMeant(told: Told, { today, yearless }: Policy): readonly Day[] {
  const on = told.weekday ?? 0;
  const ahead = (on - weekday(today) + 7) % 7;
  const later = today + (ahead === 0 ? 7 : ahead);
  // A week begins on Monday to those who plan one.
  const monday = today - sinceMonday(weekday(today)) + (told.isNext ? 7 : 0);
  switch (told.kind) {
    case 'date':
      return [];
    case 'shift':
      return [today + (told.shift ?? 0)];
    case 'weekday':
      return [yearless === 'back' ? today + ahead - 7 : later];
    case 'coming-weekday':
      return [later];
    case 'this-weekday':
      return [today + ahead];
    case 'last-weekday':
      return [today + ahead - 7];
    case 'next-weekday':
      // Said on a Wednesday, Friday is nine days off to most and two to some.
      return [...new Set([monday + 7 + sinceMonday(on), later])];
    case 'in-week':
      return [monday + sinceMonday(on)];
    case 'week-end':
      return [monday + sinceMonday(FRIDAY)];
    case 'ahead':
      return [shifted(today, told, 1)];
    case 'back':
      return [shifted(today, told, -1)];
    case 'ahead-from':
      return [shifted(told.shift === undefined ? later : today + told.shift, told, 1)];
    case 'edge':
      return [edgeOf(told, today)];
    case 'nth-weekday':
      return [nthWeekday(told, today)];
    case 'day-of-month':
      return dayOfMonth(told, today);
  }
}

function shifted(from: Day, { count = 1, unit = 'day' }: Told, way: 1 | -1): Day {
  const by = count * way;
  switch (unit) {
    case 'week':
      return from + 7 * by;
    case 'fortnight':
      return from + 14 * by;
    case 'month':
      return addMonths(from, by);
    case 'quarter':
      return addMonths(from, 3 * by);
    case 'year':
      return addMonths(from, 12 * by);
    case 'day':
      return from + by;
  }
}

type Month = Omit<CivilDate, 'day'>;

/** This month, the next one, or the one that is named; without a year the one that isn't over yet. */
function resolveMonth({ month, year, isNext }: Told, today: Day): Month {
  const now = civilDate(today);
  if (month === undefined) return civilDate(addMonths(startOfMonth(today), isNext ? 1 : 0));
  return { month, year: year ?? now.year + (month < now.month ? 1 : 0) };
}

function edgeOf(told: Told, today: Day): Day {
  const { edge, isNext, isOfYear } = told;
  const year = civilDate(today).year + (isNext ? 1 : 0);
  const month = isOfYear ? { year, month: edge === 'end' ? 12 : 1 } : resolveMonth(told, today);
  if (edge === 'end') return dayOf({ ...month, day: daysInMonth(month.year, month.month) });
  return dayOf({ ...month, day: edge === 'middle' ? MIDDLE : 1 });
}

/** Boards meet on the second Tuesday of a month. */
function nthWeekday(told: Told, today: Day): Day {
  const month = resolveMonth(told, today);
  const first = dayOf({ ...month, day: 1 });
  const start = first + (((told.weekday ?? 0) - weekday(first) + 7) % 7);
  const day = start + 7 * ((told.nth ?? 1) - 1);
  return day >= first + daysInMonth(month.year, month.month) ? day - 7 : day;
}

/** `the 5th`: this month's if it isn't over, else that of the next month that has one. */
function dayOfMonth({ day = 0, isNext, weekday: on }: Told, today: Day): readonly Day[] {
  const from = isNext ? addMonths(startOfMonth(today), 1) : today;
  const [found] = [0, 1, 2]
    .map((later) => civilDate(addMonths(startOfMonth(from), later)))
    .flatMap((month) => dayOfParts({ ...month, day }))
    .filter((one) => one >= from);
  return found !== undefined && (on === undefined || weekday(found) === on) ? [found] : [];
}

function startOfMonth(day: Day): Day {
  return dayOf({ ...civilDate(day), day: 1 });
}

function sinceMonday(named: number): number {
  return (named + 6) % 7;
}
