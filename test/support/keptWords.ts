import { MONTHS, WEEKDAYS } from '../../src/core/calendar/dayWords.ts';
import type { Problem } from '../../src/core/checks/problem.ts';

/** What stands in the text before and nowhere in the text after, but for what a mend may take away. */
export function lostWords(
  before: string,
  after: string,
  mended: readonly Problem[],
): readonly string[] {
  const there = new Set(wordsIn(after));
  const spared = new Set(mended.flatMap((problem) => sparedBy(problem, before)));
  return wordsIn(before).filter((word) => !there.has(word) && !spared.has(word));
}

/** A day that is set anew, and a choice that is made anew, is no word. */
const SET = /\b\d{4}-\d{2}-\d{2}\b|not started|in progress/gi;
const CHOICES = new Set(
  'new existing none inform consult involve collaborate empower done dropped paused ended'.split(
    ' ',
  ),
);

function wordsIn(text: string): readonly string[] {
  const words = text.replace(SET, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.toLowerCase()).filter((word) => !CHOICES.has(word));
}

/** A placeholder, and what is misspelt or written otherwise: the mend says the same, spelled right. */
function sparedBy({ code, variant, span }: Problem, text: string): readonly string[] {
  const found = wordsIn(text.slice(span.start, span.end));
  switch (code) {
    case 'placeholder':
      return variant === 'repeats-question' ? [] : found;
    case 'unknown-key':
    case 'unknown-value':
      return found;
    case 'invalid-date':
      return found.filter((word) => DATE_WORD.test(word));
    default:
      return [];
  }
}

const NAMES = [...MONTHS, ...WEEKDAYS].map((name) => name.toLowerCase());
const STARTS = NAMES.flatMap((name) => [name.slice(0, 3), name.slice(0, 4), name]);
const DATE_WORD = new RegExp(
  `^(?:\\d+(?:st|nd|rd|th)?|${STARTS.join('|')}|thurs|tues|of|today|tomorrow|yesterday|00)$`,
);
