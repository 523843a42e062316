import type { Sentence } from '../language/translate.ts';
import type { Problem, ProblemCode } from '../checks/problem.ts';

/** What a message says about the file means nothing on a page: there it says this, by its variant. */
const WORDS: Partial<Readonly<Record<ProblemCode, Readonly<Record<string, Sentence>>>>> = {
  'invalid-date': {
    '': 'Which day is that? Try “Dec 5”, “next Friday” or “in two weeks”.',
    words: 'Which day is that? Try “Dec 5”, “next Friday” or “in two weeks”.',
    'no-such-day': 'There’s no {month} {day}. Which day do you mean?',
    'no-such-day-ever': 'There’s no {month} {day}. Which day do you mean?',
    'no-such-month': 'There’s no month {month}. Which day do you mean?',
    'no-day': 'Which day? Try “Dec 5”, “next Friday” or “in two weeks”.',
    'no-year': 'Which year? Write it too, as in “Dec 5, 2027”.',
    'other-writing': 'Is this {meant}?',
    'two-readings': 'Is this {meant} or {orMeant}?',
  },
  'goal-date-mismatch': {
    '': 'The goal says “{said}”, but its date is {goalDate}. Which is right?',
    fiscal:
      'The goal says “{said}”, your fiscal year begins in {month}, but its date is {goalDate}. Which is right?',
  },
  'text-cut-off': {
    '': 'Anything after the # is left out. Type the whole text again here, and we’ll keep all of it.',
  },
};

/** The wording for a page, with its slots; undefined if the one for the text will do. */
export function wordsOnPage({ code, variant = '' }: Problem): Sentence | undefined {
  return WORDS[code]?.[variant];
}
