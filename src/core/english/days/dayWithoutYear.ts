import { civilDate, dayOf, daysInMonth, weekday, type Day } from '../../calendar/day.ts';
import { dateWriting } from './dateWriting.ts';
import { dateSlip } from './dateSlip.ts';

/** The days in between that `12 March` or `12/12` may mean; a weekday that is named has to be right. */
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
