import { civilDate, weekday, type Day } from './day.ts';

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
] as const;

/** Weekday names, Sunday first, as {@link weekday} counts them. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** `Thu 5 Nov`; with the year where it is not the year of `today`. */
export function shortDay(day: Day, today: Day): string {
  const date = civilDate(day);
  return `${nameOfWeekday(day).slice(0, 3)} ${String(date.day)} ${nameOfMonth(date.month).slice(0, 3)}${yearIfOther(day, today)}`;
}

/** `1 Sep`; with the year where it is not the year of `today`. */
export function shortDate(day: Day, today: Day): string {
  const date = civilDate(day);
  return `${String(date.day)} ${nameOfMonth(date.month).slice(0, 3)}${yearIfOther(day, today)}`;
}

/** `Friday, 27 March`; with the year where it is not the year of `today`. */
export function longDay(day: Day, today: Day): string {
  const date = civilDate(day);
  return `${nameOfWeekday(day)}, ${String(date.day)} ${nameOfMonth(date.month)}${yearIfOther(day, today)}`;
}

/** `27 March 2026`. */
export function fullDate(day: Day): string {
  const date = civilDate(day);
  return `${String(date.day)} ${nameOfMonth(date.month)} ${String(date.year)}`;
}

/** `today`, `tomorrow`, `yesterday`, `in 12 days`, `3 days ago`. */
export function distance(day: Day, today: Day): string {
  const days = day - today;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${String(days)} days` : `${String(-days)} days ago`;
}

function nameOfWeekday(day: Day): string {
  return WEEKDAYS[weekday(day)] ?? '';
}

function nameOfMonth(month: number): string {
  return MONTHS[month - 1] ?? '';
}

function yearIfOther(day: Day, today: Day): string {
  const { year } = civilDate(day);
  return year === civilDate(today).year ? '' : ` ${String(year)}`;
}
