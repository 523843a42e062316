/**
 * A calendar day, as whole days since 1970-01-01. It is never an instant: no clock, no time zone,
 * so nothing shifts by a day between UTC−12 and UTC+14: `Date` counts here in UTC alone.
 */
export type Day = number;

/** A day taken apart. `month` counts from 1 to 12, `day` from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS = 86_400_000;

/** Proleptic Gregorian. A month or day beyond its year or month counts on into the next. */
export function dayOf({ year, month, day }: CivilDate): Day {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS;
}

/** The day that a clock shows, in its own time zone. */
export function localDay(now: Date): Day {
  return dayOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** The inverse of {@link dayOf}. */
export function civilDate(day: Day): CivilDate {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** How many days the month has. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return civilDate(dayOf({ year, month: month + 1, day: 0 })).day;
}

/** Reads `YYYY-MM-DD`. undefined for any other writing, and for days that do not exist. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const day = Date.parse(text) / MILLISECONDS;
  // February 30 is in March.
  return civilDate(day).day === Number(text.slice(8)) ? day : undefined;
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

/** The day, or the Monday after it where it is on a weekend: what we offer is no Sunday that nobody meant. */
export function workday(day: Day): Day {
  const isOn = weekday(day);
  return isOn === 6 ? day + 2 : isOn === 0 ? day + 1 : day;
}

/** The same day of the month `months` later, or the month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = civilDate(day);
  const last = daysInMonth(year, month + months);
  return dayOf({ year, month: month + months, day: Math.min(dayOfMonth, last) });
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
