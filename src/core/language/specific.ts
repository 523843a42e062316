import type { Action } from './directions.ts';
import type { DeadlineMatch } from './deadlines.ts';
import type { QuantityMatch } from './quantities.ts';
import { isWord, lexicon, startsSentence, textAt, type TokenRange, type Word } from './words.ts';

/** What the other rules found in the same statement. */
export interface Evidence {
  readonly actions: readonly Action[];
  readonly quantities: readonly QuantityMatch[];
  readonly deadlines: readonly DeadlineMatch[];
  readonly indicators: readonly TokenRange[];
}

/**
 * Whether a concrete action or result on a named thing or group is told. No single word decides
 * it: amounts, dates, deeds, names and detail speak for it, a mere direction against it.
 */
export function isSpecific(words: readonly Word[], evidence: Evidence): boolean {
  const weight =
    weightOfAmounts(evidence.quantities) +
    (evidence.deadlines.length > 0 ? 2 : 0) +
    weightOfActions(words, evidence.actions) +
    (evidence.indicators.length > 0 ? 1 : 0) +
    weightOfDetail(words) -
    weightOfVagueWords(words);
  return weight >= 1;
}

function weightOfAmounts(quantities: readonly QuantityMatch[]): number {
  const amounts = quantities.filter(({ kind }) => kind !== 'product' && kind !== 'all');
  if (amounts.length > 0) return 4;
  return quantities.length > 0 ? 2 : 0;
}

/** The first verb says what the goal is about; a deed further on says how. */
function weightOfActions(words: readonly Word[], actions: readonly Action[]): number {
  const [main, ...rest] = actions;
  if (comparatives.has(textAt(words, 0))) return -2;
  if (main === undefined) return startsWithUnknownVerb(words) ? 1 : -1;
  const further = rest.some((action) => isFurtherDeed(words, action)) ? 2 : 0;
  switch (main.role) {
    case 'concrete':
      return 2;
    case 'general':
      return further - 1;
    case 'direction':
      return further - 2;
  }
}

/** "… by hosting a book club", "… and move the shelves"; not "confidence in using resources". */
function isFurtherDeed(words: readonly Word[], { role, tokens }: Action): boolean {
  const before = textAt(words, tokens.from - 1);
  const means = !/^(?:in|of|for|from|that|who|which|about)$/u.test(before);
  return role === 'concrete' && tokens.to - tokens.from >= 3 && means;
}

const comparatives = lexicon('more fewer less better higher greater stronger improved increased enhanced wider');

const determiners = lexicon('a an the my our their his her its this these those');

/** "Shadow a nurse": a verb we have no word for, with its object. */
function startsWithUnknownVerb(words: readonly Word[]): boolean {
  return isWord(words, 0) && !determiners.has(textAt(words, 0)) && determiners.has(textAt(words, 1));
}

function weightOfDetail(words: readonly Word[]): number {
  let size = 0;
  let names = 0;
  for (const [index, word] of words.entries()) {
    if (word.kind === 'mark') continue;
    size += 1;
    if (word.capital && word.text.length > 1 && !startsSentence(words, index)) names += 1;
  }
  const length = size >= 18 ? 2 : size >= 12 ? 1 : size <= 3 ? -2 : size <= 5 ? -1 : 0;
  return length + (names > 0 ? 1 : 0);
}

const vagueWords = lexicon(`
  better more greater stronger various effective effectively efficient efficiently meaningful
  quality high-quality excellent innovative diverse relevant vibrant welcoming well
  successful successfully appropriate positive consistent variety range`);

function weightOfVagueWords(words: readonly Word[]): number {
  return words.some(({ text }) => vagueWords.has(text)) ? 1 : 0;
}
