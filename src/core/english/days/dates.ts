import { daysInMonth } from '../../calendar/day.ts';
import { MONTHS, WEEKDAYS } from '../../calendar/dayWords.ts';
import { isOrdinalEnding } from '../numbers/numbers.ts';
import { isPhraseBreak } from './nounPhrases.ts';
import { isHyphen, isNumber, isWord, lexicon, textAt, type Word } from '../../grammar/words.ts';
import lists from '../lexicon/dates.json';

/** The parts of a calendar day; a part that the text leaves out is absent. */
export interface DateParts {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
}

/** What a date in the text says. */
export type WrittenDate =
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  /** Year or day is missing: "June 30", "June 2027". */
  | ({ readonly kind: 'partial' } & DateParts)
  /** Day and month may be swapped: 4/10/27. The month-first reading comes first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly DateParts[] }
  /** No such day: 30 February, in any year or in the one that is named. */
  | {
      readonly kind: 'impossible';
      readonly year?: number;
      readonly month: number;
      readonly day: number;
    };

export interface DateReading {
  /** Token index after the date. */
  readonly to: number;
  readonly date: WrittenDate;
  /** It is the last day of several: "Dec 3-5". */
  readonly isRange?: boolean;
}

/** The month (1 to 12) that a word names, in full or cut short: "June", "Sept", "Decem". */
export function monthNamed(text: string): number | undefined {
  if (text.length < 3 || text === 'marc') return undefined;
  if (text === 'sept') return 9;
  const at = MONTHS.findIndex((name) => name.toLowerCase().startsWith(text));
  return at < 0 ? undefined : at + 1;
}

/** The weekday (0 is Sunday) that a word names, in full or cut short: "Fri", "thurs", "weds". */
export function weekdayNamed(text: string): number | undefined {
  if (text.length < 3) return undefined;
  if (text === 'weds') return 3;
  const at = WEEKDAYS.findIndex((name) => name.toLowerCase().startsWith(text));
  return at < 0 ? undefined : at;
}

/** The month (1 to 12) a word names, with "May" and "March" as verbs left out. */
export function monthAt(words: readonly Word[], index: number): number | undefined {
  const word = words[index];
  const month = word === undefined ? undefined : monthNamed(word.text);
  if (word === undefined || month === undefined) return undefined;
  const alsoVerb = word.text === 'may' || word.text === 'march' || word.text === 'mar';
  const alsoWord = word.text === 'jan' || word.text === 'dec' || word.text === 'sep' || alsoVerb;
  if (alsoWord && !word.capital && !nearNumber(words, index)) return undefined;
  return alsoVerb && !isMonthContext(words, index) ? undefined : month;
}

function nearNumber(words: readonly Word[], index: number): boolean {
  const before = textAt(words, index - 1) === 'of' ? index - 2 : index - 1;
  const nth = isOrdinalEnding(words, before) && isNumber(words, before - 1);
  return isNumber(words, index - 1) || nth || isNumber(words, index + 1);
}

const beforeMonth = lexicon(lists.beforeMonth);

function isMonthContext(words: readonly Word[], index: number): boolean {
  return nearNumber(words, index) || beforeMonth.has(textAt(words, index - 1));
}

/** Whether a number token reads as a calendar year, 1900 to 2100. */
export function yearAt(words: readonly Word[], index: number): number | undefined {
  if (!isNumber(words, index)) return undefined;
  const text = textAt(words, index);
  if (!/^(?:19\d\d|20\d\d|2100)$/u.test(text)) return undefined;
  return Number(text);
}

/** Reads "June 30, 2027", "30 June", "June 2027", "June", "2027-06-30", "6/30/27", "30.6.2027". */
export function readDate(words: readonly Word[], index: number): DateReading | undefined {
  if (monthAt(words, index) !== undefined) return readMonthFirst(words, index);
  return readNumeric(words, index) ?? readDayFirst(words, index);
}

function readMonthFirst(words: readonly Word[], index: number): DateReading {
  const month = monthAt(words, index) ?? 1;
  const at = skipDot(words, index + 1);
  const day = dayAt(words, at);
  if (day === undefined) return readMonthYear(words, at, month);
  return withYear(words, skipDayRange(words, at), month);
}

function readMonthYear(words: readonly Word[], at: number, month: number): DateReading {
  const otherMonth =
    isHyphen(words, at) || textAt(words, at) === '/' ? monthAt(words, at + 1) : undefined;
  if (otherMonth !== undefined) return readMonthYear(words, skipDot(words, at + 2), otherMonth);
  const to = yearTo(words, at);
  return to === undefined
    ? { to: at, date: { kind: 'partial', month } }
    : { to, date: { kind: 'partial', month, year: yearValue(words, to - 1) } };
}

/** "30 June 2027", "30th of June". */
function readDayFirst(words: readonly Word[], index: number): DateReading | undefined {
  if (dayAt(words, index) === undefined) return undefined;
  const range = skipDayRange(words, index);
  const at = textAt(words, range.to) === 'of' ? range.to + 1 : range.to;
  const month = monthAt(words, at);
  if (month === undefined || hasUnitBetween(words, index)) return undefined;
  return withYear(words, { ...range, to: skipDot(words, at + 1) }, month);
}

function hasUnitBetween(words: readonly Word[], index: number): boolean {
  const text = textAt(words, index - 1);
  return text === '$' || text === '€' || text === '£';
}

function withYear(
  words: readonly Word[],
  { to, day, isRange }: DayOrRange,
  month: number,
): DateReading {
  const end = yearTo(words, to);
  if (end === undefined) return { to, date: dayInAnyYear(month, day), isRange };
  return { to: end, date: calendarDay(yearValue(words, end - 1), month, day), isRange };
}

/** Where a year that belongs to the month before it ends: "2027", ", 2027", "of 2027", "'27", ", '27". */
function yearTo(words: readonly Word[], index: number): number | undefined {
  const joint = /^(?:,|of|\/)$/u.test(textAt(words, index)) ? index + 1 : index;
  const at = /^['’]$/u.test(textAt(words, joint)) ? joint + 1 : joint;
  if (yearAt(words, at) !== undefined) return at + 1;
  return at > joint && /^\d\d$/u.test(textAt(words, at)) ? at + 1 : undefined;
}

function yearValue(words: readonly Word[], index: number): number {
  return fullYear(textAt(words, index));
}

/** `27` is 2027. */
export function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function skipDot(words: readonly Word[], index: number): number {
  return textAt(words, index) === '.' && words[index]?.glued === true && !endsText(words, index)
    ? index + 1
    : index;
}

function endsText(words: readonly Word[], index: number): boolean {
  return index >= words.length - 1 || words[index + 1]?.capital === true;
}

function dayAt(words: readonly Word[], index: number): number | undefined {
  const text = textAt(words, index);
  if (!isNumber(words, index) || !/^\d{1,2}$/u.test(text)) return undefined;
  const day = Number(text);
  return day >= 1 && day <= 31 ? day : undefined;
}

interface DayOrRange {
  readonly to: number;
  readonly day: number;
  readonly isRange: boolean;
}

/** "3-5", "3 to 5": but in "3 to 5 branches" nobody speaks of days. */
function isRangeTo(words: readonly Word[], index: number): boolean {
  if (isHyphen(words, index)) return true;
  const after = isOrdinalEnding(words, index + 2) ? index + 3 : index + 2;
  const isCounting = isWord(words, after) && !isPhraseBreak(textAt(words, after));
  return /^(?:to|through)$/u.test(textAt(words, index)) && !isCounting;
}

/** After a day, its "th" and the rest of a range ("1-3"), whose last day counts. */
function skipDayRange(words: readonly Word[], index: number): DayOrRange {
  const day = dayAt(words, index) ?? 0;
  const to = isOrdinalEnding(words, index + 1) ? index + 2 : index + 1;
  const last = isRangeTo(words, to) ? dayAt(words, to + 1) : undefined;
  if (last === undefined || last <= day) return { to, day, isRange: false };
  return { to: isOrdinalEnding(words, to + 2) ? to + 3 : to + 2, day: last, isRange: true };
}

/** ISO days, and three numbers parted by slashes, dots or hyphens; two only with a slash. */
function readNumeric(words: readonly Word[], index: number): DateReading | undefined {
  const whole = textAt(words, index);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)$/u.exec(whole);
  if (dotted !== null) {
    const [, one = '', other = '', year = ''] = dotted;
    return swappable(index + 1, Number(one), Number(other), fullYear(year));
  }
  const mark = textAt(words, index + 1);
  if (mark !== '/' && !isHyphen(words, index + 1)) return undefined;
  const parts = [whole, textAt(words, index + 2), textAt(words, index + 4)];
  if (textAt(words, index + 3) === mark && parts.every((part) => /^\d{1,4}$/u.test(part))) {
    return threeNumbers(index + 5, parts);
  }
  return mark === '/' ? twoNumbers(index + 3, parts) : undefined;
}

function threeNumbers(to: number, parts: readonly string[]): DateReading | undefined {
  const [first = '', second = '', third = ''] = parts;
  if (/^(?:19|20)\d\d$/u.test(first)) {
    return calendarDate(to, Number(first), Number(second), Number(third));
  }
  if (third.length !== 2 && !/^(?:19|20)\d\d$/u.test(third)) return undefined;
  return swappable(to, Number(first), Number(second), fullYear(third));
}

/** "6/30" (a day without its year), "06/2027". "1/4" stays a fraction: the caller decides. */
function twoNumbers(to: number, parts: readonly string[]): DateReading | undefined {
  const [first = '', second = ''] = parts;
  const one = Number(first);
  if (!/^\d{1,2}$/u.test(first) || one < 1 || one > 31) return undefined;
  if (/^20\d\d$/u.test(second) && one <= 12) {
    return { to, date: { kind: 'partial', month: one, year: Number(second) } };
  }
  return /^\d{1,2}$/u.test(second) ? swappable(to, one, Number(second), undefined) : undefined;
}

/** A day and a month in this order or in the other; the month first where both can be meant. */
export function swappable(
  to: number,
  one: number,
  other: number,
  year: number | undefined,
): DateReading | undefined {
  const mayBeMonthFirst = one >= 1 && one <= 12 && other >= 1 && other <= 31;
  const mayBeDayFirst = other >= 1 && other <= 12 && one >= 1 && one <= 31;
  if (mayBeMonthFirst && mayBeDayFirst && one !== other) {
    const readings = [parts(year, one, other), parts(year, other, one)];
    return { to, date: { kind: 'ambiguous', readings } };
  }
  if (!mayBeMonthFirst && !mayBeDayFirst) return undefined;
  const [month, day] = mayBeMonthFirst ? [one, other] : [other, one];
  if (year === undefined) return { to, date: dayInAnyYear(month, day) };
  return calendarDate(to, year, month, day);
}

function parts(year: number | undefined, month: number, day: number): DateParts {
  return year === undefined ? { month, day } : { year, month, day };
}

/** A date with its day; undefined where no month has so many. */
export function calendarDate(
  to: number,
  year: number,
  month: number,
  day: number,
): DateReading | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { to, date: calendarDay(year, month, day) };
}

function calendarDay(year: number, month: number, day: number): WrittenDate {
  const kind = day <= daysInMonth(year, month) ? 'day' : 'impossible';
  return { kind, year, month, day };
}

const LEAP_YEAR = 2028;

/** A day without its year; February 29 is there in some of them. */
export function dayInAnyYear(month: number, day: number): WrittenDate {
  const kind = day <= daysInMonth(LEAP_YEAR, month) ? 'partial' : 'impossible';
  return { kind, month, day };
}
