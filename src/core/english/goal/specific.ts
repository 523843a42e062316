import type { Action } from './directions.ts';
import type { DeadlineMatch } from './deadlines.ts';
import type { QuantityMatch } from '../amounts/quantities.ts';
import { generalThings, findHead } from './products.ts';
import { weightOfTelling } from './telling.ts';
import { isWord, lexicon, textAt, type TokenRange, type Word } from '../../grammar/words.ts';
import lists from '../lexicon/specific.json';

/** What the other rules found in the same statement. */
export interface Evidence {
  readonly actions: readonly Action[];
  readonly quantities: readonly QuantityMatch[];
  readonly deadlines: readonly DeadlineMatch[];
  /** "the number of": what would be counted. */
  readonly indicators: readonly TokenRange[];
  /** Tokens of times, amounts and template text, which are weighed apart. */
  readonly claimed: readonly boolean[];
}

/** Whether it names a concrete action or result, and for whom. No single word decides that: all are weighed. */
export function isSpecific(words: readonly Word[], evidence: Evidence): boolean {
  return weightOf(words, evidence) >= enough;
}

const enough = 1.5;

function weightOf(words: readonly Word[], evidence: Evidence): number {
  const { actions, deadlines, quantities, indicators, claimed } = evidence;
  const telling = weightOfTelling(words, subjectEnd(words, actions), claimed);
  const deed = weightOfActions(words, actions, telling);
  const amounts = weightOfAmounts(quantities);
  // "The number of card holders among deaf residents" names a result, though not how large it should be.
  const counted = telling > 0 && indicators.length > 0 && amounts < 3 ? 1.5 : 0;
  const date = telling > 0 && deadlines.length > 0 ? 1 : 0;
  // General things take little from a deed or an amount, and everything from a mere direction.
  const least = deed >= 2 || amounts >= 3 ? -0.5 : -2;
  return deed + amounts + counted + date + Math.max(least, Math.min(telling, 3));
}

/** Who does it says little about what gets done, so in "the board will …" only the rest is weighed. */
function subjectEnd(words: readonly Word[], actions: readonly Action[]): number {
  const [main] = actions;
  if (main === undefined) return 0;
  const before = textAt(words, main.tokens.from - 1);
  return /^(?:will|shall|should|must|would|to)$/u.test(before) ? main.tokens.from : 0;
}

function weightOfAmounts(quantities: readonly QuantityMatch[]): number {
  const amounts = quantities.filter(({ kind }) => kind !== 'product' && kind !== 'all');
  if (amounts.length > 0) return 3;
  return quantities.length > 0 ? 1 : 0;
}

/** The first verb says what the goal is about, a deed further on how; a direction takes nothing away. */
function weightOfActions(
  words: readonly Word[],
  actions: readonly Action[],
  telling: number,
): number {
  const [main, ...rest] = actions;
  const isTold = telling >= moreThanOneWord;
  if (comparativeStarts.has(textAt(words, 0))) return isTold && !isState(words, 1) ? 0 : -2;
  if (main === undefined) return startsWithUnknownVerb(words) ? 1 : -0.5;
  const further = rest.some((action) => isFurtherDeed(words, main, action)) ? 3 : 0;
  switch (main.role) {
    case 'concrete':
      return 2;
    case 'general':
      return further - 0.5;
    case 'direction':
      return further - (isTold && !main.isOnState ? 0 : 1);
  }
}

/** "Increase circulation by June" tells one thing, the one that should change, and not for whom. */
const moreThanOneWord = 1.5;

/** "More visibility", not "More large-print books". */
function isState(words: readonly Word[], index: number): boolean {
  return generalThings.has(textAt(words, findHead(words, index)));
}

/** "… by hosting a book club". What follows "to" is a purpose, and an "-ed" form describes. */
function isFurtherDeed(words: readonly Word[], main: Action, { role, tokens }: Action): boolean {
  const before = textAt(words, tokens.from - 1);
  const joint = /^(?:partner|collaborat|work|team|join)/u.test(textAt(words, main.tokens.from));
  const led = /^(?:by|and|through|will|,|then)$/u.test(before) || (joint && before === 'to');
  const means = led && !textAt(words, tokens.from).endsWith('ed');
  return role === 'concrete' && tokens.to - tokens.from >= 3 && means;
}

const comparativeStarts = lexicon(lists.comparativeStarts);

const articles = lexicon(lists.articles);

/** "Shadow a nurse": a verb that isn't on our lists, with its object. */
function startsWithUnknownVerb(words: readonly Word[]): boolean {
  return isWord(words, 0) && !articles.has(textAt(words, 0)) && articles.has(textAt(words, 1));
}
