import type { Found } from '../grammar/grammar.ts';
import { readNumber, type NumberReading } from '../english/numbers/numbers.ts';
import { isNumber, textAt, type Word } from '../grammar/words.ts';

const SMALL = new Map(
  (
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince ' +
    'dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres ' +
    'veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

const TENS = new Map(
  'treinta cuarenta cincuenta sesenta setenta ochenta noventa'
    .split(' ')
    .map((word, at) => [word, (at + 3) * 10]),
);

const HUNDREDS = new Map(
  'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'
    .split(' ')
    .map((word, at) => [word, (at + 1) * 100]),
);

/** With `de` or `una` before or behind: `una docena de libros`, `un par de talleres`. */
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['par', 2],
  ['decena', 10],
  ['docena', 12],
  ['veintena', 20],
  ['centenar', 100],
  ['millar', 1000],
]);

/** A number in digits or in Spanish words, without accents: `1.200`, `veintiún`, `ciento cincuenta`, `una docena`. */
export function readSpanishNumber(words: readonly Word[], at: number): NumberReading | undefined {
  if (isNumber(words, at)) return scaled(words, readNumber(words, at));
  return grouped(words, at) ?? scaled(words, inWords(words, at));
}

/** A number for a grammar: it says `one` for the article, and `spelled` where it's in words. */
export function spanishNumber(
  words: readonly Word[],
  at: number,
): Found<{ readonly count: number }> | undefined {
  const number = readSpanishNumber(words, at);
  if (number === undefined) return undefined;
  const isOne = number.inWords && number.value === 1;
  const says = [...(isOne ? ['one'] : []), ...(number.inWords ? ['spelled'] : [])];
  return { to: number.to, says, facts: { count: number.value } };
}

function grouped(words: readonly Word[], at: number): NumberReading | undefined {
  const lead = textAt(words, at);
  const half = /^medi[ao]$/u.test(lead);
  if (!half && !/^una?$/u.test(lead)) return undefined;
  const group = GROUPS.get(textAt(words, at + 1));
  if (group !== undefined) return { to: at + 2, value: half ? group / 2 : group, inWords: true };
  return half && textAt(words, at + 1) === 'millon'
    ? { to: at + 2, value: 500_000, inWords: true }
    : undefined;
}

/** Up to 999: `ciento veinte`, `treinta y cinco`; 1 for `mil` alone. */
function inWords(words: readonly Word[], at: number): NumberReading | undefined {
  const hundred = HUNDREDS.get(masculine(textAt(words, at)).replace(/^ciento$/u, 'cien'));
  const rest = belowHundred(words, hundred === undefined ? at : at + 1);
  if (hundred === undefined) {
    if (rest !== undefined) return rest;
    return textAt(words, at) === 'mil' ? { to: at, value: 1, inWords: true } : undefined;
  }
  if (rest === undefined) return { to: at + 1, value: hundred, inWords: true };
  return { ...rest, value: hundred + rest.value };
}

function belowHundred(words: readonly Word[], at: number): NumberReading | undefined {
  const ten = TENS.get(textAt(words, at));
  const one = (index: number): number | undefined =>
    SMALL.get(textAt(words, index).replace(/un$|una$/u, 'uno'));
  if (ten === undefined) {
    const small = one(at);
    return small === undefined ? undefined : { to: at + 1, value: small, inWords: true };
  }
  const unit = textAt(words, at + 1) === 'y' ? one(at + 2) : undefined;
  return unit === undefined || unit > 9
    ? { to: at + 1, value: ten, inWords: true }
    : { to: at + 3, value: ten + unit, inWords: true };
}

/** `doscientas` counts what is feminine. */
function masculine(text: string): string {
  return text.replace(/cientas$/u, 'cientos').replace(/^quinientas$/u, 'quinientos');
}

/** Takes in `mil` and `millones`, and what follows as in `mil doscientos`. */
function scaled(
  words: readonly Word[],
  number: NumberReading | undefined,
): NumberReading | undefined {
  if (number === undefined) return undefined;
  const scale = textAt(words, number.to);
  if (/^millon(?:es)?$/u.test(scale))
    return { ...number, to: number.to + 1, value: number.value * 1e6 };
  if (scale !== 'mil') return number;
  const thousands = { ...number, to: number.to + 1, value: number.value * 1000 };
  const rest = inWords(words, thousands.to);
  const isMore = rest !== undefined && rest.to > thousands.to;
  return isMore ? { ...rest, value: thousands.value + rest.value } : thousands;
}
