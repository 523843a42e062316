import type { QuantityMatch } from '../amounts/quantities.ts';
import { lexicon, textAt, type TokenRange, type Word } from '../../grammar/words.ts';
import lists from '../lexicon/indicators.json';

const indicatorNouns = lexicon(lists.indicatorNouns);

/** "increase the number of …" where no amount is given anywhere. */
export function findIndicators(
  words: readonly Word[],
  quantities: readonly QuantityMatch[],
): readonly TokenRange[] {
  if (quantities.some(({ kind }) => kind !== 'product' && kind !== 'all')) return [];
  const found: TokenRange[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const isOf = textAt(words, index + 1) === 'of' || textAt(words, index + 1) === 'at';
    if (indicatorNouns.has(textAt(words, index)) && isOf)
      found.push({ from: index, to: index + 2 });
  }
  return found;
}
