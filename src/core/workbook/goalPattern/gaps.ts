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

const BRACKETED = shape('\\[([^\\][]*)\\]', '\\[([^\\][]*)\\]');
/** A day has a comma of its own. */
const PLAIN = shape('([A-Z][a-z]+ \\d{1,2}, \\d{4}|[^,]*)', '(.*?)');

function shape(when: string, gap: string): RegExp {
  return new RegExp(`^By ${when}, ${gap} will ${gap} for ${gap}, from ${gap} to ${gap}[.!?]?$`);
}

/** What stands in the gaps of a text on one line; undefined for a text of another shape. */
export function gapsIn(text: string): Gaps | undefined {
  const found = BRACKETED.exec(text) ?? PLAIN.exec(text);
  if (found === null) return undefined;
  const gaps = GAPS.map((gap, at) => [gap, wordIn(found[at + 1] ?? '', ASKED[gap])]);
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
