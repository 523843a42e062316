import type { Found } from '../../grammar/grammar.ts';
import { isHyphen, isNumber, isWord, textAt, type Word } from '../../grammar/words.ts';

export interface NumberReading {
  /** Token index after the number. */
  readonly to: number;
  readonly value: number;
  /** Written in words ("twenty-five"). */
  readonly inWords: boolean;
}

const units: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
    'fifteen sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);

const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['dozens', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mil', 1e6],
]);

const letterScales: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['m', 1e6],
  ['mm', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
]);

const ordinals: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

/** Reads a cardinal number at `index`: digits, number words, "a dozen"; undefined if none. */
export function readNumber(words: readonly Word[], index: number): NumberReading | undefined {
  if (isNumber(words, index)) return scaled(words, readDigits(words, index));
  const inWords = readNumberWords(words, index);
  return inWords === undefined ? undefined : scaled(words, inWords);
}

/** A cardinal number for a grammar: it says `spelled` where it's in words, and `single` for one token. */
export function numberReader(words: readonly Word[], index: number): Found<never> | undefined {
  const number = readNumber(words, index);
  if (number === undefined) return undefined;
  const single = number.to === index + 1 ? ['single'] : [];
  return { to: number.to, says: number.inWords ? ['spelled', ...single] : single };
}

/** An ordinal number for a grammar. */
export function ordinalReader(words: readonly Word[], index: number): Found<never> | undefined {
  const ordinal = readOrdinal(words, index);
  return ordinal === undefined ? undefined : { to: ordinal.to };
}

/** Reads "3rd", "third", "first": its value and where it ends; undefined if none. */
function readOrdinal(words: readonly Word[], index: number): NumberReading | undefined {
  const word = ordinals.get(textAt(words, index));
  if (word !== undefined) return { to: index + 1, value: word, inWords: true };
  if (!isNumber(words, index) || !isOrdinalEnding(words, index + 1)) return undefined;
  return { to: index + 2, value: Number(textAt(words, index)), inWords: false };
}

/** Whether the token is the "th" of "4th". */
export function isOrdinalEnding(words: readonly Word[], index: number): boolean {
  const text = textAt(words, index);
  const ending = text === 'st' || text === 'nd' || text === 'rd' || text === 'th';
  return ending && words[index]?.glued === true;
}

function readDigits(words: readonly Word[], index: number): NumberReading {
  let digits = textAt(words, index);
  let to = index + 1;
  // "1 200" and "12 500 000": groups of three, one space apart.
  while (digits.length < 15 && isSpacedGroup(words, to, digits)) {
    digits += textAt(words, to);
    to += 1;
  }
  return { to, value: parseDigits(digits), inWords: false };
}

function isSpacedGroup(words: readonly Word[], index: number, before: string): boolean {
  const word = words[index];
  const previous = words[index - 1];
  if (word?.kind !== 'number' || previous === undefined) return false;
  const oneSpace = word.start - previous.end === 1;
  return oneSpace && /^\d{3}$/u.test(word.text) && /^[1-9]\d{0,2}(?:\d{3})*$/u.test(before);
}

/** 5,000 and 5.000 are five thousand; 2.5 and 2,5 are two and a half. */
function parseDigits(digits: string): number {
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u.test(digits))
    return Number(digits.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u.test(digits)) {
    return Number(digits.replaceAll('.', '').replace(',', '.'));
  }
  return Number(digits.replace(',', '.'));
}

function readNumberWords(words: readonly Word[], index: number): NumberReading | undefined {
  const text = textAt(words, index);
  const article = text === 'a' || text === 'an' || text === 'half';
  if (article) return readArticleScale(words, index, text);
  const ten = tens.get(text);
  if (ten !== undefined) return afterTens(words, index, ten);
  const unit = units.get(text);
  if (unit !== undefined) return { to: index + 1, value: unit, inWords: true };
  const bare =
    text !== 'dozen' && text !== 'million' && text !== 'billion' ? undefined : scales.get(text);
  return bare === undefined ? undefined : { to: index, value: 1, inWords: true };
}

/** "a dozen", "a hundred", "half a million", "half a dozen". */
function readArticleScale(
  words: readonly Word[],
  index: number,
  article: string,
): NumberReading | undefined {
  const half = article === 'half';
  const next = textAt(words, index + 1);
  const at =
    half && (next === 'a' || next === 'dozen') ? index + (next === 'a' ? 2 : 1) : index + 1;
  if (half && at === index + 1 && next !== 'dozen') return undefined;
  if (!scales.has(textAt(words, at))) return undefined;
  return { to: at, value: half ? 0.5 : 1, inWords: true };
}

function afterTens(words: readonly Word[], index: number, ten: number): NumberReading {
  const at = isHyphen(words, index + 1) ? index + 2 : index + 1;
  const unit = units.get(textAt(words, at));
  const small = unit !== undefined && unit > 0 && unit < 10;
  return small
    ? { to: at + 1, value: ten + unit, inWords: true }
    : { to: index + 1, value: ten, inWords: true };
}

/** Takes in "hundred", "million", a glued "k", and what follows as in "two hundred and fifty". */
function scaled(words: readonly Word[], number: NumberReading): NumberReading {
  const text = textAt(words, number.to);
  const glued = words[number.to]?.glued === true;
  const scale = scales.get(text) ?? (glued ? letterScales.get(text) : undefined);
  if (scale === undefined || isScaleOfOther(words, number.to)) return number;
  const whole = { ...number, to: number.to + 1, value: number.value * scale };
  if (!number.inWords) return whole;
  return withRemainder(words, whole);
}

/** "5K run" is a distance, and "4 M" isn't a million. */
function isScaleOfOther(words: readonly Word[], index: number): boolean {
  const next = textAt(words, index + 1);
  return textAt(words, index) === 'k' && /^(?:run|walk|race|fun|event)s?$/u.test(next);
}

function withRemainder(words: readonly Word[], number: NumberReading): NumberReading {
  const at = textAt(words, number.to) === 'and' ? number.to + 1 : number.to;
  const text = textAt(words, at);
  if (!isWord(words, at) || (!units.has(text) && !tens.has(text))) return number;
  const rest = tens.has(text)
    ? afterTens(words, at, tens.get(text) ?? 0)
    : { to: at + 1, value: units.get(text) ?? 0, inWords: true };
  if (number.value < 100) return number;
  const scale = scales.get(textAt(words, rest.to));
  const joined = { to: rest.to, value: number.value + rest.value, inWords: true };
  return scale === undefined || scale >= number.value ? joined : { ...joined, to: rest.to + 1 };
}
