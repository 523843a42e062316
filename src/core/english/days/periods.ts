import { grammar, type Found } from '../../grammar/grammar.ts';
import { numberReader, ordinalReader } from '../numbers/numbers.ts';
import { textAt, type Word } from '../../grammar/words.ts';
import events from '../lexicon/events.json';
import marks from '../../grammar/marks.json';
import lists from '../lexicon/periodWords.json';
import references from '../lexicon/references.json';
import { monthAt, readDate, type WrittenDate } from './dates.ts';
import { weekdays } from './periodWords.ts';
import { times } from './times.grammar.ts';

/** What sort of time a phrase names. */
export type PeriodKind =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'fiscal'
  | 'school-term'
  | 'project-time'
  | 'event'
  | 'relative'
  | 'duration';

/** A phrase that names a time, without its preposition. */
export interface PeriodReading {
  readonly kind: PeriodKind;
  /** Token index after the phrase. */
  readonly to: number;
  /** Names a time by itself ("June 2027", "Q3"); others need "by", "within", … before them. */
  readonly firm: boolean;
  readonly date?: WrittenDate;
}

interface Facts {
  readonly date: WrittenDate;
}

export const timeGrammar = grammar<Facts>('times', times, {
  lists: {
    APOSTROPHE: marks.apostrophes,
    BUSINESS: lists.business,
    DAY_NAME: lists.dayNames,
    DISTRIBUTIVE: lists.distributives,
    ENDING: lists.endings,
    FISCAL: lists.fiscalWords,
    HOLIDAY: lists.holidays,
    HYPHEN: marks.hyphens,
    MANY_EVENTS: events.manyEvents,
    NAME_END: references.nameEnds,
    NEXT: lists.nextWords,
    OTHER: lists.whichWords,
    PART_NOUN: lists.partOfPeriod,
    PHASE: lists.phaseNouns,
    PHRASE_BREAK: lists.phraseBreaks,
    ROMAN: lists.romans,
    SCHOOL: lists.schoolWords,
    SEASON_NAME: lists.seasons,
    SOFTENER: lists.soft,
    SPAN_NOUN: lists.spanNouns,
    STAGE_NOUN: lists.stages,
    TERM: lists.terms,
    UNIT: lists.longUnits,
    WEEKDAY: lists.weekdays,
    YEAR_ADJECTIVE: lists.yearAdjectives,
  },
  readers: {
    DAY: dayWithWeekday,
    MONTH: (words, at) => (monthAt(words, at) === undefined ? undefined : { to: at + 1 }),
    NUMBER: numberReader,
    ORDINAL: ordinalReader,
  },
});

/** Reads a phrase that names a time at `index`, articles and "early", "mid-" included. */
export function readPeriod(words: readonly Word[], index: number): PeriodReading | undefined {
  const found = timeGrammar.read('PERIOD', words, index);
  if (found === undefined) return undefined;
  const { kind, to, says, facts } = found;
  const firm = says?.includes('firm') === true;
  return { kind: kind as PeriodKind, to, firm, ...facts };
}

function dayWithWeekday(words: readonly Word[], at: number): Found<Facts> | undefined {
  const afterWeekday = weekdays.has(textAt(words, at))
    ? at + (textAt(words, at + 1) === ',' ? 2 : 1)
    : at;
  const reading = readDate(words, afterWeekday);
  if (reading === undefined) return undefined;
  const { date, to } = reading;
  const hasDay = date.kind !== 'partial' || date.day !== undefined;
  const firm = hasYear(date) || hasMonthWord(words, afterWeekday, to);
  return { kind: hasDay ? 'day' : 'month', to, says: firm ? ['firm'] : [], facts: { date } };
}

/** A day and a month in digits alone ("1/4") may be a fraction. */
function hasYear(date: WrittenDate): boolean {
  const parts = date.kind === 'ambiguous' ? date.readings[0] : date;
  return parts?.year !== undefined;
}

function hasMonthWord(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some((_, offset) => monthAt(words, from + offset) !== undefined);
}
