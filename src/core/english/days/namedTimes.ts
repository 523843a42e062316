import { readNumber } from '../numbers/numbers.ts';
import { textAt, type TokenRange, type Word } from '../../grammar/words.ts';
import { fullYear } from './dates.ts';

export type Season = 'spring' | 'summer' | 'fall' | 'winter';
export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** Which of the years, counted from the time at which the sentence was written. */
export type RelativeYear = 'this' | 'next';

/**
 * What the words of a deadline say about the calendar, if they aren't a date. A year is a calendar
 * year in full (2027); without one the phrase speaks of the time it was written in.
 */
export type NamedTime =
  | { readonly kind: 'year'; readonly year: number | RelativeYear; readonly end: boolean }
  | {
      readonly kind: 'fiscal-year';
      /** The year in its name: the 27 of "FY27". "2026-27" goes by its last year, and is `certain`. */
      readonly year: number | RelativeYear;
      /** Both years are named, so there's no doubt which twelve months are meant. */
      readonly certain: boolean;
      readonly end: boolean;
    }
  | {
      readonly kind: 'quarter';
      readonly quarter: 1 | 2 | 3 | 4;
      readonly year: number;
      /** Known to be a fiscal year's; otherwise it could be a calendar year's. */
      readonly fiscal: boolean;
    }
  /** "Summer 2027", "fall semester"; without a year the next one. */
  | { readonly kind: 'season'; readonly season: Season; readonly year?: number }
  /** "The 2026-27 school year", by its last year. */
  | { readonly kind: 'school-year'; readonly year: number; readonly end: boolean }
  /** "Six months": from when the sentence was written. */
  | { readonly kind: 'duration'; readonly count: number; readonly unit: TimeUnit };

/** Longer phrases say more than anyone can be sure of. */
const longest = 14;

/**
 * Reads the phrase that `range` covers, without its preposition; undefined unless all of its words
 * are understood: "early 2027" and "the end of the pilot" name no days.
 */
export function namedTime(words: readonly Word[], range: TokenRange): NamedTime | undefined {
  if (range.to - range.from > longest) return undefined;
  const duration = durationIn(words, range);
  if (duration !== undefined) return duration;
  const phrase = words
    .slice(range.from, range.to)
    .map(({ text }) => (/^[‐‑–—−]$/u.test(text) ? '-' : text))
    .filter((text) => !/^(?:the|our|of|,|'|’|\(|\))$/u.test(text))
    .join(' ');
  const end = /^(?:end|close|conclusion|completion|finish) /u.exec(phrase)?.[0] ?? '';
  return readNamedTime(phrase.slice(end.length), end !== '');
}

function readNamedTime(phrase: string, end: boolean): NamedTime | undefined {
  return (
    yearIn(phrase, end) ??
    fiscalYearIn(phrase, end) ??
    quarterIn(phrase) ??
    seasonIn(phrase) ??
    schoolYearIn(phrase, end)
  );
}

const relative = '(?<relative>this|current|present|next|coming|upcoming)?';
const ending = '(?<ending>(?: -)? end(?:ing)?)?';

const years = [
  /^(?:(?:calendar year|cy) )?(?<year>20\d\d)$/u,
  /^cy (?<year>\d\d)$/u,
  /^(?<year>20\d\d) (?:- )?(?<ending>end)$/u,
  new RegExp(`^${relative} ?(?:calendar )?year${ending}$`, 'u'),
  /^(?<ending>yearend|eoy)(?: (?<year>20\d\d))?$/u,
];

function yearIn(phrase: string, end: boolean): NamedTime | undefined {
  const found = firstMatch(years, phrase);
  if (found === undefined) return undefined;
  return { kind: 'year', year: yearOf(found), end: end || found.ending !== undefined };
}

const fiscalName = '(?:(?:fiscal|financial|budget)(?: year)?|fye?|sfy|ffy)';
const bothYears = String.raw`(?<first>(?:20)?\d\d) ?[-/] ?(?<year>(?:20)?\d\d)`;

const fiscalYears = [
  new RegExp(String.raw`^${fiscalName} (?<year>20\d\d|\d\d)$`, 'u'),
  new RegExp(`^${fiscalName} ${bothYears}$`, 'u'),
  new RegExp(`^${bothYears} (?:fiscal|financial|budget) year$`, 'u'),
  new RegExp(String.raw`^(?<year>20\d\d) (?:fiscal|financial|budget) year$`, 'u'),
  new RegExp(`^${relative} ?(?:fiscal|financial|budget) year${ending}$`, 'u'),
];

function fiscalYearIn(phrase: string, end: boolean): NamedTime | undefined {
  const found = firstMatch(fiscalYears, phrase);
  if (found === undefined || !followsOn(found)) return undefined;
  return {
    kind: 'fiscal-year',
    year: yearOf(found),
    certain: found.first !== undefined,
    end: end || found.ending !== undefined,
  };
}

const ordinals = ['first', 'second', 'third', 'fourth'];
const quarters = [
  /^q (?<quarter>[1-4]) (?:(?<fiscal>fy|fiscal year|fiscal) )?(?<year>20\d\d|\d\d)$/u,
  /^(?:(?<fiscal>fy|fiscal year|fiscal) )(?<year>20\d\d|\d\d) q (?<quarter>[1-4])$/u,
  /^(?<year>20\d\d) q (?<quarter>[1-4])$/u,
  /^(?<quarter>[1-4]) q (?:(?<fiscal>fy) )?(?<year>20\d\d|\d\d)$/u,
  /^(?<quarter>first|second|third|fourth) (?<fiscal>fiscal )?quarter (?:(?<fiscalYear>fy|fiscal year|fiscal) )?(?<year>20\d\d|\d\d)$/u,
];

function quarterIn(phrase: string): NamedTime | undefined {
  const found = firstMatch(quarters, phrase);
  const year = found?.year;
  if (found === undefined || year === undefined) return undefined;
  const name = found.quarter ?? '';
  const quarter = ordinals.includes(name) ? ordinals.indexOf(name) + 1 : Number(name);
  if (quarter !== 1 && quarter !== 2 && quarter !== 3 && quarter !== 4) return undefined;
  const fiscal = found.fiscal !== undefined || found.fiscalYear !== undefined;
  return { kind: 'quarter', quarter, year: fullYear(year), fiscal };
}

const seasonPhrases = [
  /^(?:this |next |coming )?(?<season>spring|summer|fall|autumn|winter)(?: (?:semester|term))?(?: (?<year>20\d\d))?$/u,
];

function seasonIn(phrase: string): NamedTime | undefined {
  const found = firstMatch(seasonPhrases, phrase);
  const name = found?.season;
  if (found === undefined || name === undefined) return undefined;
  const season = name === 'autumn' ? 'fall' : (name as Season);
  return found.year === undefined
    ? { kind: 'season', season }
    : { kind: 'season', season, year: fullYear(found.year) };
}

const schoolYears = [
  new RegExp(`^${bothYears} (?:school|academic) year$`, 'u'),
  new RegExp(`^(?:school year|academic year|sy|ay) ${bothYears}$`, 'u'),
];

function schoolYearIn(phrase: string, end: boolean): NamedTime | undefined {
  const found = firstMatch(schoolYears, phrase);
  if (found?.year === undefined || !followsOn(found)) return undefined;
  return { kind: 'school-year', year: fullYear(found.year), end };
}

function durationIn(words: readonly Word[], { from, to }: TokenRange): NamedTime | undefined {
  const text = textAt(words, from);
  const number =
    text === 'a' || text === 'an' ? { to: from + 1, value: 1 } : readNumber(words, from);
  if (number === undefined || number.to + 1 !== to) return undefined;
  const unit = /^(day|week|month|year)s?$/u.exec(textAt(words, number.to))?.[1];
  if (unit === undefined || !Number.isInteger(number.value) || number.value > 3650)
    return undefined;
  return { kind: 'duration', count: number.value, unit: unit as TimeUnit };
}

type Groups = Readonly<Record<string, string | undefined>>;

function firstMatch(patterns: readonly RegExp[], phrase: string): Groups | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(phrase);
    if (match !== null) return match.groups ?? {};
  }
  return undefined;
}

function yearOf({ year, relative: which }: Groups): number | RelativeYear {
  if (year !== undefined) return fullYear(year);
  return which === 'next' || which === 'coming' || which === 'upcoming' ? 'next' : 'this';
}

/** "2026-27" is one year; "2026-2030" is another thing. */
function followsOn({ first, year }: Groups): boolean {
  if (first === undefined || year === undefined) return true;
  return fullYear(year) === fullYear(first) + 1;
}
