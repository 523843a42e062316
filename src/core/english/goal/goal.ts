import type { Span } from '../../grammar/words.ts';
import { findCadences, type Cadence } from './cadences.ts';
import { findDeadlines, type Deadline } from './deadlines.ts';
import {
  findActions,
  findVaguePhrases,
  verbStart,
  type Action,
  type VaguePhrase,
} from './directions.ts';
import { findIndicators } from './indicators.ts';
import { readsAsEnglish } from './readsAsEnglish.ts';
import { findLeftovers } from './leftovers.ts';
import { degrees, findProducts } from './products.ts';
import { findQuantities, type Quantity, type QuantityMatch } from '../amounts/quantities.ts';
import { isAnyone } from '../amounts/shares.ts';
import { isSpecific } from './specific.ts';
import { generalPhrase } from './telling.ts';
import { verbRole } from './verbs.ts';
import {
  getSpan,
  startsSentence,
  textAt,
  tokenise,
  type TokenRange,
  type Word,
} from '../../grammar/words.ts';

/** What a goal statement says, as far as a sentence shows it. All spans are offsets into it. */
export interface GoalReading {
  /** English is judged, and in Spanish times and amounts; for other languages all else is empty or false. */
  readonly language: 'en' | 'es' | 'other';
  /** Names a concrete action or result on a named thing or group. */
  readonly specific: boolean;
  /** Has a number, share, rating, "all", or one product whose existence can be checked. */
  readonly measurable: boolean;
  readonly timeBound: boolean;
  readonly quantities: readonly Quantity[];
  readonly deadlines: readonly Deadline[];
  /** Directions, general things and loose amounts or times. */
  readonly vague: readonly VaguePhrase[];
  /** Rhythms with no end. */
  readonly cadences: readonly Cadence[];
  /** "increase the number of": what would be counted, without a target. */
  readonly indicators: readonly Span[];
}

const unread: Omit<GoalReading, 'language'> = {
  specific: false,
  measurable: false,
  timeBound: false,
  quantities: [],
  deadlines: [],
  vague: [],
  cadences: [],
  indicators: [],
};

/** Reads a goal statement. Linear in its length; never throws. */
export function readGoal(statement: string): GoalReading {
  return readGoalWords(tokenise(statement));
}

/** The same for a statement already split into tokens. */
export function readGoalWords(words: readonly Word[]): GoalReading {
  if (!readsAsEnglish(words)) return { language: 'other', ...unread };
  const leftovers = findLeftovers(words);
  const cadences = findCadences(words);
  const deadlines = findDeadlines(words).filter(({ tokens }) => !overlapsAny(tokens, leftovers));
  const claimed = claim(words.length, [...leftovers, ...cadences, ...deadlines]);
  const actions = findActions(words);
  const counted = findQuantities(words, claimed).filter(
    (match) => !isSlogan(words, match, actions),
  );
  const quantities = withProducts(words, counted, deadlines);
  const indicators = findIndicators(words, quantities);
  const specific = isSpecific(words, { actions, quantities, deadlines, indicators, claimed });
  return {
    language: 'en',
    specific,
    measurable:
      quantities.length > 0 ||
      (cadences.length > 0 && beginsWithDeed(words, actions)) ||
      (specific && cadences.length + deadlines.length > 0 && isDeed(words, actions, claimed)),
    timeBound: deadlines.length > 0,
    quantities: quantities.map(withoutTokens),
    deadlines: deadlines.map(withoutTokens),
    vague: withGeneralWords(words, findVaguePhrases(words, actions), specific, claimed),
    cadences: cadences.map(withoutTokens),
    indicators: indicators.map((tokens) => getSpan(words, tokens)),
  };
}

/** Some words show that a goal isn't specific: its verb, or else the things it's about. */
function withGeneralWords(
  words: readonly Word[],
  vague: readonly VaguePhrase[],
  specific: boolean,
  claimed: readonly boolean[],
): readonly VaguePhrase[] {
  const told = vague.some(({ kind }) => kind === 'direction' || kind === 'general-thing');
  const tokens = specific || told ? undefined : generalPhrase(words, claimed);
  if (tokens === undefined) return vague;
  const phrase = { kind: 'general-thing', span: getSpan(words, tokens) } as const;
  return [...vague, phrase].sort((one, other) => one.span.start - other.span.start);
}

/** "Meet every month", "we will meet monthly": each time can be counted. "Lower the yearly cost" can't. */
function beginsWithDeed(words: readonly Word[], [main]: readonly Action[]): boolean {
  if (main?.role !== 'concrete') return false;
  const from = verbStart(words, main.tokens.from);
  return startsSentence(words, from) || textAt(words, from - 1) === 'will';
}

/** "Have the kitchen inspected": then it's done or it isn't. "Make the room quieter" is more or less. */
function isDeed(
  words: readonly Word[],
  actions: readonly Action[],
  claimed: readonly boolean[],
): boolean {
  if (actions.some(({ role }) => role !== 'concrete')) return false;
  return !words.some(({ text }, index) => claimed[index] !== true && degrees.has(text));
}

/** "Help every child succeed", "Every child thrives": about everybody, with nothing to count. */
function isSlogan(
  words: readonly Word[],
  { kind, tokens }: QuantityMatch,
  actions: readonly Action[],
): boolean {
  if (kind !== 'all') return false;
  if (isConviction(words, tokens.to + 1)) return true;
  if (!isAnyone(words, tokens.from)) return false;
  const [main] = actions;
  const directed = main?.role === 'direction' && main.tokens.from < tokens.from;
  return directed || isStateOf(words, tokens.to + 1);
}

/** "Every neighbor matters" is already true today. */
function isConviction(words: readonly Word[], index: number): boolean {
  return /^(?:deserve|need|want|love|matter|belong)s?$/u.test(textAt(words, index));
}

/** "thrives", "will succeed": how people are, not what they do or get. */
function isStateOf(words: readonly Word[], index: number): boolean {
  const at = textAt(words, index) === 'will' ? index + 1 : index;
  if (isConviction(words, at)) return true;
  const state = verbRole(textAt(words, at)) === 'pure-direction';
  return state && !/^(?:an?|the|their|his|her|its)$/u.test(textAt(words, at + 1));
}

interface Covering {
  readonly tokens: TokenRange;
}

function withoutTokens<T extends Covering>({ tokens: _, ...rest }: T): Omit<T, 'tokens'> {
  return rest;
}

/** Both lists are in order, but short: a goal holds a handful of template slots. */
function overlapsAny(range: TokenRange, others: readonly Covering[]): boolean {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.tokens.to ?? 0) <= range.from) low = middle + 1;
    else high = middle;
  }
  const next = others[low];
  return next !== undefined && next.tokens.from < range.to;
}

function claim(length: number, matches: readonly Covering[]): readonly boolean[] {
  const claimed = new Array<boolean>(length).fill(false);
  for (const { tokens } of matches) claimed.fill(true, tokens.from, tokens.to);
  return claimed;
}

/** Turnaround times count too; products only where nothing is counted. */
function withProducts(
  words: readonly Word[],
  counted: readonly QuantityMatch[],
  deadlines: readonly (Deadline & Covering)[],
): readonly QuantityMatch[] {
  const turnarounds = deadlines
    .filter(({ kind }) => kind === 'turnaround')
    .map(({ span, tokens }) => ({ kind: 'duration' as const, span, tokens }));
  const all = [...counted, ...turnarounds].sort(
    (one, other) => one.tokens.from - other.tokens.from,
  );
  if (all.length > 0) return all;
  return findProducts(words).map((tokens) => ({
    kind: 'product',
    span: getSpan(words, tokens),
    tokens,
  }));
}
