import marks from './marks.json';
import { lazily } from './lazily.ts';

/** What a stretch of text is made of: letters, digits, or one other character. */
export type WordKind = 'word' | 'number' | 'mark';

export interface Word {
  readonly kind: WordKind;
  /** Lower case, straight apostrophes, without a possessive `'s`. */
  readonly text: string;
  /** Offset of the first UTF-16 code unit in the statement. */
  readonly start: number;
  /** Offset after the last code unit, possessive included. */
  readonly end: number;
  /** No space stands between this token and the one before. */
  readonly glued: boolean;
  readonly capital: boolean;
  /** Ended in `'s`. */
  readonly possessive: boolean;
}

/** A half-open range of token indexes. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A stretch of the statement, in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// Each alternative starts with a different class of character and no repetition can match
// the same text in two ways, so a scan is linear in the text.
const token =
  /(\d+(?:\.\d+|,\d{1,3}(?!\d))*)|([\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|[^\s\p{L}\p{M}\d]/gu;

/** Splits a statement into tokens, once; all rules read these. Linear in the text. */
export function tokenise(statement: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of statement.matchAll(token)) {
    const raw = match[0];
    const start = match.index;
    const glued = words.length > 0 && start === end;
    end = start + raw.length;
    if (match[2] !== undefined) words.push(letters(raw, start, end, glued));
    else words.push(plain(match[1] === undefined ? 'mark' : 'number', raw, start, end, glued));
  }
  return words;
}

function letters(raw: string, start: number, end: number, glued: boolean): Word {
  const lower = raw.toLowerCase().replaceAll('’', "'");
  const possessive = lower.endsWith("'s");
  const text = possessive ? lower.slice(0, -2) : lower;
  const first = raw.charAt(0);
  const capital = first !== first.toLowerCase();
  return { kind: 'word', text, start, end, glued, capital, possessive };
}

function plain(kind: WordKind, text: string, start: number, end: number, glued: boolean): Word {
  return { kind, text, start, end, glued, capital: false, possessive: false };
}

/** The token's text, or an empty string outside the statement. */
export function textAt(words: readonly Word[], index: number): string {
  return words[index]?.text ?? '';
}

/** Whether the token is a word (letters). */
export function isWord(words: readonly Word[], index: number): boolean {
  return words[index]?.kind === 'word';
}

/** Whether the token is made of digits. */
export function isNumber(words: readonly Word[], index: number): boolean {
  return words[index]?.kind === 'number';
}

/** Whether the tokens from `index` on read exactly like `phrase` (words parted by spaces). */
export function reads(words: readonly Word[], index: number, phrase: readonly string[]): boolean {
  return phrase.every((part, offset) => textAt(words, index + offset) === part);
}

/** The longest of `phrases` found at `index`: its length in tokens, or 0. */
export function findPhrase(words: readonly Word[], index: number, phrases: Phrases): number {
  return phrases().find((phrase) => reads(words, index, phrase))?.length ?? 0;
}

/** A token range as a span of the statement. */
export function getSpan(words: readonly Word[], range: TokenRange): Span {
  return { start: words[range.from]?.start ?? 0, end: words[range.to - 1]?.end ?? 0 };
}

/** Whether a sentence begins at this token. */
export function startsSentence(words: readonly Word[], index: number): boolean {
  const before = textAt(words, index - 1);
  return (
    index === 0 ||
    before === '.' ||
    before === '!' ||
    before === '?' ||
    before === ':' ||
    before === ';' ||
    before === '•' ||
    before === '"' ||
    before === '“'
  );
}

const hyphens = lexicon(marks.hyphens);

/** Whether the token is a hyphen or a dash of any length. */
export function isHyphen(words: readonly Word[], index: number): boolean {
  return hyphens.has(textAt(words, index));
}

export interface Lexicon {
  readonly has: (word: string) => boolean;
}

/**
 * Words to look in, as lines of words parted by spaces. The set is made on first use, so people who
 * never open a workbook with a goal don't pay for it.
 */
export function lexicon(lines: readonly string[]): Lexicon {
  const words = lazily(() => new Set(lines.flatMap((line) => line.split(' '))));
  return { has: (word) => words().has(word) };
}

/** Phrases as lists of words, longer ones first; made when first asked for. */
export type Phrases = () => readonly (readonly string[])[];

/** Phrases, as lines of phrases parted by commas. */
export function phraseList(lines: readonly string[]): Phrases {
  return lazily(() =>
    lines
      .flatMap((line) => line.split(', '))
      .map((phrase) => phrase.split(' '))
      .sort((one, other) => other.length - one.length),
  );
}
