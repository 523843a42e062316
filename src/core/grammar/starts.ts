import type { Word } from './words.ts';
import type { Pattern } from './grammarPattern.ts';

/**
 * With what a pattern can begin, so that most tokens are left alone after one look: words, and what
 * no word is written like: a kind of token, anything, nothing at all.
 */
export type Starts = ReadonlySet<string>;

const ANY = ' any';
const EMPTY = ' empty';
export const ANYTHING: Starts = new Set([ANY]);

const DIGITS_ONLY = /^\^\(\?:(?:\d|\\d|\[\d-\d\]|\{[\d,]+\}|\|)+\)\$$/;

const BUILT_IN: Readonly<Record<string, Starts>> = {
  START: new Set([EMPTY]),
  WORD: new Set([' word']),
  DIGITS: new Set([' number']),
};

/** `ofName` knows the starts of lists and rules; a reader in code may begin with anything. */
export function findStarts(pattern: Pattern, ofName: (name: string) => Starts | undefined): Starts {
  switch (pattern.is) {
    case 'word':
      return new Set([pattern.text]);
    case 'regex':
      return DIGITS_ONLY.test(pattern.regex.source) ? new Set([' number']) : ANYTHING;
    case 'name':
      return ofName(pattern.name) ?? BUILT_IN[pattern.name] ?? ANYTHING;
    case 'choice':
      return new Set(pattern.parts.flatMap((part) => [...findStarts(part, ofName)]));
    case 'sequence': {
      const starts = new Set([EMPTY]);
      for (const part of pattern.parts) {
        if (!starts.delete(EMPTY)) break;
        for (const start of findStarts(part, ofName)) starts.add(start);
      }
      return starts;
    }
    case 'repeat': {
      const starts = findStarts(pattern.part, ofName);
      return pattern.times.least === 0 ? new Set([...starts, EMPTY]) : starts;
    }
    case 'glued':
    case 'capital':
      return findStarts(pattern.part, ofName);
    case 'ahead':
    case 'not':
    case 'behind':
      return new Set([EMPTY]);
  }
}

export function canStart(starts: Starts, word: Word | undefined): boolean {
  if (starts.has(EMPTY)) return true;
  if (word === undefined) return false;
  return starts.has(word.text) || starts.has(ANY) || starts.has(` ${word.kind}`);
}
