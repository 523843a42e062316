import { SPECTRUM } from '../guide/spectrum.ts';
import type { Translate } from '../portfolio/translate.ts';

/** What stands on the page whatever the workbooks say; the page fills the slots. */
const TEXTS = {
  filters: 'Show',
  coordinator: 'Coordinator',
  everyone: 'All coordinators',
  priority: 'Plan priority',
  everyPriority: 'All priorities',
  step: 'Step',
  everyStep: 'All steps',
  search: 'Search names, audiences, goals, and lessons',
  clear: 'Show Everything',
  reading: 'Reading workbooks…',
  empty: 'There are no workbooks here yet.',
  emptyMore: 'A workbook takes you through one partnership. You’ll see them all here.',
  begin: 'Start a Partnership',
  noneSeen: 'No partnerships match what you’re looking for.',
  troubles: 'Some lines couldn’t be read in:',
  moreTroubles: 'and {count} more',
  needs: 'Needs you',
  noNeeds: 'Nothing is late or waiting for you.',
  coming: 'Next {days} days',
  noComing: 'Nothing is due in the next {days} days.',
  spectrum: 'Spectrum',
  spectrumHint: 'How closely we work together',
  year: 'Year',
  people: 'Who’s doing what',
  audiences: 'Audiences',
  results: 'Results',
  lessons: 'Lessons',
  noYear: 'Nothing here has a date this year.',
  noPeople: 'Nothing needs your attention here.',
  noAudiences: 'No audience has been named yet.',
  noResults: 'No goal has a target yet.',
  noLessons: 'Nobody has written down what was learned yet.',
  noLessonsFound: 'No lessons match your search.',
  all: 'Show all {count}',
  hundred: 'Show 100 more of {count}',
  few: 'Show fewer',
  asTable: 'As a table',
  done: 'Done',
  doneLabel: 'Mark as done: {what}, {name}',
  next: 'Start Next Cycle',
  nextLabel: 'Start next cycle: {name}',
  beginWith: 'Start with {name}',
  more: 'and {count} more',
  partner: 'Partner',
  cycle: 'Cycle',
  start: 'At the start',
  aim: 'Aiming for',
  reached: 'Reached',
  notSaid: 'not said',
  dates: 'Dates',
  today: 'Today',
  open: '{count} open',
  lateCount: '{count} late',
  looksAfter: 'looks after {count}',
  listed: 'Nobody reaches them yet. On the list:',
  alsoListed: 'Also on the list:',
  legendDone: 'done',
  legendOpen: 'milestone',
  legendLate: 'late',
  legendMeeting: 'meeting',
  legendReview: 'review of the agreement',
  legendGoal: 'goal date',
} as const;

/** The same in the reader's language, with the names of the spectrum's levels. */
export type PageTexts = Readonly<Record<keyof typeof TEXTS, string>> & {
  readonly levels: readonly string[];
};

export function pageTexts(t: Translate): PageTexts {
  const said = Object.entries(TEXTS).map(([name, text]) => [name, t(text)]);
  return {
    ...(Object.fromEntries(said) as Record<keyof typeof TEXTS, string>),
    levels: SPECTRUM.map(({ name }) => t(name)),
  };
}
