import {
  isHyphen,
  isWord,
  lexicon,
  reads,
  startsSentence,
  textAt,
  type TokenRange,
  type Word,
} from './words.ts';
import { isParticiple, verbRole } from './verbs.ts';

/** Things that are made once and are then there or not there. */
const productNouns = lexicon(`
  plan list map policy report guide handbook manual website page survey analysis assessment
  inventory database catalog catalogue brochure flyer poster newsletter curriculum toolkit council
  committee taskforce agreement contract memorandum mou calendar schedule budget proposal
  application grant room center centre space lab library branch garden mural exhibit exhibition
  display event workshop training conference fair festival forum meeting session summit course
  class certificate certification degree license diploma award ribbon directory archive
  dashboard template form checklist rubric video podcast series blog app tool portal system
  prototype position team board club program programme camp collection kit campaign study
  evaluation audit review template framework strategy protocol procedure procedures process
  guidelines guideline standards resource resources materials pamphlet book chapter article paper
  presentation recipe dress quilt project portfolio record station kiosk shelter bus van
  bookmobile building roof elevator ramp walk-through walkthrough pilot model statement inventory
  roadmap charter coalition network taskforce force group orientation tour interview ordinance
  law resolution facility clinic fund scholarship account platform software sign signage logo
  brand banner document documentation module syllabus lesson unit outline bibliography index
  recommendation recommendations agenda minutes newsletter questionnaire benchmark baseline`);

/** General things: making them leaves nothing to point at. */
export const generalThings = lexicon(`
  relationship relationships partnership partnerships awareness culture capacity environment
  opportunity opportunities access engagement understanding trust collaboration collaborations
  communication communications community communities connection connections equity quality
  experience experiences service services support skills skill knowledge outreach visibility
  outcome outcomes success growth well-being wellbeing wellness health learning literacy excellence
  inclusion diversity innovation efficiency effectiveness satisfaction confidence leadership
  teamwork morale use usage participation attendance sense climate atmosphere effort efforts way
  ways approach approaches possibilities possibility solutions solution change changes impact
  impacts value values performance progress needs goals ability abilities interest interests
  involvement presence reputation bridges ties cooperation coordination life lives world
  education everyone people things activities practices practice future resilience safety
  security stability sustainability accessibility transparency accountability creativity curiosity
  love joy belonging alternatives ideas interactions interaction feedback
  best difference workforce friends sure technology technologies data information options methods means work attitude attitudes behavior behaviour behaviors
  sustainable potential conditions condition productivity`);

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

const makingNouns = lexicon(`
  creation development establishment completion publication installation implementation launch
  adoption introduction construction formation opening acquisition production release`);

/** "Creation of an advisory council". */
function nominalAt(words: readonly Word[], index: number): TokenRange | undefined {
  const made = makingNouns.has(textAt(words, index)) && textAt(words, index + 1) === 'of';
  const object = made ? objectOf(words, index + 1) : undefined;
  return object === undefined ? undefined : { from: index, to: object.to };
}

const presence = lexicon('available online complete ready open published finished live');

/** "A handbook is available", "the lab is in place". */
function presentAt(words: readonly Word[], index: number): TokenRange | undefined {
  if (!productNouns.has(textAt(words, index)) || textAt(words, index + 1) !== 'is')
    return undefined;
  const there = presence.has(textAt(words, index + 2));
  const inPlace =
    reads(words, index + 2, ['in', 'place']) || reads(words, index + 2, ['in', 'use']);
  return there || inPlace ? { from: index, to: index + (there ? 3 : 4) } : undefined;
}

function productAt(words: readonly Word[], index: number): TokenRange | undefined {
  const told = nominalAt(words, index) ?? presentAt(words, index);
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

const abilities = lexicon('learn learns learning how able ability know understand taught teach');

const beforeVerb = lexicon(`
  to will shall should would can could must may and or , & / also we they i then not ) would help
  - – — jointly successfully fully s team`);

/** "teens painting the wall": what somebody does who is spoken of, not the goal. */
function isPostmodifier(words: readonly Word[], index: number): boolean {
  if (!textAt(words, index).endsWith('ing') || startsSentence(words, index)) return false;
  const before = textAt(words, index - 1);
  return (
    isWord(words, index - 1) && !/^(?:by|and|or|through|be|continue|start|begin)$/u.test(before)
  );
}

const breaks = lexicon(`
  by in on at for to from with of that which who will is are , ; : . ( ) through as while so
  when where because into about using across between among within during before after until
  based showing covering listing including addressing under upon via without per outside inside
  around against toward towards near behind beyond over like except since`);

const determiners = lexicon('a an the one new our its their my this single initial first final');

/** The object after a making verb: one named thing, with its article, or a described product. */
function objectOf(words: readonly Word[], index: number): TokenRange | undefined {
  const at = skipJoinedVerbs(words, index + 1);
  const head = headOf(words, at);
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

/** "make the library a place …" says what a thing shall be like. */
function hasSecondArticle(words: readonly Word[], from: number, head: number): boolean {
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
  for (let at = from; at < to; at += 1) if (comparisons.has(textAt(words, at))) return true;
  return false;
}

const comparisons = lexicon(`
  more better easier greater stronger less variety range number array wide wider broader deeper
  larger faster bigger higher best most couple few handful several healthy healthier lot bit strong positive good great
  welcoming vibrant diverse`);

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
export function headOf(words: readonly Word[], index: number): number {
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
