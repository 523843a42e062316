import type { Day } from '../calendar/day.ts';
import { monthNamed } from '../english/days/dates.ts';
import { saidDays, type SaidAround } from '../english/days/saidDay.ts';
import { dayMeant } from '../english/days/meant.ts';
import type { Told } from '../english/days/tellDay.ts';
import type { Language } from '../guide/guide.ts';
import { folded } from '../spanish/folded.ts';
import { spanishMonth } from '../spanish/spanishDates.ts';
import { shortensWeekday, tellSpanishDay } from '../spanish/spanishDays.ts';

/** From which day somebody speaks, and in which language first of all. */
export interface ReadAround extends SaidAround {
  readonly language?: Language | undefined;
}

/** Longer texts are no days, in UTF-16 code units. */
const LONGEST = 80;

/** All days that can be meant, the likeliest first. In Spanish the day comes first: `3/4/2027`. */
export function readDays(text: string, { language = 'en', ...around }: ReadAround): readonly Day[] {
  if (isMonth(text, language)) return [];
  const order = language === 'en' ? [saidDays, wholeSpanishDays] : [spanishDays, saidDays];
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

function isMonth(text: string, language: Language): boolean {
  const word = /^(\p{L}{3,})[.,!]*$/u.exec(text.trim())?.[1]?.toLowerCase();
  if (word === undefined) return false;
  return (language === 'en' ? monthNamed(word) : spanishMonth(folded(word))) !== undefined;
}

/** Beside English, a *martes* has to be written out: three letters of it may begin anything. */
function wholeSpanishDays(text: string, around: SaidAround): readonly Day[] {
  const told = toldInSpanish(text);
  return told !== undefined && told.kind !== 'date' && shortensWeekday(text)
    ? []
    : meantInSpanish(told, around);
}

function spanishDays(text: string, around: SaidAround): readonly Day[] {
  return meantInSpanish(toldInSpanish(text), around);
}

function toldInSpanish(text: string): Told | undefined {
  return text.length > LONGEST ? undefined : tellSpanishDay(text);
}

function meantInSpanish(
  told: Told | undefined,
  { today, first, range = 'last' }: SaidAround,
): readonly Day[] {
  if (told === undefined) return [];
  return dayMeant(told, { today, yearless: first, order: 'day-first', range }).days;
}
