import { grammar, type Found, type Reader } from '../../grammar/grammar.ts';
import { isOrdinalEnding, readNumber, type NumberReading } from '../numbers/numbers.ts';
import { reads, textAt, tokenise, type Word } from '../../grammar/words.ts';
import marks from '../../grammar/marks.json';
import { monthNamed, readDate, weekdayNamed, type DateReading, type WrittenDate } from './dates.ts';
import { plainNumbers } from './plainNumbers.ts';
import { said } from './said.grammar.ts';

/** What somebody tells of a day, before anybody asks which day that is. */
export interface Told extends Partial<DayFacts> {
  readonly kind: ToldKind;
  /** Of the next week, month, or year, not of this one. */
  readonly isNext: boolean;
  /** Of a whole year, not of a month. */
  readonly isOfYear: boolean;
  /** Its date is the last of several days: `Dec 3–5`. */
  readonly isRange: boolean;
}

export type ToldKind =
  | 'date'
  | 'shift'
  | 'next-weekday'
  | 'coming-weekday'
  | 'this-weekday'
  | 'last-weekday'
  | 'weekday'
  | 'in-week'
  | 'week-end'
  | 'ahead'
  | 'back'
  | 'ahead-from'
  | 'edge'
  | 'nth-weekday'
  | 'day-of-month';

export interface DayFacts {
  readonly date: WrittenDate;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** In days: tomorrow is 1. */
  readonly shift: number;
  readonly count: number;
  readonly unit: 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';
  readonly edge: 'start' | 'middle' | 'end';
  /** The second Tuesday is 2; the last one is 5. */
  readonly nth: number;
  readonly month: number;
  readonly year: number;
  readonly day: number;
}

/** Reads one of some phrases, the longest first, and tells what stands behind it. */
export function table(entries: Readonly<Record<string, Partial<DayFacts>>>): Reader<DayFacts> {
  const phrases = Object.entries(entries)
    .map(([phrase, facts]) => ({ phrase: phrase.split(' '), facts }))
    .sort((one, other) => other.phrase.length - one.phrase.length);
  return (words, at) => {
    const found = phrases.find(({ phrase }) => reads(words, at, phrase));
    return found && { to: at + found.phrase.length, facts: found.facts };
  };
}

export const dayGrammar = grammar<DayFacts>('days', said, {
  lists: { HYPHEN: marks.hyphens },
  readers: {
    ...calendarReaders({
      date: (words, at) => readDate(words, at) ?? plainNumbers(words, at),
      month: monthNamed,
      weekday: weekdayNamed,
      number: readNumber,
      some: table({
        a: { count: 1 },
        an: { count: 1 },
        couple: { count: 2 },
        'a couple': { count: 2 },
        'couple of': { count: 2 },
        'a couple of': { count: 2 },
        'a few': { count: 3 },
      }),
    }),
    NTH_DAY: (words, at) => {
      if (!/^\d{1,2}$/u.test(textAt(words, at)) || !isOrdinalEnding(words, at + 1))
        return undefined;
      return { to: at + 2, facts: { day: Number(textAt(words, at)) } };
    },
    SPAN: (words, at) => {
      const unit = /^(day|week|fortnight|month|quarter|year)s?$/u.exec(textAt(words, at))?.[1];
      return fact(at, 'unit', unit as DayFacts['unit'] | undefined);
    },
    NAMED: table({
      'the day before yesterday': { shift: -2 },
      yesterday: { shift: -1 },
      today: { shift: 0 },
      tonight: { shift: 0 },
      tomorrow: { shift: 1 },
      'the day after tomorrow': { shift: 2 },
      'day after tomorrow': { shift: 2 },
    }),
    EDGE: table({
      end: { edge: 'end' },
      'last day': { edge: 'end' },
      start: { edge: 'start' },
      beginning: { edge: 'start' },
      'first day': { edge: 'start' },
      first: { edge: 'start' },
      middle: { edge: 'middle' },
      mid: { edge: 'middle' },
    }),
    COUNTED: table({
      first: { nth: 1 },
      '1 st': { nth: 1 },
      second: { nth: 2 },
      '2 nd': { nth: 2 },
      third: { nth: 3 },
      '3 rd': { nth: 3 },
      fourth: { nth: 4 },
      '4 th': { nth: 4 },
      last: { nth: 5 },
    }),
  },
});

/** What a text tells of a day, if it tells of a day and of nothing else. */
export function tellDay(text: string): Told | undefined {
  const found = dayGrammar.read('SAID', tokenise(text), 0);
  return found && toldBy(found);
}

/** What a grammar of days has found, as it is told. */
export function toldBy({ kind, says = [], facts }: Found<DayFacts>): Told {
  return {
    ...facts,
    kind: kind as ToldKind,
    isNext: says.includes('next'),
    isOfYear: says.includes('wholly'),
    isRange: says.includes('range'),
  };
}

/** What a language has words of its own for. */
interface CalendarWords {
  readonly date: (words: readonly Word[], at: number) => DateReading | undefined;
  readonly month: (text: string) => number | undefined;
  readonly weekday: (text: string) => number | undefined;
  readonly number: (words: readonly Word[], at: number) => NumberReading | undefined;
  readonly some: Reader<DayFacts>;
}

/** Readers of what is alike in every language, but for the words. */
export function calendarReaders(
  own: CalendarWords,
): Readonly<Record<'DATE' | 'MONTH' | 'WEEKDAY' | 'YEAR_FULL' | 'COUNT', Reader<DayFacts>>> {
  return {
    /** A date that says which day of the month it is. */
    DATE: (words, at) => {
      const found = own.date(words, at);
      if (found === undefined) return undefined;
      const { date, to, isRange } = found;
      if (date.kind === 'partial' && date.day === undefined) return undefined;
      return { to, facts: { date }, says: isRange === true ? ['range'] : [] };
    },
    MONTH: (words, at) => fact(at, 'month', own.month(textAt(words, at))),
    WEEKDAY: (words, at) => {
      const found = fact(at, 'weekday', own.weekday(textAt(words, at)));
      const dot = textAt(words, at + 1) === '.' && words[at + 1]?.glued === true;
      return found && dot && at + 2 < words.length ? { ...found, to: at + 2 } : found;
    },
    YEAR_FULL: (words, at) => {
      const text = textAt(words, at);
      return fact(at, 'year', /^\d{4}$/u.test(text) ? Number(text) : undefined);
    },
    /** A whole number of days, weeks, or months, in digits or in words: fewer than a thousand. */
    COUNT: (words, at) => {
      const found = own.some(words, at) ?? own.number(words, at);
      if (found === undefined || !('value' in found)) return found;
      const { to, value } = found;
      return value < 1000 && Number.isInteger(value) ? { to, facts: { count: value } } : undefined;
    },
  };
}

/** What one token says. */
export function fact<Key extends keyof DayFacts>(
  at: number,
  key: Key,
  value: DayFacts[Key] | undefined,
): Found<DayFacts> | undefined {
  if (value === undefined) return undefined;
  return { to: at + 1, facts: { [key]: value } as unknown as Partial<DayFacts> };
}
