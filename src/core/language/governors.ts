import { lazily } from './lazily.ts';
import { isWord, phraseAt, phraseList, textAt, type Word } from './words.ts';

/** What a preposition says about the time after it. */
export type GovernorKind = 'limit' | 'span' | 'point' | 'possessor' | 'after';

/** A preposition of time: "by", "no later than", "within". */
export interface Governor {
  readonly kind: GovernorKind;
  /** Token index after it. */
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

const openers = lazily(
  () =>
    new Set([...limits(), ...spans(), ...points(), ...afters(), ['of']].map(([first]) => first)),
);

/** The longest preposition of time at `index`, if any. */
export function governorAt(words: readonly Word[], index: number): Governor | undefined {
  if (!isWord(words, index) || !openers().has(textAt(words, index))) return undefined;
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
