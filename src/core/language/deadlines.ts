import type { Span } from './words.ts';
import { yearAt, type WrittenDate } from './dates.ts';
import { isNumber, isWord, lexicon, phraseAt, phraseList, spanOf, textAt, type Word } from './words.ts';
import { isDistributive, isPhraseBreak, nounPhraseEnd, readPeriod, type PeriodKind, type PeriodReading } from './periods.ts';
import type { TokenRange } from './words.ts';

/** How a deadline is put: a named time, a span to do it in, or another event. */
export type DeadlineKind = PeriodKind | 'turnaround';

/** A phrase that says by when, or during which time, the goal is to be reached. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly span: Span;
  /** Follows by, before, until, through, no later than, on or before. */
  readonly governed: boolean;
  /** What a calendar date in it says; absent for other times. */
  readonly date?: WrittenDate;
}

/** A deadline with the tokens it covers, so that its numbers are not taken for targets. */
export interface DeadlineMatch extends Deadline {
  readonly tokens: TokenRange;
}

type GovernorKind = 'limit' | 'span' | 'point' | 'possessor' | 'after';

interface Governor {
  readonly kind: GovernorKind;
  readonly to: number;
}

const limits = phraseList(`
  by
  by no later than
  no later than
  not later than
  on or before
  at or before
  before
  prior to
  ahead of
  in time for
  in advance of
  until
  till
  up until
  up to and including
  through
  thru
  leading up to
  in preparation for
  due
  ending
  ends
  ending on
  completed by`);

const spans = phraseList(`
  within
  in
  over
  during
  throughout
  for
  inside
  across
  in each of
  for each of
  in all
  over each of
  in any of
  within each of
  in every one of
  each of
  in under
  in less than
  in no more than
  in at most
  into
  between
  from
  starting
  beginning
  starting in
  beginning in
  effective
  as of
  come`);

const points = phraseList(`
  on
  at
  at or by`);

const afters = phraseList(`
  after
  upon
  following`);

/** Finds every deadline, from left to right; each token is looked at a bounded number of times. */
export function findDeadlines(words: readonly Word[]): readonly DeadlineMatch[] {
  const found: DeadlineMatch[] = [];
  let index = 0;
  while (index < words.length) {
    const match = deadlineAt(words, index);
    if (match !== undefined) found.push(match);
    index = match?.tokens.to ?? index + 1;
  }
  return found;
}

function deadlineAt(words: readonly Word[], index: number): DeadlineMatch | undefined {
  const governor = governorAt(words, index);
  if (governor === undefined) return ungoverned(words, index);
  if (isReferencePeriod(words, governor.to)) return undefined;
  const period = readPeriod(words, governor.to);
  if (period !== undefined && fits(words, index, governor, period)) {
    return match(words, index, governor, period);
  }
  return governor.kind === 'limit' ? beforeEvent(words, index, governor) : undefined;
}

function governorAt(words: readonly Word[], index: number): Governor | undefined {
  if (!isWord(words, index)) return undefined;
  const kinds = [
    ['limit', phraseAt(words, index, limits)],
    ['span', phraseAt(words, index, spans)],
    ['point', phraseAt(words, index, points)],
    ['after', phraseAt(words, index, afters)],
    ['possessor', textAt(words, index) === 'of' ? 1 : 0],
  ] as const;
  const [kind, length] = kinds.reduce((best, next) => (next[1] > best[1] ? next : best));
  return length === 0 ? undefined : { kind, to: index + length };
}

const past = lexicon('last past previous prior preceding recent');

/** "Over the past year", "than last year": a look back, not a deadline. */
function isReferencePeriod(words: readonly Word[], index: number): boolean {
  const at = textAt(words, index) === 'the' || textAt(words, index) === 'this' ? index + 1 : index;
  return past.has(textAt(words, at)) && textAt(words, at + 1) !== 'of';
}

function fits(
  words: readonly Word[],
  index: number,
  governor: Governor,
  period: PeriodReading,
): boolean {
  if (isReference(words, index, governor.to, period)) return false;
  if (period.kind === 'duration') return durationFits(words, index, governor, period);
  if (isPartOfName(words, period) || isLongAgo(words, governor.to, period)) return false;
  switch (governor.kind) {
    case 'limit':
      return limitFits(words, index, governor, period);
    case 'span':
      return spanFits(words, index, governor, period);
    case 'point':
      return period.firm || isBareYear(words, governor.to, period) || isNamedDay(period);
    case 'after':
      return period.firm || period.kind === 'event';
    case 'possessor':
      return period.firm || isBareYear(words, governor.to, period);
  }
}

/** "through" and "by" also say how; a bare "program" or "project" then is a means. */
function limitFits(
  words: readonly Word[],
  index: number,
  governor: Governor,
  period: PeriodReading,
): boolean {
  const through = textAt(words, index) === 'through' || textAt(words, index) === 'by';
  if (through && period.kind === 'project-time' && !period.firm) return false;
  // "by 1/4" lowers something by a quarter; a fraction is no date.
  return period.date === undefined || period.firm || !isSmallFraction(words, governor.to);
}

function isSmallFraction(words: readonly Word[], index: number): boolean {
  const denominator = Number(textAt(words, index + 2));
  const numerator = Number(textAt(words, index));
  const usual = denominator <= 6 || denominator === 8 || denominator === 10;
  return textAt(words, index + 1) === '/' && numerator < denominator && usual;
}

const seasonNames = lexicon('spring summer fall autumn winter');

function spanFits(
  words: readonly Word[],
  index: number,
  governor: Governor,
  period: PeriodReading,
): boolean {
  const preposition = textAt(words, governor.to - 1);
  if (period.firm) return true;
  if (preposition === 'for' && isGroupNoun(textAt(words, period.to))) return false;
  if (isBareYear(words, governor.to, period)) return true;
  if (period.kind === 'event') return preposition === 'for' || preposition === 'during';
  if (seasonNames.has(textAt(words, period.to - 1))) return preposition !== 'from';
  // "during the year", "over the project": the whole of a named time; "in the program" is a place.
  if (period.kind === 'project-time') return /^(?:during|throughout|over|within)$/u.test(textAt(words, index));
  return /^(?:during|throughout|over|within|for|in)$/u.test(textAt(words, index));
}

/** "for first year students". */
function isGroupNoun(text: string): boolean {
  return /^(?:students?|teachers?|members?|faculty|staff|participants?|employees?|residents?)$/u.test(text);
}

function isBareYear(words: readonly Word[], index: number, period: PeriodReading): boolean {
  if (period.kind !== 'year') return false;
  for (let at = index; at < period.to; at += 1) if (yearAt(words, at) !== undefined) return true;
  return /^\d\d$/u.test(textAt(words, period.to - 1));
}

function durationFits(
  words: readonly Word[],
  index: number,
  governor: Governor,
  period: PeriodReading,
): boolean {
  const after = textAt(words, period.to);
  if (/^(?:old|older|overdue|past|late|of|ago|per|a|each|every|olds?|experience)$/u.test(after)) {
    return after === 'of' && isTurnaround(words, index, period);
  }
  if (textAt(words, index) === 'for' && governor.to === index + 1) return isLongRun(words, governor.to, period.to);
  if (governor.kind === 'span') return !/^(?:from|across|between)$/u.test(textAt(words, index));
  if (governor.kind === 'after') return textAt(words, index) !== 'at';
  return false;
}

/** "for three years" bounds the goal; "a camp for three days" tells how long something lasts. */
function isLongRun(words: readonly Word[], from: number, to: number): boolean {
  const next = /^(?:next|first|coming|following)$/u;
  if (next.test(textAt(words, from)) || next.test(textAt(words, from + 1))) return true;
  return !/^(?:days?|weeks?|nights?|weekends?)$/u.test(textAt(words, to - 1));
}

/** "newspapers from 1920 to 1955", "the 1950s": years of things, not of plans. */
function isLongAgo(words: readonly Word[], from: number, period: PeriodReading): boolean {
  if (textAt(words, period.to) === 's' && words[period.to]?.glued === true) return true;
  for (let at = from; at < period.to; at += 1) if ((yearAt(words, at) ?? 2000) < 2000) return true;
  return false;
}

/** "Within two days of a request". */
function isTurnaround(words: readonly Word[], index: number, period: PeriodReading): boolean {
  const start = textAt(words, index);
  return start === 'within' || (start === 'in' && textAt(words, period.to) === 'of');
}

function isNamedDay(period: PeriodReading): boolean {
  return period.kind === 'day' || period.kind === 'event';
}

const nameEnds = lexicon(`
  reading program programs programme camp club school challenge edition survey census baseline
  level levels plan agenda act guidelines framework strategy assessment data figures results rates rate report standards budget statistics total totals`);

const seasonFollowers = /^(?:break|vacation|holidays?|will|we|i|they|the|our|all|each|to|after|before|is|are)$/u;

/** "the Summer Reading Program", "the 2024 survey": the time is a part of a name. */
function isPartOfName(words: readonly Word[], period: PeriodReading): boolean {
  const next = textAt(words, period.to);
  // "fall prevention", "summer camps".
  const noun = isWord(words, period.to) && !isPhraseBreak(next) && !seasonFollowers.test(next);
  if (period.kind === 'season' && !period.firm && noun) return true;
  return (period.kind === 'season' || isYearLike(period)) && (nameEnds.has(next) || (noun && nameEnds.has(textAt(words, period.to + 1))));
}

function isYearLike(period: PeriodReading): boolean {
  return period.kind === 'year' || period.kind === 'month' || period.kind === 'fiscal';
}

const comparing = lexicon('than baseline compared was were had from versus vs over since');
const crossing = lexicon('to , by will ; and');

/** "from 120 in 2024 to 150", "than in 2023", "5% over 2019": where we come from, not where to. */
function isReference(
  words: readonly Word[],
  index: number,
  to: number,
  period: PeriodReading,
): boolean {
  if (!isYearLike(period) && period.kind !== 'school-term' && period.kind !== 'day') return false;
  const word = textAt(words, index);
  if (word === 'over' || word === 'from') return !isYearRange(words, to, period) || isAgeRange(words, index);
  if (word === 'of' && referenceNouns.has(textAt(words, index - 1))) return true;
  if (/^(?:published|born|dated|printed|copyrighted|founded)$/u.test(textAt(words, index - 1))) return true;
  if (word === 'by' || word === 'before' || word === 'until' || word === 'through') return false;
  for (let at = index - 1; at >= 0 && at >= index - 7; at -= 1) {
    const before = textAt(words, at);
    if (crossing.has(before)) return false;
    if (comparing.has(before)) return true;
  }
  return false;
}

const referenceNouns = lexicon(`
  survey census level levels baseline report act law standards edition figures data results
  totals total rate rates`);

/** "from June 2026 to May 2027", "between 2025 and 2028". */
function isYearRange(words: readonly Word[], index: number, period: PeriodReading): boolean {
  if (period.to - index >= 3) return true;
  return /^(?:to|through|until|and|-|–)$/u.test(textAt(words, period.to));
}

const ageNouns = lexicon('age ages date dates copyright publication published old edition year');

/** "raise the average age from 2008 to 2013": years as values. */
function isAgeRange(words: readonly Word[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 6; at -= 1) {
    if (ageNouns.has(textAt(words, at))) return true;
  }
  return false;
}

function ungoverned(words: readonly Word[], index: number): DeadlineMatch | undefined {
  if (isDistributive(words, index) || isReferencePeriod(words, index)) return undefined;
  if (isDistributive(words, index - 1)) return undefined;
  const period = readPeriod(words, index);
  if (period === undefined) return undefined;
  const fitting = period.firm || isCountedFromNow(words, period) || isSetApart(words, index, period);
  if (!fitting || isPartOfName(words, period) || isLooseReference(words, index, period)) return undefined;
  return match(words, index, { kind: 'point', to: index }, period);
}

/** "a year from now", "six months after opening". */
function isCountedFromNow(words: readonly Word[], period: PeriodReading): boolean {
  const after = textAt(words, period.to);
  const later = after === 'after' || after === 'later' || reads(words, period.to, 'from now');
  return period.kind === 'duration' && later;
}

/** "(2027)", "…, 2027." */
function isSetApart(words: readonly Word[], index: number, period: PeriodReading): boolean {
  const before = textAt(words, index - 1);
  const last = period.to >= words.length - 1 && /^[,–—-]$/u.test(before);
  return (before === '(' || last) && isBareYear(words, index, period);
}

/** A time straight after "than", "to" or "from" is a value. */
function isLooseReference(words: readonly Word[], index: number, period: PeriodReading): boolean {
  const before = textAt(words, index - 1);
  const compares = before === 'than' || before === 'since' || before === 'versus';
  return compares || isReference(words, index, period.to, period);
}

function match(
  words: readonly Word[],
  index: number,
  governor: Governor,
  period: PeriodReading,
): DeadlineMatch {
  const tokens = { from: index, to: period.to };
  const turnaround = period.kind === 'duration' && textAt(words, period.to) === 'of';
  return {
    kind: turnaround ? 'turnaround' : period.kind,
    span: spanOf(words, tokens),
    governed: governor.kind === 'limit',
    ...(period.date === undefined ? {} : { date: period.date }),
    tokens,
  };
}

const eventNouns = lexicon(`
  meeting conference fair show showcase election deadline opening graduation commencement
  convention summit retreat audit holiday holidays anniversary launch start
  finals exam exams contest competition festival celebration banquet break recess kickoff
  orientation convocation expiration renewal inauguration ceremony gala exhibit exhibition
  tournament race auction`);

/** "before school starts", "prior to the renewal deadline", "by the annual meeting". */
function beforeEvent(
  words: readonly Word[],
  index: number,
  governor: Governor,
): DeadlineMatch | undefined {
  const to = nounPhraseEnd(words, governor.to);
  const word = textAt(words, index);
  const names = /^(?:before|prior|until|till|ahead)$/u.test(word) || reads(words, index, 'in time for')
    ? isEvent(words, index, governor.to, to)
    : word === 'by' && isDeterminedEvent(words, governor.to, to);
  if (!names) return undefined;
  return match(words, index, governor, { kind: 'event', to: Math.max(to, governor.to + 1), firm: true });
}

function reads(words: readonly Word[], index: number, phrase: string): boolean {
  return phraseAt(words, index, [phrase.split(' ')]) > 0;
}

const notBefore = lexicon('than ever as never like even and or well long shortly');

function isEvent(words: readonly Word[], index: number, from: number, to: number): boolean {
  if (notBefore.has(textAt(words, index - 1)) || to === from || !isWord(words, from)) return false;
  const first = textAt(words, from);
  if (isDistributive(words, from) || isDistributive(words, from + 1)) return false;
  if (/^(?:meals|using|use|entering|leaving|class|bed|dinner|eating)$/u.test(first)) return false;
  if (first === 'further' || first === 'and' || first === 'or' || first === 'now') return false;
  return first !== 'school' || /^(?:starts?|begins?|opens?|year|ends?|is|resumes?)$/u.test(textAt(words, from + 1));
}

/** "by the county fair": an event with its article, at the head of the phrase. */
function isDeterminedEvent(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  if (isDistributive(words, from)) return false;
  if (first?.text === 'the' && textAt(words, from + 1) === 'time') return true;
  const determined = /^(?:the|our|next|this|their|my)$/u.test(first?.text ?? '') || first?.capital === true;
  const last = textAt(words, to - 1);
  return determined && (eventNouns.has(last) || (isNumber(words, to - 1) && eventNouns.has(textAt(words, to - 2))));
}
