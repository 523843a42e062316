import { longUnits, soft, yearAdjectives } from './periodWords.ts';
import { isHyphen, textAt, type Word } from '../tokens/words.ts';

/** The index behind articles, "early", "mid-" and their like, at most five tokens on. */
export function skipSoft(words: readonly Word[], index: number): number {
  let at = index;
  while (at < index + 5 && (soft.has(textAt(words, at)) || isSoftHyphen(words, at))) {
    if (textAt(words, at) === 'this' || textAt(words, at) === 'each') return at;
    if (isArticleOfUnit(words, at)) return at;
    at += 1;
  }
  return at;
}

/** The "a" of "within a year" is its number. */
function isArticleOfUnit(words: readonly Word[], index: number): boolean {
  const text = textAt(words, index);
  return (text === 'a' || text === 'an') && longUnits.has(textAt(words, index + 1));
}

function isSoftHyphen(words: readonly Word[], index: number): boolean {
  return isHyphen(words, index) && words[index]?.glued === true;
}

/** The index behind "school", "fiscal", "grant" and their like, at most four tokens on. */
export function skipYearAdjectives(words: readonly Word[], index: number): number {
  let at = index;
  while (at < index + 4 && yearAdjectives.has(textAt(words, at))) at += 1;
  return at;
}
