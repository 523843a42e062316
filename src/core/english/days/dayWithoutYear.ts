import { civilDate, dayOf, daysInMonth, weekday, type Day } from '../../calendar/day.ts';
import { dateWriting } from './dateWriting.ts';
import { dateSlip } from './dateSlip.ts';

/**
 * The days from `from` to `to` that somebody may mean who wrote a day without its year, such as
 * `12 March`, `Friday, March 12` or `12/12`; a weekday that is named has to be right.
 */
export function daysWithoutYear(written: string, from: Day, to: Day): readonly Day[] {
  const { yearless } = dateSlip(written);
  if (yearless === undefined) return [];
  const { weekday: named } = dateWriting(written);
  const days: Day[] = [];
  for (let { year } = civilDate(from); year <= civilDate(to).year; year++) {
    if (yearless.day > daysInMonth(year, yearless.month)) continue;
    const day = dayOf({ ...yearless, year });
    if (day < from || day > to) continue;
    if (named === undefined || weekday(day) === named) days.push(day);
  }
  return days;
}
