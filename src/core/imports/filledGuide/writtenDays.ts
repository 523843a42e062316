import { civilDate, dayOf, type Day } from '../../calendar/day.ts';
import { readDate, weekdayNamed, type WrittenDate } from '../../english/days/dates.ts';
import { dateMeant } from '../../english/days/meant.ts';
import { readDays } from '../../readers/readDay.ts';
import { textAt, tokenise, type Word } from '../../grammar/words.ts';

/** A date in a text. */
export interface WrittenDay {
  /** Offsets into the text, a weekday before it included. */
  readonly start: number;
  readonly end: number;
  /** undefined where the text names no day for certain: "April 2026". */
  readonly day: Day | undefined;
}

/** How a file writes its dates. */
export interface DateHabits {
  /** Whether 3/4 is the third of April. */
  readonly dayFirst: boolean;
  /** A year that dates without one may lie in, the one before or the one after. */
  readonly year: number;
}

/** Tells from all dates in a file which number comes first: American order, unless a date rules it out. */
export function dateHabits(text: string, today: Day): DateHabits {
  const numbers = [...text.matchAll(/\b(\d{1,2})[/.](\d{1,2})[/.](?:\d{4}|\d\d)\b/g)];
  const is = (first: number, second: number): boolean =>
    numbers.some((match) => Number(match[first]) > 12 && Number(match[second]) <= 12);
  return { dayFirst: is(1, 2) && !is(2, 1), year: usualYear(text) ?? civilDate(today).year };
}

/** The year that a text names most often. */
function usualYear(text: string): number | undefined {
  const counts = new Map<string, number>();
  for (const [year] of text.matchAll(/\b20\d\d\b/g)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const usual = [...counts].find(([, count]) => count === most)?.[0];
  return usual === undefined ? undefined : Number(usual);
}

/** The dates of a text, from left to right. */
export function daysIn(text: string, habits: DateHabits): readonly WrittenDay[] {
  const words = tokenise(text);
  const found: WrittenDay[] = [];
  for (let at = 0; at < words.length;) {
    const reading = readDate(words, at);
    if (reading === undefined || isBareMonth(reading.date)) {
      at += 1;
      continue;
    }
    const from = weekdayBefore(words, at);
    const [start, end] = [words[from]?.start ?? 0, words[reading.to - 1]?.end ?? 0];
    const lead = PART_OF_MONTH.exec(text.slice(0, start))?.[0] ?? '';
    const day =
      lead === ''
        ? dayIn(reading.date, habits, weekdayNamed(textAt(words, from)))
        : dayAsRead(text.slice(start - lead.length, end), habits);
    found.push({ start: start - lead.length, end, day });
    at = reading.to;
  }
  return found;
}

const PART_OF_MONTH = /\b(?:the )?(?:end of |mid-?\s?)$/i;

/** The day that a whole text names and nothing else. */
export function wholeDay(text: string, habits: DateHabits): Day | undefined {
  const [only, ...more] = daysIn(text, habits);
  if (only === undefined) return dayAsRead(text, habits);
  if (more.length > 0) return undefined;
  const around = text.slice(0, only.start) + text.slice(only.end);
  return /^[\s.,;:()]*(?:(?:by|on|due)[\s.,;:()]*)?$/i.test(around) ? only.day : undefined;
}

/** As the readers of all languages return it. For a day without its year, nobody knows which one is meant. */
function dayAsRead(text: string, { year }: DateHabits): Day | undefined {
  if (!/\b20\d\d\b/.test(text)) return undefined;
  const today = dayOf({ year, month: 1, day: 1 });
  const [day, ...others] = readDays(text, { today, first: 'recent' });
  return others.length > 0 ? undefined : day;
}

function isBareMonth(date: WrittenDate): boolean {
  return date.kind === 'partial' && date.year === undefined && date.day === undefined;
}

/** The index of a weekday right before a date, or of the date itself. */
function weekdayBefore(words: readonly Word[], at: number): number {
  const mark = /^[,.]$/.test(textAt(words, at - 1)) ? 2 : 1;
  return weekdayNamed(textAt(words, at - mark)) === undefined ? at : at - mark;
}

/** A day without its year is certain only where its weekday fits one year that it may lie in. */
function dayIn(
  date: WrittenDate,
  { dayFirst, year }: DateHabits,
  onWeekday: number | undefined,
): Day | undefined {
  const isWhole =
    date.kind === 'day' ||
    (date.kind === 'ambiguous' && date.readings.some(({ year: said }) => said !== undefined));
  const [day] = dateMeant(date, isWhole ? undefined : onWeekday, {
    today: dayOf({ year, month: 1, day: 1 }),
    yearless: 'weekday-only',
    order: dayFirst ? 'day-first' : 'month-first',
    range: 'last',
  }).days;
  return day;
}
