import { civilDate, parseDay, weekday, type Day } from '../calendar/day.ts';
import { WEEKDAYS } from '../calendar/dayWords.ts';
import { dateSlip } from './invalidDate.ts';

/**
 * The days from `from` to `to` that somebody may mean who wrote a day without its year, such as
 * `12 March` or `Friday, March 12`; a weekday that is named has to be right.
 */
export function daysWithoutYear(written: string, from: Day, to: Day): readonly Day[] {
  const text = written.replace(/["']/g, '').trim();
  if (dateSlip(text).variant !== 'no-year') return [];
  const named = WEEKDAYS.findIndex((name) => new RegExp(`^${name.slice(0, 3)}`, 'i').test(text));
  const days: Day[] = [];
  for (let { year } = civilDate(from); year <= civilDate(to).year; year++) {
    const { meant } = dateSlip(`${text} ${String(year)}`).values;
    const day = typeof meant === 'string' ? parseDay(meant) : undefined;
    if (day === undefined || day < from || day > to) continue;
    if (named < 0 || weekday(day) === named) days.push(day);
  }
  return days;
}
