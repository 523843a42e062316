import { dayOf, isoDay, type Day } from '../../core/calendar/day.ts';
import { distance, shortFullDate, weekdayName } from '../../core/calendar/dayWords.ts';
import type { DayWords } from '../../core/form/form.ts';
import { readDay } from '../../core/readers/readDay.ts';
import { translate } from '../translate.ts';

/** How days are told in the words of the interface, with their weekday and how far they are. */
export function newDayWords(): (day: Day, today: Day) => DayWords {
  let isRead: boolean | undefined;
  return (day, today) => {
    isRead ??= isReadAgain(today);
    return {
      iso: isoDay(day),
      text: isRead ? shortFullDate(day, translate) : isoDay(day),
      beneath: `${weekdayName(day, translate)} · ${distance(day, today, translate)}`,
    };
  };
}

/** What stands in a field has to be understood when it is typed again, in every month; else it is in figures. */
function isReadAgain(today: Day): boolean {
  const days = Array.from({ length: 12 }, (_, at) => dayOf({ year: 2027, month: at + 1, day: 3 }));
  return days.every((day) => readDay(shortFullDate(day, translate), today) === day);
}
