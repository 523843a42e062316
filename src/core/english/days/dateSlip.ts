import { isoDay, weekday } from '../../calendar/day.ts';
import { weekdayName } from '../../calendar/dayWords.ts';
import { asPhrase, type SlotValues } from '../../language/translate.ts';
import { LONGEST_DATE, withoutTime } from './dateWriting.ts';
import { dateMeant, type Policy } from './meant.ts';
import { tellDay } from './tellDay.ts';

export interface DateSlip {
  readonly variant: 'no-such-day' | 'other-weekday' | 'other-writing' | 'two-readings' | 'words';
  /** `meant`, `orMeant` and `date` are days as YYYY-MM-DD; weekdays are phrases. */
  readonly values: SlotValues;
}

/** Nobody can tell which year is meant, and today doesn't matter. */
const POLICY: Policy = {
  today: 0,
  yearless: 'weekday-only',
  order: 'month-first',
  range: 'doubt',
};

/**
 * Tells what somebody wrote where a day was wanted: `meant` is the day as it should be written, where
 * only one can be meant; `meant` and `orMeant` where two can.
 */
export function dateSlip(written: string): DateSlip {
  const words = { variant: 'words', values: {} } as const;
  if (written.length > LONGEST_DATE) return words;
  const bare = written.trim().replace(/^(["'])(.*)\1$/s, '$2');
  const { date, isRange, weekday: named } = tellDay(withoutTime(bare)) ?? {};
  if (date === undefined || isRange === true) return words;
  if (date.kind === 'impossible') return { variant: 'no-such-day', values: {} };
  const readings = date.kind === 'ambiguous' ? date.readings : [date];
  if (readings.every(({ year }) => year === undefined)) return words;
  const { days } = dateMeant(date, undefined, POLICY);
  const [first] = days;
  const fitting = named === undefined ? days : days.filter((day) => weekday(day) === named);
  const [meant, orMeant] = fitting.map(isoDay);
  if (meant !== undefined)
    return orMeant === undefined
      ? { variant: 'other-writing', values: { meant } }
      : { variant: 'two-readings', values: { meant, orMeant } };
  if (first === undefined || days.length > 1) return words;
  const values = { date: isoDay(first), weekday: weekdayName(first, asPhrase) };
  return { variant: 'other-weekday', values };
}
