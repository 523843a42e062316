import {
  isHyphen,
  isWord,
  lexicon,
  reads,
  startsSentence,
  textAt,
  type TokenRange,
  type Word,
} from '../../grammar/words.ts';
import { isParticiple, verbRole } from './verbs.ts';
import degreeLists from '../lexicon/degrees.json';
import lists from '../lexicon/products.json';

/** Things that are made once and are then there or not there. */
const productNouns = lexicon(lists.productNouns);

/** General things: making them leaves nothing to point at. */
export const generalThings = lexicon(lists.generalThings);

/** Whether the word is one of the things or qualities that goals in English speak of. */
export function isCommonNoun(text: string): boolean {
  return productNouns.has(text) || generalThings.has(text);
}

/** Finds "write a guide …", "found a club", "handbook finalized": checkable results. */
export function findProducts(words: readonly Word[]): readonly TokenRange[] {
  const found: TokenRange[] = [];
  let index = 0;
  while (index < words.length) {
    const range = productAt(words, index);
    if (range !== undefined) found.push(range);
    index = range?.to ?? index + 1;
  }
  return found;
}

const makingNouns = lexicon(lists.makingNouns);

/** "Creation of an advisory council". */
function nominalAt(words: readonly Word[], index: number): TokenRange | undefined {
  const made = makingNouns.has(textAt(words, index)) && textAt(words, index + 1) === 'of';
  const object = made ? objectOf(words, index + 1) : undefined;
  return object === undefined ? undefined : { from: index, to: object.to };
}

const presence = lexicon(lists.presence);

/** "A handbook is available", "the lab is in place". */
function presentAt(words: readonly Word[], index: number): TokenRange | undefined {
  if (!productNouns.has(textAt(words, index)) || textAt(words, index + 1) !== 'is')
    return undefined;
  const there = presence.has(textAt(words, index + 2));
  const inPlace =
    reads(words, index + 2, ['in', 'place']) || reads(words, index + 2, ['in', 'use']);
  return there || inPlace ? { from: index, to: index + (there ? 3 : 4) } : undefined;
}

const converting = lexicon(lists.converting);

/** "Turn the storage room into a booth"; not "turn the library into a place of joy". */
function convertedAt(words: readonly Word[], index: number): TokenRange | undefined {
  if (!converting.has(textAt(words, index))) return undefined;
  const into = wordAhead(words, index + 1, /^into$/u);
  const object = into === undefined ? undefined : namedObject(words, index, into);
  const isIdea = object !== undefined && /^(?:of|for)$/u.test(textAt(words, object.to));
  return isIdea ? undefined : object;
}

/** "Agree with the county on a lease". */
function agreedAt(words: readonly Word[], index: number): TokenRange | undefined {
  if (!/^(?:agree|agreed|agreeing)$/u.test(textAt(words, index))) return undefined;
  const on = wordAhead(words, index + 1, /^(?:on|to)$/u);
  return on === undefined ? undefined : namedObject(words, index, on);
}

/** The thing that stands behind `before` with its article, if it's one that can be pointed at. */
function namedObject(
  words: readonly Word[],
  index: number,
  before: number,
): TokenRange | undefined {
  const object = objectOf(words, before);
  if (object === undefined || !hasDeterminer(words, before + 1, object.to - 1)) return undefined;
  if (!productNouns.has(textAt(words, object.to - 1))) return undefined;
  return { from: index, to: object.to };
}

/** Where a word stands within the next ten, in the same clause. */
function wordAhead(words: readonly Word[], from: number, word: RegExp): number | undefined {
  for (let at = from; at < from + 10 && !/^[.;:,()]$/u.test(textAt(words, at)); at += 1)
    if (word.test(textAt(words, at))) return at;
  return undefined;
}

function productAt(words: readonly Word[], index: number): TokenRange | undefined {
  const told =
    nominalAt(words, index) ??
    presentAt(words, index) ??
    convertedAt(words, index) ??
    agreedAt(words, index);
  if (told !== undefined) return told;
  if (!isWord(words, index) || verbRole(textAt(words, index)) !== 'making') return undefined;
  if (isNounUse(words, index) || isPostmodifier(words, index)) return undefined;
  return (
    objectOf(words, index) ??
    (isParticiple(textAt(words, index)) ? subjectOf(words, index) : undefined)
  );
}

/** "the plan", "a draft", "its design": the word stands as a noun. */
function isNounUse(words: readonly Word[], index: number): boolean {
  const text = textAt(words, index);
  if (isParticiple(text) || text.endsWith('ing')) return textAt(words, index - 1) === 'the';
  if (isSkill(words, index)) return true;
  return !startsSentence(words, index) && !beforeVerb.has(textAt(words, index - 1));
}

/** "learn to write a letter", "know how to plan a meal": an ability leaves no product. */
function isSkill(words: readonly Word[], index: number): boolean {
  return textAt(words, index - 1) === 'to' && abilities.has(textAt(words, index - 2));
}

const abilities = lexicon(lists.abilities);

const beforeVerb = lexicon(lists.beforeVerb);

/** "teens painting the wall": what the people in the sentence do, not the goal. */
function isPostmodifier(words: readonly Word[], index: number): boolean {
  if (!textAt(words, index).endsWith('ing') || startsSentence(words, index)) return false;
  const before = textAt(words, index - 1);
  return (
    isWord(words, index - 1) && !/^(?:by|and|or|through|be|continue|start|begin)$/u.test(before)
  );
}

const breaks = lexicon(lists.breaks);

const determiners = lexicon(lists.determiners);

/** The object after a making verb: one named thing, with its article, or a described product. */
function objectOf(words: readonly Word[], index: number): TokenRange | undefined {
  const at = skipParticle(words, skipJoinedVerbs(words, index + 1));
  const head = findHead(words, at);
  if (head <= at - 1) return undefined;
  const determined = hasDeterminer(words, at, head);
  const noun = textAt(words, head);
  if (generalThings.has(noun) || isCompared(words, at, head + 2)) return undefined;
  if (hasSecondArticle(words, at + 1, head)) return undefined;
  if (textAt(words, head + 1) === 'as' || textAt(words, head + 1) === 'into') return undefined;
  const isThing = productNouns.has(noun) || productNouns.has(singular(noun));
  const plural = /[^siu]s$/u.test(noun);
  if (determined && !plural && (isThing || !isAbstract(noun))) return { from: index, to: head + 1 };
  return isThing && !plural ? { from: index, to: head + 1 } : undefined;
}

/** "Draw up a charter", "put together a kit". */
function skipParticle(words: readonly Word[], at: number): number {
  const isParticle = /^(?:up|out|together)$/u.test(textAt(words, at));
  return isParticle && determiners.has(textAt(words, at + 1)) ? at + 1 : at;
}

/** "make the library a place …" says what a thing should be like. */
export function hasSecondArticle(words: readonly Word[], from: number, head: number): boolean {
  for (let at = from; at < head; at += 1)
    if (/^(?:a|an|the)$/u.test(textAt(words, at))) return true;
  return false;
}

/** From after a verb to its object, past "… and distribute", ", run and". */
export function skipJoinedVerbs(words: readonly Word[], index: number): number {
  let at = index;
  while (at < index + 5 && (isJoint(words, at) || isVerbAfterJoint(words, at))) at += 1;
  return at;
}

function isJoint(words: readonly Word[], index: number): boolean {
  return /^(?:and|or|,|&|\/)$/u.test(textAt(words, index));
}

/** "a more efficient system", "the website better": a direction in the shape of a thing. */
function isCompared(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (comparisons.has(textAt(words, at)) || degrees.has(textAt(words, at))) return true;
  return false;
}

const comparisons = lexicon(lists.comparisons);

/** Words that say how much, without a number. */
export const degrees = lexicon(degreeLists.degrees);

/** Nouns that end like this name states and qualities, seldom things. */
function isAbstract(noun: string): boolean {
  return (
    /(?:ness|ment|ity|tion|sion|ance|ence|ship|ing|ism|able|ible|ful|ous|ive|al|hood|acy|ism|er)$/u.test(
      noun,
    ) && !/(?:or|librarian|er)$/u.test(noun.replace(/(?:better|easier)$/u, ''))
  );
}

function isVerbAfterJoint(words: readonly Word[], index: number): boolean {
  return isJoint(words, index - 1) && verbRole(textAt(words, index)) !== undefined;
}

function singular(noun: string): string {
  return noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.replace(/s$/u, '');
}

function hasDeterminer(words: readonly Word[], from: number, head: number): boolean {
  for (let at = from; at < from + 2 && at < head; at += 1)
    if (determiners.has(textAt(words, at))) return true;
  return false;
}

/** The last word of the noun phrase that begins at `index`. */
export function findHead(words: readonly Word[], index: number): number {
  let at = index;
  while (at < words.length && at < index + 9 && !isBreak(words, at, index)) at += 1;
  let head = at - 1;
  while (head >= index && !isWord(words, head)) head -= 1;
  return head;
}

function isBreak(words: readonly Word[], at: number, from: number): boolean {
  if (isAdjectiveComma(words, at, from)) return false;
  return breaks.has(textAt(words, at)) || isConjunction(words, at, from);
}

/** "a diverse, skilled workforce". */
function isAdjectiveComma(words: readonly Word[], at: number, from: number): boolean {
  const early = at - from <= 2 && determiners.has(textAt(words, from));
  return (
    early &&
    textAt(words, at) === ',' &&
    isWord(words, at + 1) &&
    !/^(?:and|or|the|an?)$/u.test(textAt(words, at + 1))
  );
}

function isConjunction(words: readonly Word[], at: number, from: number): boolean {
  if (textAt(words, at) !== 'and' && textAt(words, at) !== 'or')
    return isHyphen(words, at) && !words[at]?.glued;
  return at > from;
}

/** "Survey conducted", "handbook finalized": the product stands before. */
function subjectOf(words: readonly Word[], index: number): TokenRange | undefined {
  const be = /^(?:is|are|be|been|was|were|will|has|have|being)$/u;
  let at = index - 1;
  while (at > index - 4 && be.test(textAt(words, at))) at -= 1;
  const noun = textAt(words, at);
  return productNouns.has(noun) ? { from: at, to: index + 1 } : undefined;
}
