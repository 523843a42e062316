import { addMonths, parseDay, type Day } from '../calendar/day.ts';
import { dayNextTo, daysWithoutYear } from '../checks/dayWithoutYear.ts';
import { dateSlip } from '../checks/invalidDate.ts';

/** Around which day a day without a year is looked for, and which way first. */
export interface TypedAround {
  readonly today: Day;
  readonly first: 'ahead' | 'back';
}

/**
 * The days that somebody who typed this may mean: one, or two where month and day could be swapped,
 * the month-first reading first. Without a year it is the next such day or the last one. None where
 * it is no day.
 */
export function daysMeant(typed: string, { today, first }: TypedAround): readonly Day[] {
  const { meant, orMeant } = dateSlip(typed).values;
  const days = [meant, orMeant].flatMap((written) =>
    typeof written === 'string' ? (parseDay(written) ?? []) : [],
  );
  if (days.length > 0) return days;
  const next = dayNextTo(today, typed);
  if (next !== undefined) return [next];
  const [ahead] = daysWithoutYear(typed, today, addMonths(today, 12) - 1);
  const back = daysWithoutYear(typed, addMonths(today, -12) + 1, today).at(-1);
  const found = first === 'ahead' ? [ahead, back] : [back, ahead];
  return [...new Set(found.filter((day) => day !== undefined))];
}
