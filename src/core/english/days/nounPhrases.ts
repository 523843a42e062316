import { lexicon, textAt, type Word } from '../../grammar/words.ts';
import lists from '../lexicon/periodWords.json';

const distributives = lexicon(lists.distributives);

/** "each", "every": a time that recurs is a rhythm, not a date. */
export function isDistributive(words: readonly Word[], index: number): boolean {
  return distributives.has(textAt(words, index));
}

const phraseBreaks = lexicon(lists.phraseBreaks);

/** Whether a word ends a noun phrase. */
export function isPhraseBreak(text: string): boolean {
  return phraseBreaks.has(text);
}

/** The end of a short noun phrase: at most six tokens, up to a preposition or a mark. */
export function nounPhraseEnd(words: readonly Word[], index: number): number {
  let at = index;
  while (at < words.length && at < index + 6 && !phraseBreaks.has(textAt(words, at))) at += 1;
  return at;
}
