import { lexicon } from '../tokens/words.ts';
import lists from '../lexicon/periodWords.json';

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

/** Units of time of a day or more, singular and plural. */
export const longUnits = lexicon(lists.longUnits);

/** Units of time shorter than a day. */
export const shortUnits = lexicon(lists.shortUnits);

export const seasons = lexicon(lists.seasons);

export const weekdays = lexicon(lists.weekdays);

export const holidays = lexicon(lists.holidays);

export const terms = lexicon(lists.terms);

/** What a year can be: "school year", "fiscal year". */
export const yearAdjectives = lexicon(lists.yearAdjectives);

export const fiscalWords = lexicon(lists.fiscalWords);
export const schoolWords = lexicon(lists.schoolWords);

export const stages = lexicon(lists.stages);

export const spanNouns = lexicon(lists.spanNouns);

/** Words for named stretches of work that start and end. */
export const phaseNouns = lexicon(lists.phaseNouns);

export const abbreviations: ReadonlyMap<string, PeriodKind> = new Map([
  ['fy', 'fiscal'],
  ['fye', 'fiscal'],
  ['ffy', 'fiscal'],
  ['sfy', 'fiscal'],
  ['ay', 'school-term'],
  ['sy', 'school-term'],
  ['py', 'project-time'],
  ['cy', 'year'],
]);

export const partOfPeriod = lexicon(lists.partOfPeriod);

export const soft = lexicon(lists.soft);

/** "The end of the first quarter of the fiscal year" is as deep as people go. */
export const deepest = 3;

export const romans = lexicon(lists.romans);

export const endings = lexicon(lists.endings);

export const thisOrNext = lexicon(lists.thisOrNext);

export const phraseBreaks = lexicon(lists.phraseBreaks);
