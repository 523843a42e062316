import * as vscode from 'vscode';
import { isoDay, type Day } from '../../core/calendar/day.ts';
import { distance } from '../../core/calendar/dayWords.ts';
import type { DayWords } from '../../core/form/form.ts';
import { translate } from '../translate.ts';

/** A day in the words of VS Code's language, with its weekday and how far it is. */
export function dayWords(day: Day, today: Day): DayWords {
  const { language } = vscode.env;
  const date = new Date(day * 86_400_000);
  const write = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date);
  // What stands in the field has to be understood when it is typed again: English, or figures.
  const text = language.startsWith('en')
    ? write({ month: 'short', day: 'numeric', year: 'numeric' })
    : isoDay(day);
  return {
    iso: isoDay(day),
    text,
    beneath: `${write({ weekday: 'long' })} · ${translate(distance(day, today))}`,
  };
}
