import type { Span } from '../../grammar/words.ts';
import { yearAt } from '../days/dates.ts';
import { isLabelNumber } from './labelNumbers.ts';
import { isOrdinalEnding, readNumber, type NumberReading } from '../numbers/numbers.ts';
import { longUnits, shortUnits } from '../days/periodWords.ts';
import { readShare } from './shares.ts';
import {
  isHyphen,
  isWord,
  lexicon,
  reads,
  getSpan,
  textAt,
  type TokenRange,
  type Word,
} from '../../grammar/words.ts';
import lists from '../lexicon/quantities.json';

/** What can be counted or checked. */
export type QuantityKind =
  | 'count'
  | 'percent'
  | 'money'
  | 'fraction'
  | 'multiple'
  | 'times'
  | 'duration'
  | 'all'
  | 'none'
  | 'rating'
  | 'value'
  | 'product';

/** A phrase that makes the goal measurable. */
export interface Quantity {
  readonly kind: QuantityKind;
  readonly span: Span;
  /** The number as written, where there is one. */
  readonly value?: number | undefined;
}

/** A quantity with the tokens it covers. */
export interface QuantityMatch extends Quantity {
  readonly tokens: TokenRange;
}

/** Finds amounts; `claimed` marks the tokens of deadlines, cadences and template text. */
export function findQuantities(
  words: readonly Word[],
  claimed: readonly boolean[],
): readonly QuantityMatch[] {
  const found: QuantityMatch[] = [];
  let index = 0;
  while (index < words.length) {
    const match = claimed[index] === true ? undefined : quantityAt(words, index);
    const usable =
      match !== undefined && claimed[match.tokens.to - 1] !== true && !isSetting(words, match);
    if (usable) found.push(match);
    index = usable ? match.tokens.to : index + 1;
  }
  return found;
}

/** "between the two boards", "after a 12 % cut": how things are, not what will come of them. */
function isSetting(words: readonly Word[], { value, tokens }: QuantityMatch): boolean {
  if (value === undefined) return false;
  const before = textAt(words, tokens.from - 1);
  const known = definite.has(before) && isWord(words, tokens.from);
  const at = /^an?$/u.test(before) ? tokens.from - 2 : tokens.from - 1;
  return known || /^(?:after|despite|following|since)$/u.test(textAt(words, at));
}

const definite = lexicon(lists.definite);

function quantityAt(words: readonly Word[], index: number): QuantityMatch | undefined {
  const share = readShare(words, index);
  if (share !== undefined) return quantity(words, share.kind, index, share.to);
  const number = readNumber(words, index);
  if (number === undefined || number.to === index) return undefined;
  const kind = numberKind(words, index, number);
  if (kind === undefined) return undefined;
  return { ...quantity(words, kind, index, number.to), value: number.value };
}

function quantity(
  words: readonly Word[],
  kind: QuantityKind,
  from: number,
  to: number,
): QuantityMatch {
  return { kind, span: getSpan(words, { from, to }), tokens: { from, to } };
}

const currencies = lexicon(lists.currencies);
const currencyWords = lexicon(lists.currencyWords);

function numberKind(
  words: readonly Word[],
  index: number,
  number: NumberReading,
): QuantityKind | undefined {
  const before = textAt(words, index - 1);
  const after = textAt(words, number.to);
  if (currencies.has(before) || currencyWords.has(after)) return 'money';
  if (isPercent(words, number.to)) return 'percent';
  if (/^times?$/u.test(after)) return 'times';
  if (isLabelNumber(words, index)) return undefined;
  if (isOrdinalEnding(words, number.to) || isTimeOfDay(words, index, number.to)) return undefined;
  if (isYearValue(words, index, number)) return isSetValue(words, index) ? 'value' : undefined;
  if (isAttributive(words, number.to)) return undefined;
  if (after === 'fold') return 'multiple';
  if (number.inWords && number.value === 1)
    return isCountingOne(words, index) ? 'count' : undefined;
  return durationKind(words, index, number.to);
}

/** "25%", "25 %", "25 percent", "25 per cent", "5 percentage points", "10-percent". */
function isPercent(words: readonly Word[], index: number): boolean {
  const at = isHyphen(words, index) ? index + 1 : index;
  if (/^(?:%|percent|percentage|pct|per-cent)$/u.test(textAt(words, at))) return true;
  if (reads(words, at, ['per', 'cent'])) return true;
  // The first half of "10-15%" or "10 to 15 percent".
  const joint = isHyphen(words, index) || textAt(words, index) === 'to';
  const second = joint ? readNumber(words, index + 1) : undefined;
  return second !== undefined && /^(?:%|percent|pct)$/u.test(textAt(words, second.to));
}

function isTimeOfDay(words: readonly Word[], index: number, to: number): boolean {
  if (/^(?:am|pm|noon)$/u.test(textAt(words, to))) return true;
  if (/^[ap]$/u.test(textAt(words, to)) && reads(words, to + 1, ['.', 'm'])) return true;
  const clock = textAt(words, to) === ':' && /^\d\d$/u.test(textAt(words, to + 1));
  return clock || (textAt(words, index - 1) === ':' && words[index]?.glued === true);
}

/** A bare 1900 to 2100 is a year unless things are counted with it: "2000 books". */
function isYearValue(words: readonly Word[], index: number, number: NumberReading): boolean {
  if (yearAt(words, index) === undefined || number.to !== index + 1) return false;
  const round = number.value % 50 === 0;
  return !(round && isPluralNoun(words, number.to));
}

/** Years used as a target's value: "books of 2015 or newer", "average age from 1998 to 2012". */
function isSetValue(words: readonly Word[], index: number): boolean {
  if (
    /^(?:or|and)$/u.test(textAt(words, index + 1)) &&
    /^(?:later|newer|after)$/u.test(textAt(words, index + 2))
  ) {
    return true;
  }
  if (/^(?:levels?|survey|baseline|figures?|totals?)$/u.test(textAt(words, index + 1))) return true;
  return textAt(words, index + 1) === 'to' && yearAt(words, index + 2) !== undefined;
}

function isPluralNoun(words: readonly Word[], index: number): boolean {
  const text = textAt(words, index);
  return (
    isWord(words, index) &&
    (/[a-z]s$/u.test(text) || /^(?:people|children|men|women|youth|new)$/u.test(text))
  );
}

/** "a 3-part series", "six-week course", "one-page guide": the number describes a thing. */
function isAttributive(words: readonly Word[], to: number): boolean {
  const hyphen = isHyphen(words, to) && words[to]?.glued === true && words[to + 1]?.glued === true;
  if (hyphen && isWord(words, to + 1)) return textAt(words, to + 1) !== 'fold';
  return false;
}

const ones = lexicon(lists.ones);

/** "One workshop", "at least one"; not "one another", "one of the best", "no one". */
function isCountingOne(words: readonly Word[], index: number): boolean {
  if (reads(words, index, ['one', 'of']) && /^(?:least|than|most)$/u.test(textAt(words, index - 1)))
    return true;
  if (isHyphen(words, index - 1) || isNamePart(words, index)) return false;
  if (
    /^(?:as|with|no|any|every|each|the|this|that|which|some|another|year|phase)$/u.test(
      textAt(words, index - 1),
    )
  )
    return false;
  return !ones.has(textAt(words, index + 1)) && !isHyphen(words, index + 1);
}

/** "One Book One Community". */
function isNamePart(words: readonly Word[], index: number): boolean {
  return (
    words[index]?.capital === true &&
    words[index + 1]?.capital === true &&
    words[index + 1]?.kind === 'word'
  );
}

const thresholds = lexicon(lists.thresholds);

/** Days and longer count only as an amount to reach; minutes and hours always do. */
function durationKind(words: readonly Word[], index: number, to: number): QuantityKind | undefined {
  const joint = isHyphen(words, to) || textAt(words, to) === 'to' || textAt(words, to) === 'or';
  const range = joint ? readNumber(words, to + 1) : undefined;
  const at = skipWorking(words, range?.to ?? to);
  const unit = textAt(words, at);
  const long = longUnits.has(unit);
  if (!long && !shortUnits.has(unit)) return 'count';
  if (unit === 'summer' && isPluralSoon(words, at + 1)) return 'count';
  if (isPartOfCompound(words, at) || isGrade(words, at)) return 'count';
  const than = textAt(words, index - 1) === 'than';
  if (thresholds.has(textAt(words, index - (than ? 2 : 1)))) return undefined;
  if (!long) return isSingularAttribute(words, at) ? undefined : 'duration';
  return isTargetDuration(words, index, at) ? 'duration' : undefined;
}

/** "300 summer reading bags" are bags. */
function isPluralSoon(words: readonly Word[], index: number): boolean {
  return isPluralNoun(words, index) || (isWord(words, index) && isPluralNoun(words, index + 1));
}

/** "24 night-shift workers" are workers. */
function isPartOfCompound(words: readonly Word[], unit: number): boolean {
  const [hyphen, next] = [words[unit + 1], words[unit + 2]];
  const isGlued = hyphen?.glued === true && next?.glued === true;
  return isGlued && isHyphen(words, unit + 1) && isPluralSoon(words, unit + 3);
}

/** "90 second graders". */
function isGrade(words: readonly Word[], index: number): boolean {
  return textAt(words, index) === 'second' && textAt(words, index + 1).startsWith('grade');
}

function skipWorking(words: readonly Word[], index: number): number {
  return /^(?:business|working|calendar|more|fewer|additional|consecutive)$/u.test(
    textAt(words, index),
  )
    ? index + 1
    : index;
}

/** "a 90 minute workshop". */
function isSingularAttribute(words: readonly Word[], index: number): boolean {
  return (
    /^(?:hour|minute|second)$/u.test(textAt(words, index)) &&
    isWord(words, index + 1) &&
    !/^(?:a|an|per|each|every|of|for|to|on|in|and|or|by|at|daily|weekly)$/u.test(
      textAt(words, index + 1),
    )
  );
}

/** "from 10 days to 4", "to 5 days", "an average of 3 days", "6 days a week", "on 20 days". */
function isTargetDuration(words: readonly Word[], index: number, unit: number): boolean {
  const before = textAt(words, index - 1);
  const after = textAt(words, unit + 1);
  if (/^(?:a|an|per|each|every)$/u.test(after)) return true;
  if (/^(?:old|ago|of)$/u.test(after)) return false;
  if (
    before === 'on' &&
    /^(?:days|evenings|mornings|afternoons|nights|weekends)$/u.test(textAt(words, unit))
  )
    return true;
  return (
    /^(?:from|to|by|under|below|least|average|fewer|most)$/u.test(before) || isAverage(words, index)
  );
}

function isAverage(words: readonly Word[], index: number): boolean {
  return (
    reads(words, index - 2, ['average', 'of']) ||
    reads(words, index - 2, ['less', 'than']) ||
    reads(words, index - 2, ['fewer', 'than'])
  );
}
