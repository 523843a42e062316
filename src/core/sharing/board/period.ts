import { addMonths, civilDate, dayOf, type Day } from '../../calendar/day.ts';

/** The days that a report is about, both of them included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The quarter of the calendar that a day is in. */
export function quarterOf(day: Day): Period {
  const { year, month } = civilDate(day);
  const from = dayOf({ year, month: month - ((month - 1) % 3), day: 1 });
  return { from, to: addMonths(from, 3) - 1 };
}

export function quarterBefore(day: Day): Period {
  return quarterOf(quarterOf(day).from - 1);
}

/** The fiscal year that a day is in. `startMonth` counts from 1; 7 is July. */
export function fiscalYearOf(day: Day, startMonth: number): Period {
  const { year, month } = civilDate(day);
  const from = dayOf({ year: month < startMonth ? year - 1 : year, month: startMonth, day: 1 });
  return { from, to: addMonths(from, 12) - 1 };
}

export function isWithin(day: Day | undefined, { from, to }: Period): boolean {
  return day !== undefined && day >= from && day <= to;
}
