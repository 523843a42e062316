/**
 * A calendar day, as whole days since 1970-01-01. It is never an instant: no clock, no time zone,
 * so nothing shifts by a day between UTC−12 and UTC+14.
 */
export type Day = number;

/** A day taken apart. `month` counts from 1 to 12, `day` from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_ERA = 146_097; // 400 Gregorian years

/** Proleptic Gregorian; the years are counted from 1 March so that the leap day is the last one. */
export function dayOf({ year, month, day }: CivilDate): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - 719_468;
}

/** The day that a clock shows, in its own time zone. */
export function localDay(now: Date): Day {
  return dayOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** The inverse of {@link dayOf}. */
export function civilDate(day: Day): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** How many days the month has. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const DASH = 45;

/** Reads `YYYY-MM-DD`. undefined for any other writing, and for days that do not exist. */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) {
    return undefined;
  }
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  return dayOf({ year, month, day });
}

/** The number that these digits write; below 0 where one of them is none. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Writes `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The same day of the month `months` later, or the month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const date = civilDate(day);
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf({ year, month, day: Math.min(date.day, daysInMonth(year, month)) });
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
