import type { Sentence, Translate } from '../language/translate.ts';
import { addMonths, isoDay, type Day } from '../calendar/day.ts';
import { weekdayName } from '../calendar/dayWords.ts';

/** A day to choose, with what it is from today. */
export interface DateChoice {
  readonly day: Day;
  /** `2026-03-16`. */
  readonly iso: string;
  readonly weekday: string;
  /** `in 2 weeks`. */
  readonly phrase: string;
}

/** Days that people often mean, each once: today, the goal's date, and some weeks and months ahead. */
export function dateChoices(
  today: Day,
  goalDay: Day | undefined,
  t: Translate,
): readonly DateChoice[] {
  const offered: readonly (readonly [Day | undefined, Sentence])[] = [
    [today, 'today'],
    [goalDay, 'the goal’s date'],
    [today + 14, 'in 2 weeks'],
    [addMonths(today, 1), 'in 1 month'],
    [addMonths(today, 3), 'in 3 months'],
    [addMonths(today, 6), 'in 6 months'],
  ];
  const choices = new Map<Day, DateChoice>();
  for (const [day, sentence] of offered) {
    if (day === undefined || choices.has(day)) continue;
    choices.set(day, {
      ...{ day, iso: isoDay(day) },
      ...{ weekday: weekdayName(day, t), phrase: t(sentence) },
    });
  }
  return [...choices.values()];
}
