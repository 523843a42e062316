import type { Sentence } from '../language/translate.ts';
import type { Problem, ProblemCode } from '../checks/problem.ts';

/** What a message says about the file means nothing on a page: there it says this, by its variant. */
const WORDS: Partial<Readonly<Record<ProblemCode, Readonly<Record<string, Sentence>>>>> = {
  'invalid-date': {
    '': 'Which day is that? Try “Dec 5, 2027” or “next Friday”.',
    'other-writing': 'Is this {meant}?',
    'other-weekday': '{date} is a {weekday}. Which day do you mean?',
    'two-readings': 'Is this {meant} or {orMeant}?',
  },
  'text-cut-off': {
    '': 'Anything after the # is left out. Type the whole text again here, and we’ll keep all of it.',
  },
};

/** The wording for a page, with its slots; undefined if the one for the text will do. */
export function wordsOnPage({ code, variant = '' }: Problem): Sentence | undefined {
  return WORDS[code]?.[variant] ?? WORDS[code]?.[''];
}
