/**
 * "By [when], [who] will [do what] for [whom], from [baseline] to [target]": the pattern of NACCHO and of
 * the Minnesota Department of Health, with its gaps in the order of the sentence.
 */
export const GAPS = ['when', 'who', 'what', 'whom', 'from', 'to'] as const;

export type Gap = (typeof GAPS)[number];

/** What stands in each gap; empty where nothing does. */
export type Gaps = Readonly<Record<Gap, string>>;

/** What a gap holds until somebody fills it in. */
const ASKED: Gaps = {
  ...{ when: 'when', who: 'who', what: 'do what' },
  ...{ whom: 'whom', from: 'baseline', to: 'target' },
};

/** The sentence; what nobody has filled in stays in brackets. */
export function sentenceOf(gaps: Gaps): string {
  return written((gap) => (gaps[gap] === '' ? `[${ASKED[gap]}]` : gaps[gap]));
}

/** The same as a text from which the gaps can be told again, whatever stands in them. */
export function draftOf(gaps: Gaps): string {
  const sentence = sentenceOf(gaps);
  const read = gapsIn(sentence);
  const isClear = read !== undefined && GAPS.every((gap) => read[gap] === gaps[gap]);
  return isClear ? sentence : written((gap) => `[${gaps[gap] === '' ? ASKED[gap] : gaps[gap]}]`);
}

function written(word: (gap: Gap) => string): string {
  return `By ${word('when')}, ${word('who')} will ${word('what')} for ${word('whom')}, from ${word('from')} to ${word('to')}.`;
}

/** What stands between the gaps, in order. A day has a comma of its own. */
const BETWEEN = [' will ', ' for ', ', from ', ' to '] as const;
const DAY = /^[A-Z][a-z]{2,8} \d{1,2}, \d{4}(?=, )/;
const BRACKETED = /^\[[^\][]*\]$/;

/**
 * What stands in the gaps of a text on one line; undefined for a text of another shape. Each gap ends
 * where what follows it begins for the first time, so the text is read once, however long it is.
 */
export function gapsIn(text: string): Gaps | undefined {
  const inBrackets = partsOf(text, '], ', ['] will ', '] for ', '], from ', '] to ']);
  if (inBrackets !== undefined) {
    const parts = inBrackets.map((part, at) => (at < GAPS.length - 1 ? `${part}]` : part));
    if (parts.every((part) => BRACKETED.test(part))) {
      return gapsOf(parts.map((part) => part.slice(1, -1)));
    }
  }
  const parts = partsOf(text, ', ', BETWEEN);
  return parts && gapsOf(parts);
}

/** The text's parts between its first words and its last mark; undefined where one of them is missing. */
function partsOf(
  text: string,
  first: string,
  between: readonly string[],
): readonly string[] | undefined {
  if (!text.startsWith('By ') || /[\n\r\u2028\u2029]/.test(text)) return undefined;
  const sentence = text.slice(3).replace(/[.!?]$/, '');
  const day = DAY.exec(sentence)?.[0] ?? '';
  const rest = splitOnce(sentence, first, day.length);
  return rest && splitAlong(rest[1], between, [rest[0]]);
}

/** The parts of a text between separators that follow one another; undefined where one is missing. */
export function splitAlong(
  text: string,
  separators: readonly string[],
  before: readonly string[] = [],
): readonly string[] | undefined {
  const [separator, ...others] = separators;
  if (separator === undefined) return [...before, text];
  const split = splitOnce(text, separator);
  return split && splitAlong(split[1], others, [...before, split[0]]);
}

function splitOnce(text: string, separator: string, from = 0): [string, string] | undefined {
  const at = text.indexOf(separator, from);
  return at < 0 ? undefined : [text.slice(0, at), text.slice(at + separator.length)];
}

function gapsOf(parts: readonly string[]): Gaps {
  const gaps = GAPS.map((gap, at) => [gap, wordIn(parts[at] ?? '', ASKED[gap])]);
  return Object.fromEntries(gaps) as Gaps;
}

function wordIn(found: string, asked: string): string {
  const word = found.trim();
  return word === asked || word === `[${asked}]` ? '' : word;
}

/** On one line, and without the brackets that mark a gap. */
export function tidyGap(typed: string): string {
  return typed.replace(/\s+/g, ' ').replaceAll('[', '(').replaceAll(']', ')').trim();
}
