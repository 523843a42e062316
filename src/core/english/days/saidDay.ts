import { dateSlip } from './dateSlip.ts';
import { dateWriting, weekdayAlone, withoutTime } from './dateWriting.ts';
import { addMonths, parseDay, weekday, type Day } from '../../calendar/day.ts';
import { daysWithoutYear } from './dayWithoutYear.ts';
import { MONTHS } from '../../calendar/dayWords.ts';
import { phrasedDays } from './phrasedDays.ts';

/** From which day somebody speaks, and which way a day without a year lies. */
export interface SaidAround {
  readonly today: Day;
  /** `back` for what has happened: a day on which something was done, a meeting that was held. */
  readonly first: 'ahead' | 'back';
}

/**
 * The day that people mean who say or type it: `next Tuesday`, `in two weeks`, `12/5`, `25 Dec`,
 * `Friday, December 4, 2026`. What has no year is the next such day; where two can be meant it is the
 * likelier one, the month first as Americans write it. undefined where it is no day. Whoever fills in
 * a form sees the answer with its weekday and its distance, and can change it.
 */
export function saidDay(text: string, today: Day): Day | undefined {
  return saidDays(text, { today, first: 'ahead' })[0];
}

/** All days that can be meant, the likeliest first: `3/4/2027` may be in March or in April. */
export function saidDays(text: string, around: SaidAround): readonly Day[] {
  const said = text
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/^(?:on|by|until|due(?: on| by)?)\s+/i, '')
    .replace(/^the\s+(?=\d+(?:st|nd|rd|th)\s+of\s+(?!this|next))/i, '');
  const { meant, orMeant } = dateSlip(said).values;
  const written = [meant, orMeant].flatMap((iso) =>
    typeof iso === 'string' ? (parseDay(iso) ?? []) : [],
  );
  if (written.length > 0) return written;
  const bare = withoutTime(said).replace(/\s+at\s+\d{1,2}$/i, '');
  const phrased = phrasedDays(bare, around.today);
  if (phrased.length > 0) return phrased;
  const named = weekdayAlone(bare);
  return named === undefined ? yearless(said, around) : [nearest(named, around)];
}

/** The next such weekday, or the last one; today is neither. */
function nearest(named: number, { today, first }: SaidAround): Day {
  const ahead = (named - weekday(today) + 7) % 7;
  return first === 'ahead' ? today + (ahead === 0 ? 7 : ahead) : today + ahead - 7;
}

/** `25 Dec`: the next one, or the last one; the other way only where there is none in this one. */
function yearless(said: string, { today, first }: SaidAround): readonly Day[] {
  const { text, weekday: named } = dateWriting(said);
  const ahead = eachMonthFirst(text).flatMap((one) => nextOf(one, today, named) ?? []);
  const back = eachMonthFirst(text).flatMap((one) => lastOf(one, today, named) ?? []);
  const [wanted, other] = first === 'ahead' ? [ahead, back] : [back, ahead];
  // A weekday that fits in the other direction only is rather a slip than a day long ago.
  return [...new Set(wanted.length > 0 || named !== undefined ? wanted : other)];
}

/** `12/5` by its months' names, the month first and then the day; all else as it is. */
function eachMonthFirst(text: string): readonly string[] {
  const [, first = '', second = ''] = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (first === '') return [text];
  const named = (month: string, day: string): readonly string[] => {
    const name = MONTHS[Number(month) - 1];
    return name === undefined ? [] : [`${name} ${day}`];
  };
  return [...named(first, second), ...named(second, first)];
}

/** Leap days are up to eight years apart. */
const FAR = 8 * 12;

function nextOf(written: string, today: Day, named: number | undefined): Day | undefined {
  const [next] = daysWithoutYear(written, today, addMonths(today, FAR));
  return next !== undefined && isOn(next, named) ? next : undefined;
}

function lastOf(written: string, today: Day, named: number | undefined): Day | undefined {
  const last = daysWithoutYear(written, addMonths(today, -FAR), today).at(-1);
  return last !== undefined && isOn(last, named) ? last : undefined;
}

function isOn(day: Day, named: number | undefined): boolean {
  return named === undefined || weekday(day) === named;
}
