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
    cappedDetail(words, evidence.actions) -
    weightOfVagueWords(words);
  return weight >= 1;
}

function weightOfAmounts(quantities: readonly QuantityMatch[]): number {
  const amounts = quantities.filter(({ kind }) => kind !== 'product' && kind !== 'all');
  if (amounts.length > 0) return 4;
  return quantities.length > 0 ? 2 : 0;
}

/** Many words around a mere direction do not make it a deed. */
function cappedDetail(words: readonly Word[], actions: readonly Action[]): number {
  const detail = weightOfDetail(words);
  const mere = actions[0] !== undefined && actions[0].role !== 'concrete';
  return !mere ? detail : Math.min(detail, 1);
}

/** The first verb says what the goal is about; a deed further on says how. */
function weightOfActions(words: readonly Word[], actions: readonly Action[]): number {
  const [main, ...rest] = actions;
  if (comparatives.has(textAt(words, 0))) return -2;
  if (main === undefined) return startsWithUnknownVerb(words) ? 1 : -1;
  const further = rest.some((action) => isFurtherDeed(words, main, action)) ? 3 : 0;
  switch (main.role) {
    case 'concrete':
      return 2;
    case 'general':
      return further - 1;
    case 'direction':
      return further - 2;
  }
}

/**
 * "… by hosting a book club", "… and move the shelves". What follows "to" is a purpose, and an
 * "-ed" form describes.
 */
function isFurtherDeed(words: readonly Word[], main: Action, { role, tokens }: Action): boolean {
  const before = textAt(words, tokens.from - 1);
  const joint = /^(?:partner|collaborat|work|team|join)/u.test(textAt(words, main.tokens.from));
  const led = /^(?:by|and|through|will|,|then)$/u.test(before) || (joint && before === 'to');
  const means = led && !textAt(words, tokens.from).endsWith('ed');
  return role === 'concrete' && tokens.to - tokens.from >= 3 && means;
}

const comparatives = lexicon(
  'more fewer less better higher greater stronger improved increased enhanced wider',
);

const determiners = lexicon('a an the my our their his her its this these those');

/** "Shadow a nurse": a verb we have no word for, with its object. */
function startsWithUnknownVerb(words: readonly Word[]): boolean {
  return (
    isWord(words, 0) && !determiners.has(textAt(words, 0)) && determiners.has(textAt(words, 1))
  );
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
