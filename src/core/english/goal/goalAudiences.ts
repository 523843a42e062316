import { LONGEST_GOAL } from './longestGoal.ts';
import { lazily } from '../../grammar/lazily.ts';
import {
  isHyphen,
  isWord,
  lexicon,
  reads,
  getSpan,
  startsSentence,
  textAt,
  tokenise,
  type Word,
} from '../../grammar/words.ts';
import audiences from '../lexicon/audiences.json';
import lists from '../lexicon/organizationNouns.json';

export interface NamedAudience {
  /** The same for all words for them: `seniors` are `olderAdults`. */
  readonly key: string;
  /** As the text has it: `seniors`. */
  readonly said: string;
}

/** The audiences that a goal names, each once, in the order of the text. */
export function audiencesNamedIn(text: string): readonly NamedAudience[] {
  const words = tokenise(text.slice(0, LONGEST_GOAL));
  const found = new Map<string, NamedAudience>();
  for (let at = 0; at < words.length; at += 1) {
    const known = phrases()
      .get(textAt(words, at))
      ?.find(({ phrase }) => reads(words, at, phrase));
    if (known === undefined) continue;
    const { key, phrase } = known;
    const next = at + phrase.length;
    if (!isOfAName(words, at, next) && !found.has(key)) {
      const { start, end } = getSpan(words, { from: at, to: next });
      found.set(key, { key, said: text.slice(start, end) });
    }
    at = next - 1;
  }
  return [...found.values()];
}

const organizationNouns = lexicon(lists.organizationNouns);

/** "The tenants union", "Veterans Affairs", "the children's librarian": none of them is an audience. */
function isOfAName(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1];
  const begins = startsSentence(words, from) || isHyphen(words, from - 1);
  if (last?.possessive === true || (last?.capital === true && !(begins && to - from === 1)))
    return true;
  return isWord(words, to) && organizationNouns.has(textAt(words, to));
}

interface KnownPhrase {
  readonly key: string;
  readonly phrase: readonly string[];
}

/** By their first word, longer ones first. */
const phrases = lazily((): ReadonlyMap<string, readonly KnownPhrase[]> => {
  const known = Object.entries(audiences)
    .flatMap(([key, lines]) => wordings(lines).map((phrase): KnownPhrase => ({ key, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  const firsts = new Set(known.map(({ phrase: [first = ''] }) => first));
  return new Map(
    Array.from(firsts, (first) => [first, known.filter(({ phrase }) => phrase[0] === first)]),
  );
});

/** All ways to name one audience; a list of a single one has no comma. */
function wordings(lines: readonly string[]): readonly (readonly string[])[] {
  return lines
    .flatMap((line) => line.split(', '))
    .map((one) => tokenise(one).map(({ text }) => text));
}
