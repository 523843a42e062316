import { addMonths, parseDay, weekday, type Day } from '../calendar/day.ts';
import { dateWriting, weekdayAlone } from '../checks/dateWriting.ts';
import { dayNextTo, daysWithoutYear } from '../checks/dayWithoutYear.ts';
import { dateSlip } from '../checks/invalidDate.ts';

/** Around which day a day without a year is looked for, and which way first. */
export interface TypedAround {
  readonly today: Day;
  readonly first: 'ahead' | 'back';
}

/**
 * The days that somebody who typed this may mean: one, or two where month and day could be swapped,
 * the month-first reading first. Without a year it is the next such day or the last one, as a weekday
 * is. None where it is no day.
 */
export function daysMeant(typed: string, { today, first }: TypedAround): readonly Day[] {
  const { meant, orMeant } = dateSlip(typed).values;
  const days = [meant, orMeant].flatMap((written) =>
    typeof written === 'string' ? (parseDay(written) ?? []) : [],
  );
  if (days.length > 0) return days;
  const next = dayNextTo(today, typed);
  if (next !== undefined) return [next];
  const named = weekdayAlone(typed);
  if (named !== undefined) return [nearest(named, today, first)];
  const [ahead] = daysWithoutYear(typed, today, addMonths(today, 12) - 1);
  const back = daysWithoutYear(typed, addMonths(today, -12) + 1, today).at(-1);
  const found = first === 'ahead' ? [ahead, back] : [back, ahead];
  // A weekday that fits in the other direction only is rather a slip than a day long ago.
  const sure = dateWriting(typed).weekday === undefined ? found : found.slice(0, 1);
  return [...new Set(sure.filter((day) => day !== undefined))];
}

/** The next such weekday, or the last one; today is neither. */
function nearest(named: number, today: Day, first: TypedAround['first']): Day {
  const ahead = (named - weekday(today) + 7) % 7;
  return first === 'ahead' ? today + (ahead === 0 ? 7 : ahead) : today + ahead - 7;
}
