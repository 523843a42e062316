import {
  calendarDate,
  dayInAnyYear,
  readDate,
  yearAt,
  type DateReading,
} from '../english/days/dates.ts';
import { plainNumbers } from '../english/days/plainNumbers.ts';
import { isNumber, textAt, type Word } from '../grammar/words.ts';

/** Month names without accents, January first. */
const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  );

/** Weekday names without accents, Sunday first. */
const WEEKDAYS = 'domingo lunes martes miercoles jueves viernes sabado'.split(' ');

/** The month (1 to 12) that a word names, in full or cut short: `junio`, `sept`, `dic`. */
export function spanishMonth(text: string): number | undefined {
  if (text === 'setiembre' || text === 'set') return 9;
  return begunBy(text, MONTHS, 1);
}

/** The weekday (0 is Sunday) that a word names, in full or cut short: `miercoles`, `vie`. */
export function spanishWeekday(text: string): number | undefined {
  if (/^(?:sabado|domingo)s$/u.test(text)) return begunBy(text.slice(0, -1), WEEKDAYS, 0);
  return begunBy(text, WEEKDAYS, 0);
}

/** Whether the word is a weekday's name without its end: `mie`, `juev`. */
export function isShortWeekday(text: string): boolean {
  return text.length <= LONGEST_SHORT && spanishWeekday(text) !== undefined;
}

const LONGEST_SHORT = 4;

function begunBy(text: string, names: readonly string[], first: number): number | undefined {
  const isShort = text.length === 3 || text.length === LONGEST_SHORT;
  const at = names.findIndex((name) => name === text || (isShort && name.startsWith(text)));
  return at < 0 ? undefined : at + first;
}

/** Reads `15 de diciembre de 2027`, `1.º de mayo`, `diciembre 15`, `15/12/2027`, `2027-12-15`. */
export function readSpanishDate(words: readonly Word[], at: number): DateReading | undefined {
  return dayFirst(words, at) ?? monthFirst(words, at) ?? inNumbers(words, at);
}

/** Reads `diciembre de 2027`, and a month without a year. */
export function readSpanishMonth(words: readonly Word[], at: number): DateReading | undefined {
  const text = textAt(words, at);
  const month = text.length < 4 && text !== 'dic' ? undefined : spanishMonth(text);
  if (month === undefined) return undefined;
  const year = yearBehind(words, shortened(words, at));
  if (year === undefined) return { to: at + 1, date: { kind: 'partial', month } };
  return { to: year.to, date: { kind: 'partial', month, year: year.year } };
}

function dayFirst(words: readonly Word[], at: number): DateReading | undefined {
  const first = dayNumber(words, at);
  if (first === undefined) return undefined;
  const range = rangeEnd(words, first.to);
  const { day, to } = range ?? first;
  const named = /^(?:de|del)$/u.test(textAt(words, to)) ? to + 1 : to;
  const month = spanishMonth(textAt(words, named));
  if (month === undefined) return undefined;
  const found = withYear(words, shortened(words, named), month, day);
  return range === undefined || found === undefined ? found : { ...found, isRange: true };
}

/** `diciembre 15, 2027`, as people write it who also write English. */
function monthFirst(words: readonly Word[], at: number): DateReading | undefined {
  const month = spanishMonth(textAt(words, at));
  const behind = month === undefined ? undefined : dayNumber(words, shortened(words, at));
  if (month === undefined || behind === undefined) return undefined;
  return withYear(words, behind.to, month, behind.day);
}

function withYear(
  words: readonly Word[],
  at: number,
  month: number,
  day: number,
): DateReading | undefined {
  const year = yearBehind(words, at);
  if (year !== undefined) return calendarDate(year.to, year.year, month, day);
  return day < 1 || day > 31 ? undefined : { to: at, date: dayInAnyYear(month, day) };
}

/** `de 2027`, `del 2027`, `, 2027`, `2027`. */
function yearBehind(
  words: readonly Word[],
  at: number,
): { readonly to: number; readonly year: number } | undefined {
  const led = /^(?:de|del|,)$/u.test(textAt(words, at)) ? at + 1 : at;
  const from = textAt(words, led) === 'año' ? led + 1 : led;
  const year = yearAt(words, from);
  return year === undefined ? undefined : { to: from + 1, year };
}

/** `15`, `1.º`, `1ro`, `primero`. */
export function dayNumber(
  words: readonly Word[],
  at: number,
): { readonly to: number; readonly day: number } | undefined {
  const text = textAt(words, at);
  if (text === 'primero') return { to: at + 1, day: 1 };
  if (!isNumber(words, at) || !/^\d{1,2}$/u.test(text)) return undefined;
  const mark = textAt(words, at + 1) === '.' && words[at + 2]?.glued === true ? at + 2 : at + 1;
  const isOrdinal =
    words[mark]?.glued === true && /^(?:º|°|o|ro|er|ero)$/u.test(textAt(words, mark));
  return { to: isOrdinal ? mark + 1 : at + 1, day: Number(text) };
}

/** `3 al 5 de mayo`, `3 a 5`, `3-5`: the last day counts. */
function rangeEnd(
  words: readonly Word[],
  at: number,
): { readonly to: number; readonly day: number } | undefined {
  return /^(?:al|a|-|–|y)$/u.test(textAt(words, at)) ? dayNumber(words, at + 1) : undefined;
}

/** Behind a month's name, and the period of one that is cut short: `dic.` */
function shortened(words: readonly Word[], at: number): number {
  const isCut = textAt(words, at).length <= 4 && textAt(words, at) !== 'mayo';
  return isCut && textAt(words, at + 1) === '.' && words[at + 1]?.glued === true ? at + 2 : at + 1;
}

/** What has no words in it is read as in English; which number is the month is for the asker to say. */
function inNumbers(words: readonly Word[], at: number): DateReading | undefined {
  if (!isNumber(words, at)) return undefined;
  const reading = readDate(words, at) ?? plainNumbers(words, at);
  if (reading === undefined) return undefined;
  const hasWords = words.slice(at, reading.to).some(({ kind }) => kind === 'word');
  return hasWords ? undefined : reading;
}
