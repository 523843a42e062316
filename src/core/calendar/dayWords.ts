import { inEnglish, type Sentence, type Translate } from '../language/translate.ts';
import { civilDate, weekday, type Day } from './day.ts';

// Days are written as Americans write them: all other words here are American English, too.

/** Month names, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const satisfies readonly Sentence[];

/** Their names where room is short: `Sep`. */
export const SHORT_MONTHS: readonly Sentence[] = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** Weekday names, Sunday first, as {@link weekday} counts them. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const satisfies readonly Sentence[];

/** `Thu Nov 5`; with the year where it is not the year of `today`. */
export function shortDay(day: Day, today: Day): string {
  return `${nameOfWeekday(day).slice(0, 3)} ${shortDate(day, today)}`;
}

/** `Sep 1`; with the year where it is not the year of `today`. */
export function shortDate(day: Day, today: Day): string {
  const date = civilDate(day);
  return `${nameOfMonth(date.month).slice(0, 3)} ${String(date.day)}${yearIfOther(day, today)}`;
}

/** `Friday, March 27`; with the year where it is not the year of `today`. */
export function longDay(day: Day, today: Day): string {
  const date = civilDate(day);
  return `${nameOfWeekday(day)}, ${nameOfMonth(date.month)} ${String(date.day)}${yearIfOther(day, today)}`;
}

/** `March 27, 2026`. */
export function fullDate(day: Day): string {
  return dateText(day, inEnglish);
}

/** The same in the reader's language: alike on every machine, whatever its clock. */
export function dateText(day: Day, t: Translate): string {
  const date = civilDate(day);
  return t('{month} {day}, {year}', {
    month: t(MONTHS[date.month - 1] ?? ''),
    day: date.day,
    year: String(date.year),
  });
}

/** Beyond so many days nobody counts them, and beyond so many months nobody counts those. */
const MOST_DAYS = 60;
const MOST_MONTHS = 24;
/** On average, in the Gregorian calendar. */
const DAYS_A_MONTH = 365.2425 / 12;

/** `today`, `tomorrow`, `yesterday`, `in 12 days`, `3 days ago`, `in 5 months`, `2 years ago`. */
export function distance(day: Day, today: Day, t: Translate): string {
  const days = day - today;
  if (days === 0) return t('today');
  if (days === 1) return t('tomorrow');
  if (days === -1) return t('yesterday');
  const [count, ahead, behind] = counted(Math.abs(days));
  return t(days > 0 ? ahead : behind, { count });
}

/** So many days, months, or years: two at least. */
function counted(days: number): readonly [number, ahead: Sentence, behind: Sentence] {
  if (days < MOST_DAYS) return [days, 'in {count} days', '{count} days ago'];
  const months = Math.round(days / DAYS_A_MONTH);
  if (months < MOST_MONTHS) return [months, 'in {count} months', '{count} months ago'];
  return [Math.round(months / 12), 'in {count} years', '{count} years ago'];
}

function nameOfWeekday(day: Day): string {
  return WEEKDAYS[weekday(day)] ?? '';
}

function nameOfMonth(month: number): string {
  return MONTHS[month - 1] ?? '';
}

function yearIfOther(day: Day, today: Day): string {
  const { year } = civilDate(day);
  return year === civilDate(today).year ? '' : `, ${String(year)}`;
}
