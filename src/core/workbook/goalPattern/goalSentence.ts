import { DAY_SENTENCE } from '../../calendar/dayWords.ts';
import type { Language } from '../../guide/guide.ts';
import { sayingIn } from '../../guide/saying.ts';
import type { Sentence } from '../../language/translate.ts';
import { GAPS, type Gap, type Gaps } from './gaps.ts';

/** The pattern of NACCHO and of the Minnesota Department of Health. */
const PATTERN: Sentence = 'By {when}, {who} will {what} for {whom}, from {from} to {to}.';

/** What a gap holds until somebody fills it in. */
const ASKED: Readonly<Record<Gap, Sentence>> = {
  ...{ when: 'when', who: 'who', what: 'do what' },
  ...{ whom: 'whom', from: 'baseline', to: 'target' },
};

/** What a gap held in earlier versions: a draft from then is still one to be filled in. */
const ASKED_BEFORE: Partial<Readonly<Record<Language, Partial<Readonly<Record<Gap, string>>>>>> = {
  es: { when: 'fecha' },
};

/** The goal's sentence as a language has it: to write it, and to tell its gaps again. */
export interface GoalSentence {
  readonly language: Language;
  /** The words that come before its first gap, such as `By `. */
  readonly lead: string;
  /** The sentence; what nobody has filled in stays in brackets. */
  readonly sentenceOf: (gaps: Gaps) => string;
  /** The same as a text from which the gaps can be told again, whatever stands in them. */
  readonly draftOf: (gaps: Gaps) => string;
  /**
   * What stands in the gaps of a text on one line; undefined for a text of another shape. Each gap ends
   * where what follows it begins for the first time, so the text is read once, however long it is.
   */
  readonly gapsIn: (text: string) => Gaps | undefined;
  /** Whether a text has the words of the pattern around what will be done, with something between them. */
  readonly isDraft: (said: string) => boolean;
  /** Whether a draft's gaps are filled in, but for how many. */
  readonly isFilled: (said: string) => boolean;
}

const made = new Map<Language, GoalSentence>();

/** The sentence in a language; made when it is first asked for. */
export function getGoalSentence(language: Language): GoalSentence {
  const known = made.get(language) ?? makeSentence(language);
  made.set(language, known);
  return known;
}

const BRACKETED = /^\[[^\][]*\]$/;

function makeSentence(language: Language): GoalSentence {
  const say = sayingIn(language);
  const pieces = say(PATTERN).split(/\{(\w+)\}/);
  const order = pieces.filter((_, at) => at % 2 === 1) as readonly Gap[];
  const [lead = '', ...others] = pieces.filter((_, at) => at % 2 === 0);
  const between = others.slice(0, -1);
  const day = dayPattern(say(DAY_SENTENCE));

  const asked = (gap: Gap): string => say(ASKED[gap]);
  const before = ASKED_BEFORE[language] ?? {};
  const written = (word: (gap: Gap) => string): string =>
    say(PATTERN, Object.fromEntries(GAPS.map((gap) => [gap, word(gap)])));
  const sentenceOf = (gaps: Gaps): string =>
    written((gap) => (gaps[gap] === '' ? `[${asked(gap)}]` : gaps[gap]));

  /** The text's parts between its first words and its last mark; undefined where one of them is missing. */
  const partsOf = (text: string, separators: readonly string[]): readonly string[] | undefined => {
    if (!text.startsWith(lead) || /[\n\r\u2028\u2029]/.test(text)) return undefined;
    const sentence = text.slice(lead.length).replace(/[.!?]$/, '');
    // A day may have a comma of its own.
    return splitAlong(sentence, separators, order[0] === 'when' ? day.exec(sentence)?.[0] : '');
  };
  const gapsOf = (parts: readonly string[]): Gaps => {
    const gaps = order.map((gap, at) => {
      const word = (parts[at] ?? '').trim();
      const isAsked = [asked(gap), before[gap]].some((one) => word === one || word === `[${one}]`);
      return [gap, isAsked ? '' : word];
    });
    return Object.fromEntries(gaps) as Gaps;
  };
  const gapsIn = (text: string): Gaps | undefined => {
    const inBrackets = partsOf(
      text,
      between.map((words) => `]${words}`),
    )?.map((part, at) => (at < between.length ? `${part}]` : part));
    if (inBrackets?.every((part) => BRACKETED.test(part)) === true)
      return gapsOf(inBrackets.map((part) => part.slice(1, -1)));
    const parts = partsOf(text, between);
    return parts && gapsOf(parts);
  };
  /** The words that lead to these gaps, in the order of the sentence. */
  const leadingTo = (...gaps: readonly Gap[]): readonly string[] =>
    between.filter((_, at) => gaps.includes(order[at + 1] ?? 'to'));
  const partsAround = (said: string, ...gaps: readonly Gap[]): readonly string[] =>
    said.startsWith(lead) ? (splitAlong(said.slice(lead.length), leadingTo(...gaps)) ?? []) : [];

  return {
    language,
    lead,
    sentenceOf,
    draftOf: (gaps) => {
      const sentence = sentenceOf(gaps);
      const read = gapsIn(sentence);
      const isClear = read !== undefined && GAPS.every((gap) => read[gap] === gaps[gap]);
      return isClear
        ? sentence
        : written((gap) => `[${gaps[gap] === '' ? asked(gap) : gaps[gap]}]`);
    },
    gapsIn,
    isDraft: (said) => {
      const parts = partsAround(said, 'what', 'whom');
      return parts.length === 3 && parts.every((part) => part !== '');
    },
    isFilled: (said) => {
      const parts = partsAround(said, 'who', 'what', 'whom');
      return !/[[\]]/.test(said) && parts.length === 4 && parts.every((part) => part !== '');
    },
  };
}

/** What a day looks like at the beginning of a text, by the sentence that writes one. */
function dayPattern(sentence: string): RegExp {
  const shapes: Readonly<Record<string, string>> = {
    month: String.raw`\p{L}{2,12}`,
    day: String.raw`\d{1,2}`,
    year: String.raw`\d{4}`,
  };
  const source = sentence
    .split(/\{(\w+)\}/)
    .map((piece, at) =>
      at % 2 === 1 ? (shapes[piece] ?? '') : piece.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    );
  return new RegExp(`^${source.join('')}`, 'u');
}

/**
 * The parts of a text between separators that follow one another; undefined where one is missing.
 * The first part begins with `whole`, in which no separator is looked for.
 */
function splitAlong(
  text: string,
  separators: readonly string[],
  whole = '',
): readonly string[] | undefined {
  const parts: string[] = [];
  let from = 0;
  let begin = whole.length;
  for (const separator of separators) {
    const at = text.indexOf(separator, begin);
    if (at < 0) return undefined;
    parts.push(text.slice(from, at));
    from = at + separator.length;
    begin = from;
  }
  return [...parts, text.slice(from)];
}

/** On one line, and without the brackets that mark a gap. */
export function tidyGap(typed: string): string {
  return typed.replace(/\s+/g, ' ').replaceAll('[', '(').replaceAll(']', ')').trim();
}
