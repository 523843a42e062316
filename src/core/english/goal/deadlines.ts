import type { WrittenDate } from '../days/dates.ts';
import { eventEnd } from '../days/events.ts';
import { governorAt, type Governor } from './governors.ts';
import { namedTime, type NamedTime } from '../days/namedTimes.ts';
import { isDistributive } from '../days/nounPhrases.ts';
import { readPeriod, type PeriodKind, type PeriodReading } from '../days/periods.ts';
import {
  isBareYear,
  isLongAgo,
  isPartOfName,
  isReference,
  isReferencePeriod,
} from './references.ts';
import { lexicon, reads, getSpan, textAt } from '../../grammar/words.ts';
import type { Span, TokenRange, Word } from '../../grammar/words.ts';
import lists from '../lexicon/deadlines.json';

/** How a deadline is put: a named time, a span to do it in, or another event. */
export type DeadlineKind = PeriodKind | 'turnaround';

/** A phrase that says by when, or within what time, the goal should be reached. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly span: Span;
  /** Comes after by, before, prior to, until, no later than, or on or before: the date is a limit. */
  readonly governed: boolean;
  /** What a calendar date in it says; absent for other times. */
  readonly date?: WrittenDate | undefined;
  /** What its words say about the calendar, if they aren't a date but leave no doubt. */
  readonly time?: NamedTime | undefined;
}

/** A deadline with the tokens it covers, so that its numbers aren't taken for targets. */
export interface DeadlineMatch extends Deadline {
  readonly tokens: TokenRange;
}

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
  const to = governor.kind === 'limit' ? eventEnd(words, index, governor.to) : undefined;
  if (to === undefined) return undefined;
  return match(words, index, governor, { kind: 'event', to, firm: true });
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

/** "through" and "by" also say how; then a bare "program" or "project" is a means. */
function limitFits(
  words: readonly Word[],
  index: number,
  governor: Governor,
  period: PeriodReading,
): boolean {
  const through = textAt(words, index) === 'through' || textAt(words, index) === 'by';
  if (through && period.kind === 'project-time' && !period.firm) return false;
  // "by 1/4" lowers something by a quarter; a fraction isn't a date.
  return period.date === undefined || period.firm || !isSmallFraction(words, governor.to);
}

function isSmallFraction(words: readonly Word[], index: number): boolean {
  const denominator = Number(textAt(words, index + 2));
  const numerator = Number(textAt(words, index));
  const usual = denominator <= 6 || denominator === 8 || denominator === 10;
  return textAt(words, index + 1) === '/' && numerator < denominator && usual;
}

const seasonNames = lexicon(lists.seasonNames);

function spanFits(
  words: readonly Word[],
  index: number,
  governor: Governor,
  period: PeriodReading,
): boolean {
  const preposition = textAt(words, governor.to - 1);
  if (period.firm) return true;
  // "between Memorial Day and Labor Day"
  if (preposition === 'between' && textAt(words, period.to) === 'and')
    return readPeriod(words, period.to + 1) !== undefined;
  if (preposition === 'for' && isGroupNoun(textAt(words, period.to))) return false;
  if (isBareYear(words, governor.to, period)) return true;
  if (period.kind === 'event') return preposition === 'for' || preposition === 'during';
  if (seasonNames.has(textAt(words, period.to - 1))) return preposition !== 'from';
  // "during the year", "over the project": the whole of a named time; "in the program" is a place.
  if (period.kind === 'project-time')
    return /^(?:during|throughout|over|within)$/u.test(textAt(words, index));
  return /^(?:during|throughout|over|within|for|in)$/u.test(textAt(words, index));
}

/** "for first year students". */
function isGroupNoun(text: string): boolean {
  return /^(?:students?|teachers?|members?|faculty|staff|participants?|employees?|residents?)$/u.test(
    text,
  );
}

function durationFits(
  words: readonly Word[],
  index: number,
  governor: Governor,
  period: PeriodReading,
): boolean {
  const after = textAt(words, period.to);
  if (/^(?:old|older|overdue|past|late|of|ago|per|a|each|every|olds?|experience)$/u.test(after)) {
    return after === 'of' && isTurnaround(words, index);
  }
  if (textAt(words, index) === 'for' && governor.to === index + 1)
    return isLongRun(words, governor.to, period.to) || hasStart(words, period.to);
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

/** "for 12 weeks from May 2027": then it's known when they are over. */
function hasStart(words: readonly Word[], index: number): boolean {
  const isLed = /^(?:from|starting|beginning)$/u.test(textAt(words, index));
  return isLed && readPeriod(words, index + 1)?.firm === true;
}

/** "Within two days of a request"; "in a quarter of schools" is a share. */
function isTurnaround(words: readonly Word[], index: number): boolean {
  return textAt(words, index) === 'within';
}

function isNamedDay(period: PeriodReading): boolean {
  return period.kind === 'day' || period.kind === 'event';
}

function ungoverned(words: readonly Word[], index: number): DeadlineMatch | undefined {
  if (isDistributive(words, index) || isReferencePeriod(words, index)) return undefined;
  if (isDistributive(words, index - 1)) return undefined;
  const period = readPeriod(words, index);
  if (period === undefined) return undefined;
  const fitting =
    period.firm || isCountedFromNow(words, period) || isSetApart(words, index, period);
  if (!fitting || isPartOfName(words, period) || isLooseReference(words, index, period))
    return undefined;
  return match(words, index, { kind: 'point', to: index }, period);
}

/** "a year from now", "six months after opening". */
function isCountedFromNow(words: readonly Word[], period: PeriodReading): boolean {
  const after = textAt(words, period.to);
  const later = after === 'after' || after === 'later' || reads(words, period.to, ['from', 'now']);
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

/** "Through June" and "due May 1" name a time too, but not a limit that a date has to agree with. */
const governing = lexicon(lists.governing);

function match(
  words: readonly Word[],
  index: number,
  governor: Governor,
  period: PeriodReading,
): DeadlineMatch {
  const tokens = { from: index, to: period.to };
  const time =
    period.date === undefined ? namedTime(words, { from: governor.to, to: period.to }) : undefined;
  const turnaround = period.kind === 'duration' && isServiceTime(words, tokens);
  return {
    kind: turnaround ? 'turnaround' : period.kind,
    span: getSpan(words, tokens),
    governed: governor.kind === 'limit' && governing.has(textAt(words, index)),
    date: period.date,
    time,
    tokens,
  };
}

/** "Within two days of a request", "in two business days": how soon each one is served. */
function isServiceTime(words: readonly Word[], { from, to }: TokenRange): boolean {
  if (textAt(words, to) === 'of') return true;
  return words.slice(from, to).some(({ text }) => text === 'business' || text === 'working');
}
