import * as vscode from 'vscode';
import { isoDay, type Day } from '../../core/calendar/day.ts';
import { distance } from '../../core/calendar/dayWords.ts';
import type { DayWords } from '../../core/form/form.ts';
import { translate } from '../translate.ts';

/** How days are told in the words of VS Code's language, with their weekday and how far they are. */
export function newDayWords(): (day: Day, today: Day) => DayWords {
  const { language } = vscode.env;
  // To make one takes as long as to write a hundred days with it.
  const writer = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const date = writer({ month: 'short', day: 'numeric', year: 'numeric' });
  const weekday = writer({ weekday: 'long' });
  // What stands in the field has to be understood when it is typed again: English, or figures.
  const isEnglish = language.startsWith('en');
  return (day, today) => {
    const time = day * 86_400_000;
    return {
      iso: isoDay(day),
      text: isEnglish ? date.format(time) : isoDay(day),
      beneath: `${weekday.format(time)} · ${distance(day, today, translate)}`,
    };
  };
}
