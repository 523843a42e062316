import type { Span } from '../../grammar/words.ts';
import {
  isWord,
  lexicon,
  getSpan,
  textAt,
  type TokenRange,
  type Word,
} from '../../grammar/words.ts';
import lists from '../lexicon/leftovers.json';

/** Template text that nobody filled in: "mm/dd/yyyy", "20XX", "[partner name]", "XX%", "____". */
interface Leftover {
  readonly span: Span;
  readonly tokens: TokenRange;
}

const blanks = lexicon(lists.blanks);

/** Finds template text, from left to right. */
export function findLeftovers(words: readonly Word[]): readonly Leftover[] {
  const closing = lastClosing(words);
  const found: Leftover[] = [];
  let index = 0;
  while (index < words.length) {
    const to = leftoverEnd(words, index, closing);
    if (to > index) {
      const tokens = { from: index, to };
      found.push({ span: getSpan(words, tokens), tokens });
    }
    index = Math.max(to, index + 1);
  }
  return found;
}

/** So that an opening bracket without its partner costs nothing. */
function lastClosing(words: readonly Word[]): number {
  let last = -1;
  words.forEach(({ text }, index) => {
    if (text === ']' || text === '>' || text === '}') last = index;
  });
  return last;
}

const longestSlot = 12;

function leftoverEnd(words: readonly Word[], index: number, closing: number): number {
  const text = textAt(words, index);
  if (text === '[' || text === '<' || text === '{') return bracketEnd(words, index, closing);
  if (text === '_') return blankEnd(words, index);
  if (isPlaceholderYear(words, index)) return index + 2;
  if (blanks.has(text) && isFormatted(words, index)) return formatEnd(words, index);
  return text === 'x' && isLoneX(words, index) ? index + 1 : index;
}

function bracketEnd(words: readonly Word[], index: number, closing: number): number {
  if (closing < index || !isWord(words, index + 1)) return index;
  for (let at = index + 1; at < index + longestSlot; at += 1) {
    const text = textAt(words, at);
    if (text === ']' || text === '>' || text === '}') return at + 1;
  }
  return index;
}

/** "____": one alone is no blank to fill in. */
function blankEnd(words: readonly Word[], index: number): number {
  let at = index;
  while (textAt(words, at) === '_') at += 1;
  return at > index + 1 ? at : index;
}

/** "20XX", "20__", "202X". */
function isPlaceholderYear(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  const starts = /^20\d?$/u.test(textAt(words, index));
  return starts && next?.glued === true && /^(?:x+|y+|_)$/u.test(next.text);
}

/** "mm" and "dd" alone are also units or initials: only in a pattern, or all Xs. */
function isFormatted(words: readonly Word[], index: number): boolean {
  const text = textAt(words, index);
  if (/^(?:x+|yyyy|tb[dca])$/u.test(text)) return true;
  return textAt(words, index + 1) === '/' || textAt(words, index - 1) === '/';
}

function formatEnd(words: readonly Word[], index: number): number {
  let at = index + 1;
  while (/^[/.-]$/u.test(textAt(words, at)) && blanks.has(textAt(words, at + 1))) at += 2;
  return at;
}

/** "X%", "by X participants", "$X". */
function isLoneX(words: readonly Word[], index: number): boolean {
  const next = textAt(words, index + 1);
  const before = textAt(words, index - 1);
  if (before === '$') return true;
  if (!isCapital(words[index])) return false;
  return next === '%' || next === 'percent' || (isWord(words, index + 1) && next.endsWith('s'));
}

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && word.capital && !word.glued;
}
