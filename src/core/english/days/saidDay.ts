import type { Day } from '../../calendar/day.ts';
import { LONGEST_DATE, withoutTime } from './dateWriting.ts';
import { dayMeant, type Meant, type Policy } from './meant.ts';
import { tellDay } from './tellDay.ts';

/** From which day somebody speaks, and which way a day without a year lies. */
export interface SaidAround {
  readonly today: Day;
  /** `back` for what has happened; `recent` for what is planned, though it may be just over. */
  readonly first: Exclude<Policy['yearless'], 'weekday-only'>;
  /** What `Dec 3–5` means: the 5th where nothing else is said. */
  readonly range?: Policy['range'];
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
  return meantBy(text, around)?.days ?? [];
}

/** The days and what is in doubt about them; undefined where the text is no day. */
export function meantBy(
  text: string,
  { today, first, range = 'last' }: SaidAround,
): Meant | undefined {
  if (text.length > LONGEST_DATE) return undefined;
  const said = text
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();
  const told = tellDay(withoutTime(said).replace(/\s+at\s+\d{1,2}$/i, '')) ?? tellDay(said);
  return told && dayMeant(told, { today, yearless: first, order: 'month-first', range });
}
