import { tokenise } from './words.ts';
import { throwFault, type Place } from './grammarFaults.ts';

/** What a line of a grammar fits; `syntax.md` beside this file tells how each is written. */
export type Pattern =
  | { readonly is: 'word'; readonly text: string }
  | { readonly is: 'regex'; readonly regex: RegExp }
  /** A list, a reader, or a rule, with what its match has to say or not to say. */
  | { readonly is: 'name'; readonly name: string; readonly column: number; readonly says: Says }
  | { readonly is: 'sequence' | 'choice'; readonly parts: readonly Pattern[] }
  | { readonly is: 'repeat'; readonly part: Pattern; readonly times: Times }
  | { readonly is: 'ahead' | 'not' | 'behind' | 'glued' | 'capital'; readonly part: Pattern };

/** Words that a match must say (true) or must not say. */
export type Says = readonly (readonly [word: string, wanted: boolean])[];

export interface Times {
  readonly least: number;
  readonly most: number;
  /** As few as fit, not as many. */
  readonly few: boolean;
}

/** A line of a grammar, taken apart. */
export interface PatternLine extends Place {
  readonly pattern: Pattern;
  /** What a match of the line is; undefined where its first part tells. */
  readonly kind: string | undefined;
  readonly says: readonly string[];
  readonly examples: readonly Example[];
}

/** A text in which this very line reads something, or reads nothing. */
export interface Example {
  readonly text: string;
  readonly read: boolean;
}

interface Token {
  readonly text: string;
  readonly column: number;
  /** No space stands before it. */
  readonly glued: boolean;
}

const TOKEN =
  /#.*|\/(?:[^/\\]|\\.)+\/|'[^']+'|\{\d+,\d+\}\??|\[[^\]]*\]|[A-Z][A-Z_\d]*(?![\p{L}\d])|[\p{L}\d][\p{L}\d'-]*|[()|?!&<~^=]/gu;

/** Takes a line apart; a mistake in it is a fault. */
export function parseLine(place: Place): PatternLine {
  const tokens = splitTokens(place);
  const comment = tokens.at(-1)?.text.startsWith('#') === true ? tokens.pop() : undefined;
  const equals = tokens.findIndex(({ text }) => text === '=');
  const said = equals < 0 ? [] : tokens.splice(equals).slice(1);
  for (const { text, column } of said) {
    if (!/^[\p{Ll}\d-]+$/u.test(text)) throwFault(place, column, `${text} is no word to say`);
  }
  const [kind, ...says] = said.map(({ text }) => text);
  const onlyFirm = kind === 'firm';
  return {
    ...place,
    pattern: parse(place, tokens),
    kind: onlyFirm ? undefined : kind,
    says: onlyFirm ? [kind, ...says] : says,
    examples: examplesIn(comment?.text ?? ''),
  };
}

function examplesIn(comment: string): readonly Example[] {
  const examples = comment.matchAll(/(not )?"([^"]+)"/g);
  return [...examples].map(([, not, text = '']) => ({ text, read: not === undefined }));
}

function splitTokens(place: Place): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  // The last round is for what stands behind the last token.
  for (const { 0: text, index } of [...place.text.matchAll(TOKEN), { 0: '', index: Infinity }]) {
    const gap = place.text.slice(end, index);
    const between = gap.trim();
    if (between !== '')
      throwFault(place, end + gap.search(/\S/), `“${between}” means nothing here`);
    if (text !== '') tokens.push({ text, column: index, glued: gap === '' });
    end = index + text.length;
  }
  return tokens;
}

/** By recursive descent: choice, sequence, times, prefixes, one thing. */
function parse(place: Place, tokens: readonly Token[]): Pattern {
  let at = 0;
  const next = (): string => tokens[at]?.text ?? '';
  const column = (): number => tokens[at]?.column ?? place.text.length;

  const choice = (): Pattern => {
    const parts = [sequence()];
    for (; next() === '|'; parts.push(sequence())) at += 1;
    return together('choice', parts);
  };
  const sequence = (): Pattern => {
    const parts: Pattern[] = [];
    while (at < tokens.length && next() !== '|' && next() !== ')') parts.push(repeated());
    return together('sequence', parts);
  };
  const repeated = (): Pattern => {
    const part = prefixed();
    const times = tokens[at]?.glued === true ? timesOf(next()) : undefined;
    if (times === undefined) return part;
    if (times.most < Math.max(times.least, 1))
      throwFault(place, column(), 'the larger number comes last');
    at += 1;
    return { is: 'repeat', part, times };
  };
  const prefixed = (): Pattern => {
    const prefix = PREFIXES[next()];
    if (prefix === undefined) return one();
    at += 1;
    return { is: prefix, part: prefixed() };
  };
  const one = (): Pattern => {
    const here = column();
    const text = next();
    at += 1;
    if (text === '(') {
      const inner = choice();
      if (next() !== ')') throwFault(place, here, 'this bracket is never closed');
      at += 1;
      return inner;
    }
    if (/^[A-Z][A-Z_\d]*$/.test(text))
      return { is: 'name', name: text, column: here, says: saysIn() };
    if (/^\/.+\/$/.test(text))
      return { is: 'regex', regex: regexOf(place, here, text.slice(1, -1)) };
    const word = /^'.+'$/.test(text) ? text.slice(1, -1) : text;
    if (!/^(?:'|[\p{L}\d])/u.test(text)) throwFault(place, here, 'something is missing here');
    const [token, ...more] = tokenise(word);
    if (token?.text !== word || more.length > 0)
      throwFault(place, here, `no token ever reads “${word}”`);
    return { is: 'word', text: word };
  };
  const saysIn = (): Says => {
    if (tokens[at]?.glued !== true || !next().startsWith('[')) return [];
    const words = next().slice(1, -1).split(' ');
    at += 1;
    return words.map((word) => [word.replace('!', ''), !word.startsWith('!')]);
  };

  const pattern = choice();
  if (at < tokens.length) throwFault(place, column(), 'nothing is open that this could close');
  return pattern;
}

/** One thing alone needs no brackets. */
function together(is: 'choice' | 'sequence', parts: readonly Pattern[]): Pattern {
  const [first, second] = parts;
  return first !== undefined && second === undefined ? first : { is, parts };
}

const PREFIXES: Readonly<Record<string, 'ahead' | 'not' | 'behind' | 'glued' | 'capital'>> = {
  '&': 'ahead',
  '!': 'not',
  '<': 'behind',
  '~': 'glued',
  '^': 'capital',
};

function timesOf(text: string): Times | undefined {
  if (text === '?') return { least: 0, most: 1, few: false };
  const [, least, most, few] = /^\{(\d+),(\d+)\}(\?)?$/.exec(text) ?? [];
  if (least === undefined) return undefined;
  return { least: Number(least), most: Number(most), few: few !== undefined };
}

function regexOf(place: Place, column: number, source: string): RegExp {
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return throwFault(place, column, 'this is no regular expression');
  }
}
