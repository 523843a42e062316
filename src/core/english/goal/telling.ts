import { functionWords, generalModifiers, generalNouns } from './generalWords.ts';
import { monthAt } from '../days/dates.ts';
import { generalThings, findHead } from './products.ts';
import { verbRole } from './verbs.ts';
import { isWord, startsSentence, textAt, type TokenRange, type Word } from '../../grammar/words.ts';

/**
 * How much a statement says that no other one would. Each noun that isn't general counts one, and a
 * name counts a half more; each general noun takes back a quarter. `claimed` marks tokens that are
 * counted elsewhere: times, amounts, template text.
 */
export function weightOfTelling(
  words: readonly Word[],
  from: number,
  claimed: readonly boolean[],
): number {
  let telling = 0;
  let general = 0;
  const seen = new Set<string>();
  let partnersEnd = 0;
  for (let index = from; index < words.length; index += 1) {
    const word = words[index];
    if (word?.kind !== 'word' || claimed[index] === true) continue;
    partnersEnd = Math.max(partnersEnd, endOfPartner(words, index));
    if (word.text.length < 2) continue;
    if (seen.has(word.text)) continue;
    seen.add(word.text);
    if (isGeneral(word.text)) general += isName(words, index, word) ? 0 : 1;
    if (index < partnersEnd) continue;
    if (isName(words, index, word)) telling += 1.5;
    else if (!isGeneral(word.text)) telling += weightOfWord(words, index);
  }
  return telling - Math.min(general, 4) / 4;
}

/**
 * The words that show that a statement is general, if no mere direction does: "more visibility",
 * "a positive experience". Qualities show it better than "patrons" and "the library".
 */
export function generalPhrase(
  words: readonly Word[],
  claimed: readonly boolean[],
): TokenRange | undefined {
  let nouns: TokenRange | undefined;
  for (let from = 0; from < words.length; from += 1) {
    let to = from;
    while (claimed[to] !== true && isGeneral(textAt(words, to))) to += 1;
    if (to === from) continue;
    if (words.slice(from, to).some(({ text }) => !generalNouns.has(text))) return { from, to };
    nouns ??= { from, to };
    from = to;
  }
  return nouns;
}

function isName(words: readonly Word[], index: number, { capital, text }: Word): boolean {
  return (
    capital &&
    !startsSentence(words, index) &&
    !functionWords.has(text) &&
    monthAt(words, index) === undefined
  );
}

/**
 * Where the partner ends whom the token at `index` begins, else `index`: "with the Harbor Light Food
 * Bank", "our ties with local churches". Whom the work is done with doesn't say what gets done.
 */
function endOfPartner(words: readonly Word[], index: number): number {
  if (textAt(words, index) !== 'with') return index;
  const named = textAt(words, index + 1) === 'the' ? index + 2 : index + 1;
  if (words[named]?.capital !== true && !isRelation(words, index - 1)) return index;
  let end = findHead(words, index + 1) + 1;
  while (isAnotherPartner(words, end)) end = findHead(words, end + 1) + 1;
  return end;
}

/** ", the school board", "and the fire department"; not "and open a clinic". */
function isAnotherPartner(words: readonly Word[], index: number): boolean {
  const isJoint = /^(?:,|and|&)$/u.test(textAt(words, index)) && isWord(words, index + 1);
  return isJoint && verbRole(textAt(words, index + 1)) === undefined;
}

/** "our ties with …", "work closely with …", "do more with …". */
function isRelation(words: readonly Word[], index: number): boolean {
  const text = textAt(words, index);
  return generalThings.has(text) || generalModifiers.has(text) || verbRole(text) !== undefined;
}

function isGeneral(text: string): boolean {
  return generalThings.has(text) || generalNouns.has(text) || generalModifiers.has(text);
}

/** Verbs are weighed by what they do; words that end like states, qualities and participles tell little. */
function weightOfWord(words: readonly Word[], index: number): number {
  const text = textAt(words, index);
  if (functionWords.has(text)) return 0;
  if (verbRole(text) !== undefined && !isNoun(words, index)) return 0;
  return /(?:ness|ity|ship|ism|ance|ence|ment|ly|ful|ive|able|ible|ed)$/u.test(text) ? 0.5 : 1;
}

/** "the recording studio", "our tax clinic", "the library's book club": what could be a verb is a noun there. */
function isNoun(words: readonly Word[], index: number): boolean {
  return (
    isDeterminer(words, index - 1) || (isWord(words, index - 1) && isDeterminer(words, index - 2))
  );
}

function isDeterminer(words: readonly Word[], index: number): boolean {
  return (
    words[index]?.possessive === true || /^(?:the|an?|our|their|its)$/u.test(textAt(words, index))
  );
}
