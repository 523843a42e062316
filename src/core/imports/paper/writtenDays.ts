import { civilDate, dayOf, daysInMonth, weekday, type Day } from '../../calendar/day.ts';
import { WEEKDAYS } from '../../calendar/dayWords.ts';
import { readDate, type DateParts, type WrittenDate } from '../../english/days/dates.ts';
import { textAt, tokenise, type Word } from '../../english/tokens/words.ts';

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

/** Tells from all dates of a file which number comes first; American order unless one denies it. */
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
    const day = dayIn(reading.date, habits, weekdayAt(words, from));
    found.push({ start: words[from]?.start ?? 0, end: words[reading.to - 1]?.end ?? 0, day });
    at = reading.to;
  }
  return found;
}

/** The day that a whole text names and nothing else. */
export function wholeDay(text: string, habits: DateHabits): Day | undefined {
  const [only, ...more] = daysIn(text, habits);
  if (only === undefined || more.length > 0) return undefined;
  const around = text.slice(0, only.start) + text.slice(only.end);
  return /^[\s.,;:()]*(?:by|on|due)?[\s.,;:()]*$/i.test(around) ? only.day : undefined;
}

function isBareMonth(date: WrittenDate): boolean {
  return date.kind === 'partial' && date.year === undefined && date.day === undefined;
}

function weekdayAt(words: readonly Word[], index: number): number | undefined {
  const text = textAt(words, index);
  const at = WEEKDAYS.findIndex((name) => name.toLowerCase() === text || isShort(name, text));
  return at < 0 ? undefined : at;
}

function isShort(name: string, text: string): boolean {
  return text.length >= 3 && text.length <= 5 && name.toLowerCase().startsWith(text);
}

/** The index of a weekday right before a date, or of the date itself. */
function weekdayBefore(words: readonly Word[], at: number): number {
  const mark = /^[,.]$/.test(textAt(words, at - 1)) ? 2 : 1;
  return weekdayAt(words, at - mark) === undefined ? at : at - mark;
}

function dayIn(
  date: WrittenDate,
  habits: DateHabits,
  onWeekday: number | undefined,
): Day | undefined {
  switch (date.kind) {
    case 'day':
      return dayOf(date);
    case 'ambiguous': {
      const parts = date.readings[habits.dayFirst ? 1 : 0];
      return parts === undefined ? undefined : fromParts(parts, habits, onWeekday);
    }
    case 'partial':
      return fromParts(date, habits, onWeekday);
    case 'impossible':
      return undefined;
  }
}

/** A day without its year is certain only where its weekday fits one year that it may lie in. */
function fromParts(
  { year, month, day }: DateParts,
  habits: DateHabits,
  onWeekday: number | undefined,
): Day | undefined {
  if (month === undefined || day === undefined) return undefined;
  const dayIn = (one: number): Day | undefined =>
    day <= daysInMonth(one, month) ? dayOf({ year: one, month, day }) : undefined;
  if (year !== undefined) return dayIn(year);
  if (onWeekday === undefined) return undefined;
  const fitting = [habits.year - 1, habits.year, habits.year + 1]
    .map(dayIn)
    .filter((one) => one !== undefined && weekday(one) === onWeekday);
  return fitting.length === 1 ? fitting[0] : undefined;
}
