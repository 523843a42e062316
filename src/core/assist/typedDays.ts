import { parseDay, type Day } from '../calendar/day.ts';
import { dateSlip } from '../checks/invalidDate.ts';

/**
 * The days that somebody who typed this may mean: one, or two where month and day could be swapped,
 * the month-first reading first. None where it is no day, or has no year.
 */
export function daysMeant(typed: string): readonly Day[] {
  const { meant, orMeant } = dateSlip(typed).values;
  return [meant, orMeant].flatMap((written) =>
    typeof written === 'string' ? (parseDay(written) ?? []) : [],
  );
}
