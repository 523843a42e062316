import { startsSentence, type Word } from './words.ts';
import type { Pattern, Says } from './grammarPattern.ts';

export interface Found<Facts> {
  /** Token index after it. */
  readonly to: number;
  readonly kind?: string | undefined;
  /** Words that the lines say behind `=`, beside the kind. */
  readonly says?: readonly string[];
  /** What readers in code tell: a number, a month, a date. */
  readonly facts?: Partial<Facts>;
  /** The number of the line of the grammar that read it. */
  readonly line?: number;
}

/** One try at a text. Whatever is remembered during it is in here. */
export interface Reading<Facts> {
  readonly words: readonly Word[];
  /** What the readers and rules of the open lines have found so far. */
  readonly parts: Found<Facts>[];
  /** How many rules are open. */
  depth: number;
}

/** Reads at a token; undefined where there is nothing to read. */
export type Read<Facts> = (reading: Reading<Facts>, at: number) => Found<Facts> | undefined;

/** Goes on from a token, and tells where the whole line ends; below 0 where it doesn't fit. */
export type Step<Facts> = (reading: Reading<Facts>, at: number) => number;

/** What a name stands for: a list of words, or a rule or a reader. */
export type Named<Facts> = ReadonlySet<string> | Read<Facts>;

/** What a name in a pattern stands for; throws a fault where nothing is called so. */
export type Names<Facts> = (name: string, column: number, isBackward: boolean) => Named<Facts>;

/** Names that every grammar knows, as tests of a token. START tests a place, and takes no token. */
export const BUILT_IN: ReadonlyMap<string, (word: Word) => boolean> = new Map([
  ['ANY', () => true],
  ['WORD', ({ kind }: Word) => kind === 'word'],
  ['DIGITS', ({ kind }: Word) => kind === 'number'],
  ['START', () => false],
]);

/** A pattern as a step, which goes on to `next`; `back` reads from right to left. */
export function stepOf<Facts>(
  pattern: Pattern,
  names: Names<Facts>,
  next: Step<Facts>,
  back = false,
): Step<Facts> {
  const token =
    (fits: (word: Word) => boolean): Step<Facts> =>
    (reading, at) => {
      const word = reading.words[back ? at - 1 : at];
      return word !== undefined && fits(word) ? next(reading, back ? at - 1 : at + 1) : -1;
    };
  switch (pattern.is) {
    case 'word':
      return token(({ text }) => text === pattern.text);
    case 'regex':
      return token(({ text }) => pattern.regex.test(text));
    case 'name': {
      if (pattern.name === 'START')
        return (reading, at) => (startsSentence(reading.words, at) ? next(reading, at) : -1);
      const builtIn = BUILT_IN.get(pattern.name);
      if (builtIn !== undefined) return token(builtIn);
      const named = names(pattern.name, pattern.column, back);
      if (typeof named === 'function') return called(named, pattern.says, next);
      return token(({ text }) => named.has(text));
    }
    case 'sequence': {
      const parts = back ? pattern.parts : [...pattern.parts].reverse();
      return parts.reduce((then, part) => stepOf(part, names, then, back), next);
    }
    case 'choice':
      return chooseFirst(pattern.parts.map((part) => stepOf(part, names, next, back)));
    case 'repeat': {
      const { least, most, few } = pattern.times;
      let step = next;
      for (let count = most; count > 0; count -= 1) {
        const once = stepOf(pattern.part, names, step, back);
        step = count <= least ? once : chooseFirst(few ? [next, once] : [once, next]);
      }
      return step;
    }
    case 'ahead':
    case 'not':
      return looking(stepOf(pattern.part, names, stop), pattern.is === 'ahead', next);
    case 'behind':
      return looking(stepOf(pattern.part, names, stop, true), true, next);
    case 'glued':
    case 'capital': {
      const then = stepOf(pattern.part, names, next, back);
      const { is } = pattern;
      return (reading, at) =>
        reading.words[back ? at - 1 : at]?.[is] === true ? then(reading, at) : -1;
    }
  }
}

/** Where a line ends. */
export const stop = (_: unknown, at: number): number => at;

function chooseFirst<Facts>(steps: readonly Step<Facts>[]): Step<Facts> {
  return (reading, at) => {
    for (const step of steps) {
      const to = step(reading, at);
      if (to >= 0) return to;
    }
    return -1;
  };
}

function looking<Facts>(look: Step<Facts>, wanted: boolean, next: Step<Facts>): Step<Facts> {
  return (reading, at) => {
    const before = reading.parts.length;
    const fits = look(reading, at) >= 0;
    reading.parts.length = before;
    return fits === wanted ? next(reading, at) : -1;
  };
}

function called<Facts>(read: Read<Facts>, says: Says, next: Step<Facts>): Step<Facts> {
  return (reading, at) => {
    const found = read(reading, at);
    if (found === undefined || !says.every(([word, wanted]) => tells(found, word) === wanted))
      return -1;
    const before = reading.parts.length;
    reading.parts.push(found);
    const to = next(reading, found.to);
    if (to < 0) reading.parts.length = before;
    return to;
  };
}

/** Whether a match is of this kind, says this word, or has this fact. */
function tells<Facts>({ kind, says, facts }: Found<Facts>, word: string): boolean {
  const fact = (facts as Readonly<Record<string, unknown>> | undefined)?.[word];
  return kind === word || says?.includes(word) === true || fact !== undefined;
}
