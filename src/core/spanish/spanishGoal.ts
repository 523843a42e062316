import type { Deadline, DeadlineKind } from '../english/goal/deadlines.ts';
import type { GoalReading } from '../english/goal/goal.ts';
import { findLeftovers } from '../english/goal/leftovers.ts';
import type { WrittenDate } from '../english/days/dates.ts';
import { grammar, type Found, type Reader } from '../grammar/grammar.ts';
import {
  lexicon,
  reads,
  getSpan,
  textAt,
  tokenise,
  type Lexicon,
  type TokenRange,
  type Word,
} from '../grammar/words.ts';
import type { Quantity, QuantityKind } from '../english/amounts/quantities.ts';
import { folded } from './folded.ts';
import { readSpanishDate, readSpanishMonth, spanishWeekday } from './spanishDates.ts';
import { spanishGoals } from './spanishGoals.grammar.ts';
import { spanishNumber } from './spanishNumbers.ts';
import lists from './spanishWords.json';

interface GoalFacts {
  readonly count: number;
  readonly date: WrittenDate;
}

const spoken = lexicon(lists.spanish);
const elsewhere = lexicon(lists.other);
const deeds = lexicon(lists.deed);

/** `abrir`, `abrirá`, `abriremos`, `abrimos`: the forms of verbs that a goal puts what will be made behind. */
function formsOf(roots: readonly string[], ...irregular: readonly string[]): Reader<GoalFacts> {
  const ends = '[aei]r(?:se|nos|lo|la|los|las|a|an|e|emos)?|[aei]mos|[ai]d[oa]s?|[ai]?(?:e?ndo)';
  const forms = new RegExp(`^(?:${roots.join(' ').replaceAll(' ', '|')})(?:${ends})$`, 'u');
  return (words, at) => {
    const text = textAt(words, at);
    return forms.test(text) || irregular.includes(text) ? { to: at + 1 } : undefined;
  };
}

export const spanishGoalGrammar = grammar<GoalFacts>('Spanish goals', spanishGoals, {
  lists: {
    UNIT: lists.unit,
    NEXT: lists.next,
    SEASON: lists.season,
    PERIOD_NOUN: lists.periodNoun,
    KIND: lists.kind,
    GRANT: lists.grant,
    OCCASION_NOUN: lists.occasionNoun,
    EVENT_NOUN: lists.eventNoun,
    PLACE: lists.place,
    ENDING_VERB: lists.endingVerb,
    BREAK: lists.break,
    PAUSE: lists.pause,
    LABEL: lists.label,
    PEOPLE: lists.people,
    FUNCTION: lists.function,
    MULTIPLE: lists.fraction,
    THING: lists.thing,
    ABSTRACT: lists.abstract,
    READY: lists.ready,
  },
  readers: {
    NUMBER: spanishNumber,
    DATE: (words, at) => {
      const reading = readSpanishDate(words, at);
      if (reading === undefined) return undefined;
      const { date, to } = reading;
      return date.kind === 'partial' && date.day === undefined
        ? undefined
        : { to, facts: { date } };
    },
    MONTH: (words, at) => {
      const reading = readSpanishMonth(words, at);
      if (reading === undefined) return undefined;
      const { date, to } = reading;
      const hasYear = date.kind === 'partial' && date.year !== undefined;
      return { to, facts: { date }, says: hasYear ? ['year'] : [] };
    },
    YEAR: (words, at) => (/^20\d\d$/u.test(textAt(words, at)) ? { to: at + 1 } : undefined),
    WEEKDAY: (words, at) => {
      const text = textAt(words, at);
      return text.length > 4 && spanishWeekday(text) !== undefined ? { to: at + 1 } : undefined;
    },
    MAKE: formsOf(lists.make, 'hara', 'haran', 'haremos', 'pondra', 'pondran', 'pondremos'),
    BUILD: formsOf(lists.build, 'consiga', 'obtendra', 'obtendran', 'obtendremos'),
    GIVE: formsOf(lists.give, 'da', 'damos', 'hara', 'haran', 'haremos'),
    VERB: (words, at) =>
      /^\p{L}{3,}(?:[aei]r|ar[aeá]n?|eremos|aremos|iremos)$/u.test(textAt(words, at))
        ? { to: at + 1 }
        : undefined,
    FEAST: (words, at) => {
      if (feasts.has(textAt(words, at))) return { to: at + 1 };
      const feast = FEASTS.find((parts) => reads(words, at, parts));
      return feast && { to: at + feast.length };
    },
  },
});

const feasts = lexicon(lists.feast);
/** Those of several words. */
const FEASTS = lists.feasts.map((feast) => feast.split(' '));

/**
 * Whether the words are in Spanish: they have its small words, and hardly any of a language near it.
 * Where Spanish is expected it's enough that nothing speaks against it.
 */
function readsAsSpanish(words: readonly Word[], isExpected: boolean): boolean {
  const letters = words.filter(({ kind }) => kind === 'word');
  const count = ({ has }: Lexicon): number => letters.filter(({ text }) => has(text)).length;
  const [own, others] = [count(spoken), count(elsewhere)];
  if (isExpected && others === 0) return true;
  return own > 2 * others && own * 5 >= letters.length;
}

/**
 * Reads a goal in Spanish: its times and amounts. How specific it is isn't judged, so it counts as specific
 * enough. undefined where the statement isn't in Spanish, which a workbook in Spanish makes likelier.
 */
export function readSpanishGoal(statement: string, isExpected: boolean): GoalReading | undefined {
  const words = tokenise(folded(statement));
  if (!readsAsSpanish(words, isExpected)) return undefined;
  const leftovers = findLeftovers(words);
  const cadences = matches(words, 'CADENCE', claimed(words, leftovers));
  const times = matches(words, 'DEADLINE', claimed(words, [...leftovers, ...cadences]));
  const taken = claimed(words, [...leftovers, ...cadences, ...times]);
  const counted = matches(words, 'QUANTITY', taken);
  const found = counted.length > 0 ? counted : matches(words, 'PRODUCT', claimed(words, leftovers));
  return {
    language: 'es',
    specific: true,
    measurable: found.length > 0 || (cadences.length > 0 && deeds.has(textAt(words, 0))),
    timeBound: times.length > 0,
    quantities: found.map((match) => quantity(words, match)),
    deadlines: times.map((match) => deadline(words, match)),
    vague: [],
    cadences: cadences.map(({ tokens }) => ({ span: getSpan(words, tokens) })),
    indicators: [],
  };
}

function claimed(words: readonly Word[], ranges: readonly Covering[]): readonly boolean[] {
  const all = new Array<boolean>(words.length).fill(false);
  for (const { tokens } of ranges) all.fill(true, tokens.from, tokens.to);
  return all;
}

interface Covering {
  readonly tokens: TokenRange;
}

interface Matched extends Covering {
  readonly found: Found<GoalFacts>;
}

/** What a rule finds from left to right, without what is claimed already. */
function matches(
  words: readonly Word[],
  rule: string,
  taken: readonly boolean[],
): readonly Matched[] {
  const all: Matched[] = [];
  for (let at = 0; at < words.length;) {
    const found = taken[at] === true ? undefined : spanishGoalGrammar.read(rule, words, at);
    const isFree = found !== undefined && found.to > at && taken[found.to - 1] !== true;
    if (isFree) all.push({ tokens: { from: at, to: found.to }, found });
    at = isFree ? found.to : at + 1;
  }
  return all;
}

function quantity(words: readonly Word[], { tokens, found }: Matched): Quantity {
  return {
    kind: (found.kind ?? 'product') as QuantityKind,
    span: getSpan(words, tokens),
    value: found.facts?.count,
  };
}

function deadline(words: readonly Word[], { tokens, found }: Matched): Deadline {
  return {
    kind: (found.kind ?? 'event') as DeadlineKind,
    span: getSpan(words, tokens),
    governed: found.says?.includes('limit') === true,
    date: found.facts?.date,
  };
}
