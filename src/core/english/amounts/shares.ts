import { longUnits } from '../days/periodWords.ts';
import {
  isHyphen,
  isNumber,
  isWord,
  lexicon,
  reads,
  startsSentence,
  textAt,
  type Word,
} from '../tokens/words.ts';
import lists from '../lexicon/shares.json';

/** A share or multiple written without a plain number. */
export interface ShareReading {
  readonly kind: 'fraction' | 'multiple' | 'all' | 'none' | 'times' | 'rating';
  readonly to: number;
}

/** "a third", "half", "1/4", "double", "all students", "no errors", "twice", "a passing score". */
export function readShare(words: readonly Word[], index: number): ShareReading | undefined {
  return (
    readFraction(words, index) ??
    readMultiple(words, index) ??
    readTimes(words, index) ??
    readAll(words, index) ??
    readNone(words, index) ??
    readRating(words, index)
  );
}

const vulgar = lexicon(lists.vulgar);
const parts = lexicon(lists.parts);

function readFraction(words: readonly Word[], index: number): ShareReading | undefined {
  const text = textAt(words, index);
  if (vulgar.has(text)) return { kind: 'fraction', to: index + 1 };
  if (isNumber(words, index)) return readSlash(words, index) ?? readOutOf(words, index);
  if (text === 'half')
    return isHalf(words, index) ? { kind: 'fraction', to: index + 1 } : undefined;
  if (text === 'majority') return { kind: 'fraction', to: index + 1 };
  return readParts(words, index) ?? readOutOf(words, index);
}

/** "1/4", "3/4": not "24/7" and not a date such as "4/10/27". */
function readSlash(words: readonly Word[], index: number): ShareReading | undefined {
  const glued = words[index + 1]?.glued === true && words[index + 2]?.glued === true;
  if (!glued || textAt(words, index + 1) !== '/' || textAt(words, index + 3) === '/')
    return undefined;
  if (textAt(words, index) === '9' && textAt(words, index + 2) === '11') return undefined;
  const [top, bottom] = [Number(textAt(words, index)), Number(textAt(words, index + 2))];
  return top < bottom && bottom <= 12 ? { kind: 'fraction', to: index + 3 } : undefined;
}

const smallNumbers = lexicon(lists.smallNumbers);

/** "one in four", "4 out of 5", "nine of ten". */
function readOutOf(words: readonly Word[], index: number): ShareReading | undefined {
  if (!isSmall(words, index)) return undefined;
  const out =
    reads(words, index + 1, ['out', 'of']) ||
    reads(words, index + 1, ['of', 'every']) ||
    reads(words, index + 1, ['in', 'every']);
  const at = out
    ? index + 3
    : textAt(words, index + 1) === 'in' || textAt(words, index + 1) === 'of'
      ? index + 2
      : index;
  return at > index && isSmall(words, at) && !longUnits.has(textAt(words, at + 1))
    ? { kind: 'fraction', to: at + 1 }
    : undefined;
}

function isSmall(words: readonly Word[], index: number): boolean {
  return smallNumbers.has(textAt(words, index)) || /^\d{1,3}$/u.test(textAt(words, index));
}

/** "a third", "two-thirds", "three quarters of", "a quarter of the budget". */
function readParts(words: readonly Word[], index: number): ShareReading | undefined {
  const text = textAt(words, index);
  if (text !== 'a' && !smallNumbers.has(text)) return undefined;
  const at = isHyphen(words, index + 1) ? index + 2 : index + 1;
  const noun = textAt(words, at);
  const many = text !== 'a' && text !== 'one';
  const part = many ? noun.replace(/s$/u, '').replace(/lve$/u, 'lf') : noun;
  if (!parts.has(part) || (many && !noun.endsWith('s'))) return undefined;
  if (
    part === 'quarter' &&
    !many &&
    textAt(words, at + 1) !== 'of' &&
    textAt(words, at + 1) !== 'more'
  )
    return undefined;
  const counts = /^(?:of|more|fewer|less|the|as|to|in|by|,|\.|)$/u.test(textAt(words, at + 1));
  return counts ? { kind: 'fraction', to: at + 1 } : undefined;
}

function isHalf(words: readonly Word[], index: number): boolean {
  if (/^(?:first|second|latter|other)$/u.test(textAt(words, index - 1))) return false;
  return !isHyphen(words, index + 1) && !/^(?:day|hour|year|time)$/u.test(textAt(words, index + 1));
}

const multiples = lexicon(lists.multiples);

const notDoubled = lexicon(lists.notDoubled);

function readMultiple(words: readonly Word[], index: number): ShareReading | undefined {
  if (multiples.has(textAt(words, index))) {
    const at = isHyphen(words, index + 1) ? index + 2 : index + 1;
    return notDoubled.has(textAt(words, at)) ? undefined : { kind: 'multiple', to: index + 1 };
  }
  const fold =
    smallNumbers.has(textAt(words, index)) &&
    isHyphen(words, index + 1) &&
    textAt(words, index + 2) === 'fold';
  return fold ? { kind: 'multiple', to: index + 3 } : undefined;
}

/** "twice", "at least once", "once a year". */
function readTimes(words: readonly Word[], index: number): ShareReading | undefined {
  const text = textAt(words, index);
  if (text === 'twice' || text === 'thrice') return { kind: 'times', to: index + 1 };
  if (text !== 'once') return undefined;
  const counted =
    textAt(words, index - 1) === 'least' ||
    /^(?:a|per|each|every|during|in)$/u.test(textAt(words, index + 1));
  return counted ? { kind: 'times', to: index + 1 } : undefined;
}

const notMeantByAll = lexicon(lists.notMeantByAll);

/** "all branches", "every student", "each department", "the entire collection". */
function readAll(words: readonly Word[], index: number): ShareReading | undefined {
  const text = textAt(words, index);
  const found = { kind: 'all', to: index + 1 } as const;
  if (text === 'all') return isCountingAll(words, index) ? found : undefined;
  if (text === 'every' || text === 'each') return isCountingEach(words, index) ? found : undefined;
  if (text === 'entire' || text === 'whole') return isWholeThing(words, index) ? found : undefined;
  return undefined;
}

const weakBefore = lexicon(lists.weakBefore);

const anyone = lexicon(lists.anyone);

/** "for all", "of all ages" are slogans; "all students will …", "in all branches" can be checked. */
function isCountingAll(words: readonly Word[], index: number): boolean {
  const before = textAt(words, index - 1);
  const after = textAt(words, index + 1);
  if (!isWord(words, index + 1) && !isNumber(words, index + 1)) return false;
  if (notMeantByAll.has(after) && !isSubject(words, index)) return false;
  return (
    !weakBefore.has(before) || (before !== 'above' && before !== 'after' && !isAnyone(words, index))
  );
}

/** Whether "all", "each" or "every" at `index` speaks of people in general. */
export function isAnyone(words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at <= index + 3; at += 1) {
    if (!isWord(words, at) || anyone.has(textAt(words, at)) || notMeantByAll.has(textAt(words, at)))
      return true;
    if (/[a-z]s$/u.test(textAt(words, at))) return false;
  }
  return false;
}

function isSubject(words: readonly Word[], index: number): boolean {
  const after = textAt(words, index + 1);
  if (/^(?:other|relevant|these|those|the|its|our|their|of)$/u.test(after)) return true;
  return after === 'people' && textAt(words, index + 2) === 'will';
}

function isCountingEach(words: readonly Word[], index: number): boolean {
  const after = textAt(words, index + 1);
  return (
    after !== 'other' &&
    after !== 'day' &&
    after !== 'one' &&
    after !== 'time' &&
    after !== 'opportunity' &&
    after !== 'effort' &&
    isWord(words, index + 1)
  );
}

function isWholeThing(words: readonly Word[], index: number): boolean {
  const group = /^(?:communit|child|person|famil|life|world|population|organi|team|range|new)/u;
  return (
    isWord(words, index + 1) &&
    !group.test(textAt(words, index + 1)) &&
    textAt(words, index - 1) !== 'a'
  );
}

/** "none", "nobody", "no late fees", "no child leaves …"; not "no later than", "at no cost". */
function readNone(words: readonly Word[], index: number): ShareReading | undefined {
  const text = textAt(words, index);
  if (text === 'none' || text === 'nobody') return { kind: 'none', to: index + 1 };
  if (text !== 'no' || noIdioms.has(textAt(words, index + 1))) return undefined;
  if (textAt(words, index + 1) === 'one') return { kind: 'none', to: index + 2 };
  const counts = isPlural(words, index + 1) || isPlural(words, index + 2);
  return counts || beginsClause(words, index) ? { kind: 'none', to: index + 1 } : undefined;
}

const noIdioms = lexicon(lists.noIdioms);

function isPlural(words: readonly Word[], index: number): boolean {
  return /[a-z]s$/u.test(textAt(words, index));
}

/** The sentence is about what it denies: "No child …", "by 2030 no family will …". */
function beginsClause(words: readonly Word[], index: number): boolean {
  const verb = /^(?:will|shall|should|must|is|has)$/u.test(textAt(words, index + 2));
  return verb || startsSentence(words, index);
}

const qualities = lexicon(lists.qualities);

/** "from 'Poor' to 'Good'", "a passing score", "level AA", "a blue ribbon", "first place". */
function readRating(words: readonly Word[], index: number): ShareReading | undefined {
  const text = textAt(words, index);
  const next = textAt(words, index + 1);
  const found = { kind: 'rating', to: index + 2 } as const;
  if (text === 'passing' && /^(?:score|grade|mark)s?$/u.test(next)) return found;
  if (/^(?:blue|red|purple|white)$/u.test(text) && /^ribbons?$/u.test(next)) return found;
  if (/^(?:first|second|third|1st)$/u.test(text) && next === 'place') return found;
  if (
    /^(?:gold|silver|bronze)$/u.test(text) &&
    /^(?:medal|award|status|level|certification)s?$/u.test(next)
  )
    return found;
  if (
    text === 'grade' &&
    next === 'level' &&
    /^(?:at|above|on|to)$/u.test(textAt(words, index - 1))
  )
    return found;
  if (text === 'level' && /^a{1,3}$/u.test(next) && words[index + 1]?.capital === true)
    return found;
  if (
    /^(?:state|national|county|district|regional|statewide)$/u.test(text) &&
    /^averages?$/u.test(next)
  ) {
    return found;
  }
  if (isLetterGrade(words, index)) return found;
  if (
    qualities.has(text) &&
    /^(?:be|become|becomes|or|score|scoring|to)$/u.test(textAt(words, index - 1))
  )
    return { ...found, to: index + 1 };
  return readQuotedLevel(words, index);
}

/** "an A in algebra", "from a C to a B". */
function isLetterGrade(words: readonly Word[], index: number): boolean {
  const letter = words[index + 1];
  if (!/^an?$/u.test(textAt(words, index)) || letter?.capital !== true) return false;
  const ends = /^(?:|in|to|or|average|grade|at|on|for|by|[.,;])$/u.test(textAt(words, index + 2));
  return /^[a-f]$/u.test(letter.text) && ends;
}

const quotes = lexicon(lists.quotes);

function readQuotedLevel(words: readonly Word[], index: number): ShareReading | undefined {
  const led = /^(?:to|least|as|reach|reaches|from)$/u.test(textAt(words, index - 1));
  if (!led || !quotes.has(textAt(words, index)) || words[index + 1]?.capital !== true)
    return undefined;
  return { kind: 'rating', to: index + 2 };
}
