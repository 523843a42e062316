import type { Phrase, Say, Sentence, SlotValues, Translate } from '../language/translate.ts';
import { civilDate, weekday, type Day } from './day.ts';

// Days are written as Americans write them; how others do is in the translation of the same sentences. Not by
// `Intl`: what it says changes from one VS Code to the next, so that a document would too, and a language that
// it doesn't know would get English.

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
const SHORT_MONTHS: readonly Sentence[] = [
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

/** Their names where room is short: `Thu`. */
const SHORT_WEEKDAYS: readonly Sentence[] = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `Thu Nov 5`; with the year where it is not the year of `today`. */
export function shortDay<Said extends string | Phrase>(day: Day, today: Day, t: Say<Said>): Said {
  return t('{weekday} {date}', {
    weekday: t(SHORT_WEEKDAYS[weekday(day)] ?? ''),
    date: shortDate(day, today, t),
  });
}

/** `Sep 1`; with the year where it is not the year of `today`. */
export function shortDate<Said extends string | Phrase>(day: Day, today: Day, t: Say<Said>): Said {
  return isSameYear(day, today) ? t('{mon} {day}', shortWordsOf(day, t)) : shortFullDate(day, t);
}

/** `Sep 1, 2026`. */
export function shortFullDate<Said extends string | Phrase>(day: Day, t: Say<Said>): Said {
  return t('{mon} {day}, {year}', shortWordsOf(day, t));
}

function shortWordsOf<Said extends string | Phrase>(day: Day, t: Say<Said>): SlotValues {
  const date = civilDate(day);
  return { mon: t(SHORT_MONTHS[date.month - 1] ?? ''), day: date.day, year: String(date.year) };
}

/** `Friday, March 27`; with the year where it is not the year of `today`. */
export function longDay<Said extends string | Phrase>(day: Day, today: Day, t: Say<Said>): Said {
  const values = { ...wordsOf(day, t), weekday: weekdayName(day, t) };
  return isSameYear(day, today)
    ? t('{weekday}, {month} {day}', values)
    : t('{weekday}, {month} {day}, {year}', values);
}

/** How a whole day is written. */
export const DAY_SENTENCE: Sentence = '{month} {day}, {year}';

/** `March 27, 2026`. */
export function fullDate<Said extends string | Phrase>(day: Day, t: Say<Said>): Said {
  return t(DAY_SENTENCE, wordsOf(day, t));
}

/** `Friday`. */
export function weekdayName<Said extends string | Phrase>(day: Day, t: Say<Said>): Said {
  return t(WEEKDAYS[weekday(day)] ?? '');
}

/** `March`, for 3. */
export function monthName<Said extends string | Phrase>(month: number, t: Say<Said>): Said {
  return t(MONTHS[month - 1] ?? '');
}

/** `Mar`, for a day of March. */
export function shortMonth(day: Day, t: Translate): string {
  return t(SHORT_MONTHS[civilDate(day).month - 1] ?? '');
}

function wordsOf<Said extends string | Phrase>(day: Day, t: Say<Said>): SlotValues {
  const date = civilDate(day);
  return { month: monthName(date.month, t), day: date.day, year: String(date.year) };
}

function isSameYear(day: Day, today: Day): boolean {
  return civilDate(day).year === civilDate(today).year;
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
