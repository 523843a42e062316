import {
  daysInMonth,
  isoDay,
  parseDay,
  weekday,
  type CivilDate,
  type Day,
} from '../../calendar/day.ts';
import { MONTHS, weekdayName } from '../../calendar/dayWords.ts';
import { asPhrase, type SlotValues } from '../../language/translate.ts';
import { dateWriting, LONGEST_DATE } from './dateWriting.ts';

export interface DateSlip {
  readonly variant:
    | 'no-such-day'
    | 'no-day'
    | 'no-year'
    | 'other-weekday'
    | 'other-writing'
    | 'two-readings'
    | 'words';
  /** `meant`, `orMeant`, `date` and `example` are days as YYYY-MM-DD; weekdays are phrases. */
  readonly values: SlotValues;
  /** The day of a date without a year. */
  readonly yearless?: Omit<CivilDate, 'year'>;
}

/**
 * Tells what somebody wrote where a day was wanted. `meant` is the day as it should be written,
 * where only one can be meant; `meant` and `orMeant` where two can; `time` the time of day that
 * stands beside it.
 */
export function dateSlip(written: string): DateSlip {
  if (written.length > LONGEST_DATE) return { variant: 'words', values: {} };
  const { text, weekday: named, time } = dateWriting(written);
  const slip = fitting(daySlip(text), named);
  return time === undefined ? slip : { ...slip, values: { ...slip.values, time } };
}

/** A date without quotes, weekday and time. */
function daySlip(text: string): DateSlip {
  const slip = unbroken(text) ?? yearFirst(text) ?? yearLast(text) ?? withMonthName(text);
  return slip ?? yearless(text) ?? { variant: 'words', values: {} };
}

/** Of the days that can be meant those on the weekday that is named. */
function fitting(slip: DateSlip, named: number | undefined): DateSlip {
  const days = [slip.values.meant, slip.values.orMeant].flatMap((one) =>
    typeof one === 'string' ? (parseDay(one) ?? []) : [],
  );
  const [first] = days;
  if (named === undefined || first === undefined) return slip;
  const [fit, ...others] = days.filter((one) => weekday(one) === named);
  if (fit !== undefined) return others.length > 0 ? slip : otherWriting(fit);
  if (days.length > 1) return { variant: 'words', values: {} };
  const values = { date: isoDay(first), weekday: weekdayName(first, asPhrase) };
  return { variant: 'other-weekday', values };
}

/** `20261212`: with the day or the month first there would be no year that anybody means. */
function unbroken(text: string): DateSlip | undefined {
  const match = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})$/.exec(text);
  return match === null ? undefined : civil(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `12/12`: the same whichever comes first. */
function yearless(text: string): DateSlip | undefined {
  const match = /^(\d{1,2})[-/.](\d{1,2})\.?$/.exec(text);
  const month = Number(match?.[1]);
  const isEither = month === Number(match?.[2]) && month >= 1 && month <= 12;
  return isEither ? noYear(month, month) : undefined;
}

function yearFirst(text: string): DateSlip | undefined {
  const match = /^(\d{4})(?:([-/. ])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = match[3] === undefined ? undefined : Number(match[3]);
  if (month === undefined) return { variant: 'no-day', values: {} };
  if (month < 1 || month > 12) return { variant: 'no-such-day', values: {} };
  if (match[4] === undefined) return { variant: 'no-day', values: {} };
  return civil(year, month, Number(match[4]));
}

function yearLast(text: string): DateSlip | undefined {
  const match = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[4]) + (match[4]?.length === 2 ? 2000 : 0);
  const [first, second] = [Number(match[1]), Number(match[3])];
  const readings = [day(year, first, second), day(year, second, first)].filter(
    (reading): reading is Day => reading !== undefined,
  );
  const [one, other] = readings;
  // `02/30/2027`: as Americans write it, where that names a month.
  if (one === undefined)
    return first >= 1 && first <= 12
      ? civil(year, first, second)
      : { variant: 'words', values: {} };
  if (other === undefined || other === one) return otherWriting(one);
  return { variant: 'two-readings', values: { meant: isoDay(one), orMeant: isoDay(other) } };
}

function withMonthName(text: string): DateSlip | undefined {
  const words = text
    .split(/[\s,.]+|(?<=\d)(?:st|nd|rd|th)\b/i)
    .filter((word) => /^[^\s,.]+$/.test(word));
  if (words.length > 5) return undefined;
  const month = words.map(monthNumber).find((number) => number !== undefined);
  const others = words.filter((word) => monthNumber(word) === undefined && word !== 'of');
  if (month === undefined || !others.every((word) => /^\d{1,4}$/.test(word))) return undefined;
  const year = others.find((word) => word.length === 4);
  const date = others.find((word) => word.length < 3);
  if (others.length > Number(year !== undefined) + Number(date !== undefined)) return undefined;
  if (date === undefined) return { variant: 'no-day', values: {} };
  if (year === undefined) return noYear(month, Number(date));
  return civil(Number(year), month, Number(date));
}

function monthNumber(word: string): number | undefined {
  const letters = word.toLowerCase();
  if (letters.length < 3) return undefined;
  const index = MONTHS.findIndex(
    (name) =>
      name.toLowerCase().startsWith(letters) || (letters === 'sept' && name === 'September'),
  );
  return index < 0 ? undefined : index + 1;
}

function civil(year: number, month: number, dayOfMonth: number): DateSlip {
  const meant = day(year, month, dayOfMonth);
  if (meant !== undefined) return otherWriting(meant);
  const example = iso(year, month, daysInMonth(year, month));
  return { variant: 'no-such-day', values: { example } };
}

/** Also a day that only leap years have. */
function noYear(month: number, dayOfMonth: number): DateSlip {
  if (day(LEAP_YEAR, month, dayOfMonth) === undefined)
    return { variant: 'no-such-day', values: {} };
  return { variant: 'no-year', values: {}, yearless: { month, day: dayOfMonth } };
}

const LEAP_YEAR = 2028;

function otherWriting(meant: Day): DateSlip {
  return { variant: 'other-writing', values: { meant: isoDay(meant) } };
}

function day(year: number, month: number, dayOfMonth: number): Day | undefined {
  return parseDay(iso(year, month, dayOfMonth));
}

function iso(year: number, month: number, dayOfMonth: number): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}
