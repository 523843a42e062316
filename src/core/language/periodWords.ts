import { lexicon } from './words.ts';

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
export const longUnits = lexicon(`
  day days week weeks month months year years quarter quarters semester semesters term terms
  trimester trimesters decade decades biennium weekday weekdays fortnight fortnights season
  seasons weekend weekends night nights summer summers cycle cycles yr yrs mo mos wk wks`);

/** Units of time shorter than a day. */
export const shortUnits = lexicon(`
  hour hours hr hrs minute minutes min mins second seconds sec secs`);

export const seasons = lexicon('spring summer fall autumn winter');

export const weekdays = lexicon(`
  monday tuesday wednesday thursday friday saturday sunday tomorrow tonight`);

export const holidays = lexicon(`
  christmas thanksgiving easter halloween ramadan hanukkah midsummer juneteenth eoy eofy
  yearend midyear then`);

export const terms = lexicon('semester term trimester session');

/** What a year can be: "school year", "fiscal year". */
export const yearAdjectives = lexicon(`
  school fiscal academic calendar budget program programme grant project reporting plan planning
  financial membership 4-h 4h club legislative service contract federal state strategic
  review evaluation performance growing production reading full`);

export const fiscalWords = lexicon('fiscal budget financial');
export const schoolWords = lexicon('school academic');

export const stages = lexicon(`
  year years week weeks month months day days phase phases quarter quarters semester term
  cycle yr stage session`);

export const spanNouns = lexicon(`
  year quarter semester term trimester month week day season summer spring fall autumn winter
  period biennium cycle session decade phase weekend`);

/** Words for named stretches of work that start and end. */
export const phaseNouns = lexicon(`
  project grant program programme period plan phase pilot campaign initiative biennium cycle
  award funding contract term season session course training internship residency fellowship
  construction`);

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

export const partOfPeriod = lexicon(`
  end start beginning close conclusion completion middle midpoint finish culmination remainder
  rest course duration life eve opening onset ending lifetime span expiration term`);

export const soft = lexicon(`
  the a an early mid late about around approximately roughly of our your their its my this
  under less than just only that ~ midnight noon about each`);

/** "The end of the first quarter of the fiscal year" is as deep as people go. */
export const deepest = 3;

export const romans = lexicon('i ii iii iv v');

export const endings = lexicon('end close completion conclusion ending');

export const thisOrNext = lexicon(
  'this next coming upcoming current following new present same first final second last',
);

export const phraseBreaks = lexicon(`
  by in on at for to from with of and or that which who will is are , ; : . ( ) through as
  while so when where because`);
