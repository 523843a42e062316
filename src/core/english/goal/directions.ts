import type { Span } from '../../grammar/words.ts';
import { generalThings, hasSecondArticle, findHead, skipJoinedVerbs } from './products.ts';
import { functionWords, generalModifiers, generalNouns } from './generalWords.ts';
import { verbRole } from './verbs.ts';
import {
  isHyphen,
  isWord,
  lexicon,
  findPhrase,
  phraseList,
  getSpan,
  startsSentence,
  textAt,
  type TokenRange,
  type Word,
} from '../../grammar/words.ts';
import lists from '../lexicon/directions.json';

/** Why a phrase is vague. */
export type VagueKind =
  /** "improve", "strengthen", "promote": only a direction. */
  | 'direction'
  /** "create awareness": an action, but on a general thing. */
  | 'general-thing'
  /** "several", "a few", "substantially": an amount nobody can check. */
  | 'amount'
  /** "as soon as possible", "ongoing": a time nobody can check. */
  | 'time';

/** A phrase that says little, for a message to point at. */
export interface VaguePhrase {
  readonly kind: VagueKind;
  readonly span: Span;
}

/** What the verbs of a statement amount to. */
export interface Action {
  readonly role: 'concrete' | 'general' | 'direction';
  /** What it's done to is a state or a quality, such as "awareness", or nothing at all. */
  readonly isOnState: boolean;
  readonly tokens: TokenRange;
}

/** Finds the main verbs, each with what it is done to. */
export function findActions(words: readonly Word[]): readonly Action[] {
  const found: Action[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const action = isVerbPlace(words, index) ? actionAt(words, index) : undefined;
    if (action !== undefined) found.push(action);
  }
  return found;
}

const auxiliaries = lexicon(lists.auxiliaries);

/** Where a verb can stand: at the start, after "will", "to", "and", or as "-ing" or "-ed". */
function isVerbPlace(words: readonly Word[], index: number): boolean {
  if (!isWord(words, index) || isAttribute(words, index) || isSubject(words, index)) return false;
  const text = textAt(words, index);
  const start = verbStart(words, index);
  if (startsSentence(words, start) || auxiliaries.has(textAt(words, start - 1))) return true;
  if (isPresent(words, index)) return true;
  if (text.endsWith('ing')) return !/^(?:in|of|for|from|on|about)$/u.test(textAt(words, index - 1));
  return text.endsWith('ed') && textAt(words, index - 1) !== 'well';
}

/** "The museum lends us its kits": between a noun and the article of another. */
function isPresent(words: readonly Word[], index: number): boolean {
  const before = textAt(words, index - 1);
  const next = textAt(words, index + 1);
  return (
    isWord(words, index - 1) &&
    !functionWords.has(before) &&
    /^(?:the|a|an|our|their|its|his|her|my|us|them|each|every|all|both)$/u.test(next)
  );
}

/** Where a verb begins: "co-host" is one, with its first syllable. */
export function verbStart(words: readonly Word[], index: number): number {
  return isHyphen(words, index - 1) && textAt(words, index - 2) === 'co' ? index - 2 : index;
}

/** "well-attended workshops". */
function isAttribute(words: readonly Word[], index: number): boolean {
  const isGlued = words[index]?.glued === true && isHyphen(words, index - 1);
  return isGlued && verbStart(words, index) === index;
}

/** "Training will be improved": the work is what the sentence is about. */
function isSubject(words: readonly Word[], index: number): boolean {
  const noun = textAt(words, index).endsWith('ing');
  return noun && /^(?:will|shall|should|must|is|are|has)$/u.test(textAt(words, index + 1));
}

function actionAt(words: readonly Word[], index: number): Action | undefined {
  const role = verbRole(textAt(words, index));
  if (role === undefined || isAuxiliaryUse(words, index) || isTransparent(words, index))
    return undefined;
  const from = objectStart(words, index);
  const head = findHead(words, from);
  const tokens = { from: index, to: Math.max(head, index) + 1 };
  const general = isGeneral(words, index, from, head);
  const isOnState = general || head < from || isBeing(words, index, head);
  if (role === 'pure-direction') return { role: 'direction', isOnState, tokens };
  if (role === 'direction' || general) return { role: 'general', isOnState, tokens };
  return { role: 'concrete', isOnState, tokens };
}

/** "Become a trusted partner", "stay relevant": how somebody is, not what gets done. */
function isBeing(words: readonly Word[], verb: number, head: number): boolean {
  return (
    /^be(?:com(?:e|ing)|ing)?$/u.test(textAt(words, verb)) ||
    generalModifiers.has(textAt(words, head))
  );
}

/** Where the object of the verb begins; "revised and the staff …" has none. */
function objectStart(words: readonly Word[], index: number): number {
  if (isParticle(words, index + 1)) return index + 2;
  const from = skipJoinedVerbs(words, index + 1);
  const joined = from > index + 1 && verbRole(textAt(words, from - 1)) === undefined;
  return joined ? words.length : from;
}

/** "Put in a drop box", "set up the room"; but "meet in a room". */
function isParticle(words: readonly Word[], index: number): boolean {
  return (
    /^(?:put|set|take|hand|pick|sign|fill|clean)/u.test(textAt(words, index - 1)) &&
    /^(?:in|up|on|over|off|down)$/u.test(textAt(words, index)) &&
    /^(?:an?|the|our|my)$/u.test(textAt(words, index + 1))
  );
}

/** "Establish the library as a hub". */
const casting = /^(?:establish|position|serv|market|brand|view|se[et]|us|act)/u;

const providing = /^(?:provid|offer|creat|develop|deliver|build|design|shar|host|hold)/u;

function isGeneral(words: readonly Word[], verb: number, from: number, head: number): boolean {
  const noun = head < from ? '' : textAt(words, head);
  const role = textAt(words, head + 1) === 'as' && casting.test(textAt(words, verb));
  if (role || textAt(words, verb + 1) === 'out') return true;
  if (/^mak(?:e|es|ing)$/u.test(textAt(words, verb)) && isMadeSo(words, from, head)) return true;
  if (head === from && /[^s]s$/u.test(noun) && providing.test(textAt(words, verb))) return true;
  if (generalThings.has(noun) || emptyObjects.has(noun) || isQuality(noun)) return true;
  if (isLightUse(words, verb, { from, to: head + 1 })) return true;
  for (let at = from; at <= head; at += 1)
    if (comparedQualities.has(textAt(words, at))) return true;
  return false;
}

/** "Make the catalog reachable"; a timetable is a thing. */
function isQuality(word: string): boolean {
  return /(?:able|ible)$/u.test(word) && !/^(?:(?:time|turn)?table|cable)$/u.test(word);
}

/** "Make families happy", "make the library a place …". */
function isMadeSo(words: readonly Word[], from: number, head: number): boolean {
  const isThing = /^(?:an?|the|my|our)$/u.test(textAt(words, from));
  return !isThing || hasSecondArticle(words, from + 1, head);
}

/** Verbs that take their meaning from their object. */
const lightVerbs =
  /^(?:us(?:e|es|ing)|utiliz|set|giv|tak|mak|do|have|hav|go|get|keep|put|build|creat|develop|offer|provid|implement|plan|start|begin|hold|host|evaluat|assess|analyz|identif|deliver|introduc|establish|conduct|shar)/u;

/** "Use technology", "evaluate current services": nothing in the object tells which. */
function isLightUse(words: readonly Word[], verb: number, { from, to }: TokenRange): boolean {
  if (!lightVerbs.test(textAt(words, verb))) return false;
  for (let at = from; at < to; at += 1) {
    const text = textAt(words, at);
    if (!generalNouns.has(text) && !generalModifiers.has(text) && !generalThings.has(text))
      return false;
  }
  return true;
}

/** "Implement strategies", "take action", "play a role": the deed is still to be found. */
const emptyObjects = lexicon(lists.emptyObjects);

const comparedQualities = lexicon(lists.comparedQualities);

const transparent = lexicon(lists.transparent);

/** "Continue to host", "work to open": the next verb tells what is done. */
function isTransparent(words: readonly Word[], index: number): boolean {
  const next = index + 1;
  return transparent.has(textAt(words, index)) && textAt(words, next) === 'to';
}

/** "will be", "is", "do": helping another verb. */
function isAuxiliaryUse(words: readonly Word[], index: number): boolean {
  return textAt(words, index) === 'be' && verbRole(textAt(words, index + 1)) !== undefined;
}

const vagueAmounts = lexicon(lists.vagueAmounts);

const vagueTimes = phraseList(lists.vagueTimes);

/** Finds the words a message may point at, from left to right. */
export function findVaguePhrases(
  words: readonly Word[],
  actions: readonly Action[],
): readonly VaguePhrase[] {
  const verbs = actions
    .filter(({ role }) => role !== 'concrete')
    .map(({ role, tokens }) => ({
      kind: role === 'direction' ? ('direction' as const) : ('general-thing' as const),
      span: getSpan(
        words,
        role === 'direction' ? { from: tokens.from, to: tokens.from + 1 } : tokens,
      ),
    }));
  return [...verbs, ...looseWords(words)].sort((one, other) => one.span.start - other.span.start);
}

function looseWords(words: readonly Word[]): readonly VaguePhrase[] {
  const found: VaguePhrase[] = [];
  let index = 0;
  while (index < words.length) {
    const time = findPhrase(words, index, vagueTimes);
    const to = index + Math.max(time, 1);
    const kind = time > 0 ? 'time' : 'amount';
    if (time > 0 || vagueAmounts.has(textAt(words, index))) {
      found.push({ kind, span: getSpan(words, { from: index, to }) });
    }
    index = to;
  }
  return found;
}
