import type { Span } from '../tokens/words.ts';
import { readNumber, readOrdinal } from '../numbers/numbers.ts';
import { longUnits } from '../days/periodWords.ts';
import {
  isHyphen,
  isWord,
  lexicon,
  spanOf,
  textAt,
  type TokenRange,
  type Word,
} from '../tokens/words.ts';
import lists from '../lexicon/cadences.json';

/** A rhythm with no end: "monthly", "each term", "twice a year". */
export interface Cadence {
  readonly span: Span;
}

/** A cadence with the tokens it covers. */
export interface CadenceMatch extends Cadence {
  readonly tokens: TokenRange;
}

const adverbs = lexicon(lists.adverbs);

const rhythmUnits = lexicon(lists.rhythmUnits);

const unitAdjectives = lexicon(lists.unitAdjectives);

/** Finds rhythms, from left to right. */
export function findCadences(words: readonly Word[]): readonly CadenceMatch[] {
  const found: CadenceMatch[] = [];
  let index = 0;
  while (index < words.length) {
    const to = cadenceEnd(words, index);
    if (to !== undefined) {
      const tokens = { from: index, to };
      found.push({ span: spanOf(words, tokens), tokens });
    }
    index = to ?? index + 1;
  }
  return found;
}

function cadenceEnd(words: readonly Word[], index: number): number | undefined {
  const text = textAt(words, index);
  if (adverbs.has(text)) return index + 1;
  if (text === 'every' || text === 'each' || text === 'per') return unitEnd(words, index + 1);
  const article = text === 'a' || text === 'an';
  if (article && isAfterCount(words, index))
    return unlessShare(words, singleUnitEnd(words, index + 1));
  const month =
    words[index]?.capital === true && text.endsWith('days') && rhythmUnits.has(text.slice(0, -1));
  return month ? index + 1 : undefined;
}

/** "twice a year", "three times a week", "20 minutes a day"; "in a year" is a deadline. */
function isAfterCount(words: readonly Word[], index: number): boolean {
  const before = textAt(words, index - 1);
  return (
    isWord(words, index - 1) &&
    !/^(?:in|within|of|for|over|is|as|by|than|during|about|after)$/u.test(before)
  );
}

/** "a quarter of families" is a share. */
function unlessShare(words: readonly Word[], to: number | undefined): number | undefined {
  return to !== undefined && textAt(words, to) === 'of' ? undefined : to;
}

/** "every two weeks", "each 3-5 years". */
function unitEnd(words: readonly Word[], index: number): number | undefined {
  const at = readNumber(words, index)?.to ?? readOrdinal(words, index)?.to ?? index;
  const range = isHyphen(words, at) ? (readNumber(words, at + 1)?.to ?? at) : at;
  return singleUnitEnd(words, range);
}

/** After an article: "a dozen evening talks" isn't a rhythm. */
function singleUnitEnd(words: readonly Word[], index: number): number | undefined {
  let at = index;
  while (at < index + 6 && unitAdjectives.has(textAt(words, at))) at += 1;
  const text = textAt(words, at);
  return rhythmUnits.has(text) || longUnits.has(text) ? at + 1 : undefined;
}
