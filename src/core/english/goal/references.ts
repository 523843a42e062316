import { yearAt } from '../days/dates.ts';
import { isPhraseBreak } from '../days/nounPhrases.ts';
import type { PeriodReading } from '../days/periods.ts';
import { isWord, lexicon, reads, textAt, type Word } from '../../grammar/words.ts';
import lists from '../lexicon/references.json';

const past = lexicon(lists.past);

/** "Over the past year", "than last year": a look back, not a deadline. */
export function isReferencePeriod(words: readonly Word[], index: number): boolean {
  const at = textAt(words, index) === 'the' || textAt(words, index) === 'this' ? index + 1 : index;
  const isDay = reads(words, at, ['last', 'day', 'of']);
  return past.has(textAt(words, at)) && textAt(words, at + 1) !== 'of' && !isDay;
}

/** Whether the phrase is a year and nothing more. */
export function isBareYear(words: readonly Word[], index: number, period: PeriodReading): boolean {
  if (period.kind !== 'year') return false;
  for (let at = index; at < period.to; at += 1) if (yearAt(words, at) !== undefined) return true;
  return /^\d\d$/u.test(textAt(words, period.to - 1));
}

/** "newspapers from 1920 to 1955", "the 1950s": years of things, not of plans. */
export function isLongAgo(words: readonly Word[], from: number, period: PeriodReading): boolean {
  if (textAt(words, period.to) === 's' && words[period.to]?.glued === true) return true;
  for (let at = from; at < period.to; at += 1) if ((yearAt(words, at) ?? 2000) < 2000) return true;
  return false;
}

const nameEnds = lexicon(lists.nameEnds);

const seasonFollowers =
  /^(?:break|vacation|holidays?|will|we|i|they|the|our|all|each|to|after|before|is|are)$/u;

/** "the Summer Reading Program", "the 2024 survey": the time is a part of a name. */
export function isPartOfName(words: readonly Word[], period: PeriodReading): boolean {
  const next = textAt(words, period.to);
  // "fall prevention", "summer camps".
  const noun = isWord(words, period.to) && !isPhraseBreak(next) && !seasonFollowers.test(next);
  if (period.kind === 'season' && !period.firm && noun) return true;
  return (
    (period.kind === 'season' || isYearLike(period)) &&
    (nameEnds.has(next) || (noun && nameEnds.has(textAt(words, period.to + 1))))
  );
}

function isYearLike(period: PeriodReading): boolean {
  return period.kind === 'year' || period.kind === 'month' || period.kind === 'fiscal';
}

const comparing = lexicon(lists.comparing);
const crossing = lexicon(lists.crossing);

/** "from 120 in 2024 to 150", "than in 2023", "5% over 2019": where we come from, not where to. */
export function isReference(
  words: readonly Word[],
  index: number,
  to: number,
  period: PeriodReading,
): boolean {
  if (!isYearLike(period) && period.kind !== 'school-term' && period.kind !== 'day') return false;
  const word = textAt(words, index);
  if (word === 'over' || word === 'from')
    return !isYearRange(words, to, period) || isAgeRange(words, index);
  if (word === 'of' && referenceNouns.has(textAt(words, index - 1))) return true;
  if (/^(?:published|born|dated|printed|copyrighted|founded)$/u.test(textAt(words, index - 1)))
    return true;
  if (word === 'by' || word === 'before' || word === 'until' || word === 'through') return false;
  for (let at = index - 1; at >= 0 && at >= index - 7; at -= 1) {
    const before = textAt(words, at);
    if (crossing.has(before)) return false;
    if (comparing.has(before)) return true;
  }
  return false;
}

const referenceNouns = lexicon(lists.referenceNouns);

/** "from June 2026 to May 2027", "between 2025 and 2028". */
function isYearRange(words: readonly Word[], index: number, period: PeriodReading): boolean {
  if (period.to - index >= 3) return true;
  return /^(?:to|through|until|and|-|–)$/u.test(textAt(words, period.to));
}

const ageNouns = lexicon(lists.ageNouns);

/** "raise the average age from 1998 to 2012": years as values. */
function isAgeRange(words: readonly Word[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 6; at -= 1) {
    if (ageNouns.has(textAt(words, at))) return true;
  }
  return false;
}
