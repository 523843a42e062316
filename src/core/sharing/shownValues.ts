import { civilDate, parseDay, type Day } from '../calendar/day.ts';
import { MONTHS } from '../calendar/dayWords.ts';
import type { Translate } from '../language/translate.ts';

/** `December 2, 2026`: the same on every machine, whatever its clock and its language. */
export function dateText(day: Day, t: Translate): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return t('{month} {day}, {year}', {
    month: t(MONTHS[month - 1] ?? ''),
    day: dayOfMonth,
    year: String(year),
  });
}

/** The same for a day as it stands in a cycle; undefined for an absent one. */
export function dateTextOf(day: string | undefined, t: Translate): string | undefined {
  const read = day === undefined ? undefined : parseDay(day);
  return read === undefined ? undefined : dateText(read, t);
}

/** A figure as form, preview and overview show it. */
export { figure as valueText } from '../portfolio/measureWords.ts';
