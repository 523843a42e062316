import type { Day } from '../calendar/day.ts';
import { saidDays, type SaidAround } from '../english/days/saidDay.ts';
import { dayMeant } from '../english/days/meant.ts';
import type { Language } from '../guide/guide.ts';
import { SPANISH_TIME, tellSpanishDay } from '../spanish/spanishDays.ts';

/** From which day somebody speaks, and in which language first of all. */
export interface ReadAround extends SaidAround {
  readonly language?: Language | undefined;
}

/** Longer texts are no days, in UTF-16 code units. */
const LONGEST = 80;

/**
 * All days that can be meant, the likeliest first: in the given language (English by default), else in
 * another where that says nothing. Of two numbers the day comes first in Spanish: `3/4/2027`.
 */
export function readDays(text: string, { language = 'en', ...around }: ReadAround): readonly Day[] {
  const order = language === 'en' ? [saidDays, spanishDays] : [spanishDays, saidDays];
  for (const read of order) {
    const days = read(text, around);
    if (days.length > 0) return days;
  }
  return [];
}

/** The likeliest of them, the next such day where it has no year; undefined where the text is no day. */
export function readDay(text: string, today: Day, language?: Language): Day | undefined {
  return readDays(text, { today, first: 'ahead', language })[0];
}

/** Whether somebody says with a day at what time, which no field for a day keeps. */
export function saysTime(text: string): boolean {
  return TIME.test(text) || SPANISH_TIME.test(text);
}

const TIME = /\d\s?(?:[ap]\.?\s?m|h)\b|\d:\d\d|\bat \d|\b(?:noon|midnight)\b/iu;

function spanishDays(text: string, { today, first, range = 'last' }: SaidAround): readonly Day[] {
  const told = text.length > LONGEST ? undefined : tellSpanishDay(text);
  if (told === undefined) return [];
  return dayMeant(told, { today, yearless: first, order: 'day-first', range }).days;
}
