import { lazily } from '../../grammar/lazily.ts';
import { isWord, findPhrase, phraseList, textAt, type Word } from '../../grammar/words.ts';
import lists from '../lexicon/governors.json';

/** What a preposition says about the time after it. */
export type GovernorKind = 'limit' | 'span' | 'point' | 'possessor' | 'after';

/** A preposition of time: "by", "no later than", "within". */
export interface Governor {
  readonly kind: GovernorKind;
  /** Token index after it. */
  readonly to: number;
}

const limits = phraseList(lists.limits);

const spans = phraseList(lists.spans);

const points = phraseList(lists.points);

const afters = phraseList(lists.afters);

const openers = lazily(
  () =>
    new Set([...limits(), ...spans(), ...points(), ...afters(), ['of']].map(([first]) => first)),
);

/** The longest preposition of time at `index`, if any. */
export function governorAt(words: readonly Word[], index: number): Governor | undefined {
  if (!isWord(words, index) || !openers().has(textAt(words, index))) return undefined;
  const kinds = [
    ['limit', findPhrase(words, index, limits)],
    ['span', findPhrase(words, index, spans)],
    ['point', findPhrase(words, index, points)],
    ['after', findPhrase(words, index, afters)],
    ['possessor', textAt(words, index) === 'of' ? 1 : 0],
  ] as const;
  const [kind, length] = kinds.reduce((best, next) => (next[1] > best[1] ? next : best));
  return length === 0 ? undefined : { kind, to: index + length };
}
