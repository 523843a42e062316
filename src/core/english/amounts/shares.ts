import { grammar } from '../../grammar/grammar.ts';
import { textAt, type Word } from '../../grammar/words.ts';
import lists from '../lexicon/shares.json';
import marks from '../../grammar/marks.json';
import units from '../lexicon/periodWords.json';
import { shares } from './shares.grammar.ts';

/** A share or multiple written without a plain number. */
export interface ShareReading {
  readonly kind: 'fraction' | 'multiple' | 'all' | 'none' | 'times' | 'rating';
  readonly to: number;
}

export const shareGrammar = grammar('shares', shares, {
  lists: {
    VULGAR: lists.vulgar,
    HYPHEN: marks.hyphens,
    QUOTE: marks.quotes,
    ONE_PART: lists.onePart,
    MANY_PARTS: lists.manyParts,
    SMALL: lists.smallNumbers,
    UNIT: units.longUnits,
    MULTIPLE: lists.multiples,
    NOT_DOUBLED: lists.notDoubled,
    NOT_MEANT: lists.notMeantByAll,
    WEAK: lists.weakBefore,
    ANYONE: lists.anyone,
    NO_IDIOM: lists.noIdioms,
    QUALITY: lists.qualities,
  },
  readers: { SLASH: slashed },
});

/** "a third", "half", "1/4", "double", "all students", "no errors", "twice", "a passing score". */
export function readShare(words: readonly Word[], index: number): ShareReading | undefined {
  return shareGrammar.read('SHARE', words, index) as ShareReading | undefined;
}

/** Whether "all", "each" or "every" at `index` speaks of people in general. */
export function isAnyone(words: readonly Word[], index: number): boolean {
  return shareGrammar.read('ANYBODY', words, index + 1) !== undefined;
}

/** "1/4", "3/4": not "24/7" and not a date such as "4/10/27". In code, for it compares two numbers. */
function slashed(words: readonly Word[], at: number): { readonly to: number } | undefined {
  const glued = words[at + 1]?.glued === true && words[at + 2]?.glued === true;
  if (!glued || textAt(words, at + 1) !== '/' || textAt(words, at + 3) === '/') return undefined;
  const [top, bottom] = [textAt(words, at), textAt(words, at + 2)];
  if (top === '9' && bottom === '11') return undefined;
  return Number(top) < Number(bottom) && Number(bottom) <= 12 ? { to: at + 3 } : undefined;
}
