import { monthAt, readDate, type WrittenDate } from './dates.ts';
import { readDuration } from './durations.ts';
import { areManyEvents } from './events.ts';
import { isDistributive, nounPhraseEnd } from './nounPhrases.ts';
import {
  absorbed,
  readQuarter,
  readRelative,
  readSchoolYear,
  readSeason,
  readStage,
} from './partsOfYears.ts';
import type { PeriodReading } from './periodReading.ts';
import { skipSoft, skipYearAdjectives } from './periodStart.ts';
import {
  deepest,
  endings,
  holidays,
  partOfPeriod,
  phaseNouns,
  spanNouns,
  weekdays,
} from './periodWords.ts';
import { isHyphen, textAt, type Word } from '../tokens/words.ts';
import { readAbbreviated, readYears } from './writtenYears.ts';

/**
 * Reads a phrase that names a time at `index`, articles and "early", "mid-" included. `depth` is how
 * many phrases it stands in already: "the end of the first quarter".
 */
export function readPeriod(
  words: readonly Word[],
  index: number,
  depth = 0,
): PeriodReading | undefined {
  const at = skipSoft(words, index);
  return (
    readPartOf(words, at, depth) ??
    readAbbreviated(words, at) ??
    readRelative(words, at, depth) ??
    readReversedEnd(words, at) ??
    readSchoolYear(words, at, depth) ??
    readStage(words, at) ??
    readSeason(words, at) ??
    readQuarter(words, at) ??
    readDay(words, at) ??
    readNamedDay(words, at) ??
    readYears(words, at) ??
    readDuration(words, at)
  );
}

/** "end of the school year", "close of Q3", "completion of the project", "course of the year". */
function readPartOf(
  words: readonly Word[],
  index: number,
  depth: number,
): PeriodReading | undefined {
  if (!partOfPeriod.has(textAt(words, index)) || textAt(words, index + 1) !== 'of')
    return undefined;
  if (isDistributive(words, index + 2) || isDistributive(words, index + 3)) return undefined;
  const inner = depth < deepest ? readPeriod(words, index + 2, depth + 1) : undefined;
  if (inner !== undefined) return { ...inner, firm: true };
  const to = nounPhraseEnd(words, index + 2);
  if (areManyEvents(textAt(words, to - 1))) return undefined;
  return { kind: 'event', to, firm: textAt(words, index) === 'end' };
}

/** "year-end", "year's end", "project end", "fiscal year end", "program completion". */
function readReversedEnd(words: readonly Word[], index: number): PeriodReading | undefined {
  const at = skipYearAdjectives(words, index);
  const starts = [at, at - 1].filter((start) => start >= index);
  for (const start of starts) {
    const noun = textAt(words, start);
    if (!spanNouns.has(noun) && !phaseNouns.has(noun)) continue;
    const end = isHyphen(words, start + 1) ? start + 2 : start + 1;
    if (endings.has(textAt(words, end)))
      return absorbed(words, { kind: 'relative', to: end + 1, firm: false });
  }
  return undefined;
}

function readDay(words: readonly Word[], index: number): PeriodReading | undefined {
  const afterWeekday = weekdays.has(textAt(words, index))
    ? index + (textAt(words, index + 1) === ',' ? 2 : 1)
    : index;
  const reading = readDate(words, afterWeekday);
  if (reading === undefined) return undefined;
  const { date, to } = reading;
  const hasDay = date.kind !== 'partial' || date.day !== undefined;
  const firm = hasYear(date) || hasMonthWord(words, afterWeekday, to);
  return { kind: hasDay ? 'day' : 'month', to, firm, date };
}

/** A day and a month in digits alone ("1/4") may be a fraction. */
function hasYear(date: WrittenDate): boolean {
  const parts = date.kind === 'ambiguous' ? date.readings[0] : date;
  return parts?.year !== undefined;
}

function hasMonthWord(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some((_, offset) => monthAt(words, from + offset) !== undefined);
}

/** "Friday", "Thanksgiving", "Labor Day", "New Year's Day". */
function readNamedDay(words: readonly Word[], index: number): PeriodReading | undefined {
  const text = textAt(words, index);
  if (weekdays.has(text)) return { kind: 'day', to: index + 1, firm: text === 'tomorrow' };
  if (holidays.has(text)) return absorbed(words, { kind: 'event', to: index + 1, firm: false });
  for (let at = index; at < index + 4 && words[at]?.capital === true; at += 1) {
    if (isNamedDay(words, at + 1)) return { kind: 'event', to: at + 2, firm: false };
  }
  return undefined;
}

function isNamedDay(words: readonly Word[], index: number): boolean {
  const word = words[index];
  return word?.capital === true && /^(?:day|eve|year|week|month)$/u.test(word.text);
}
