import { nameKey } from '../../workbook/naming.ts';
import type { Span } from '../../workbook/span.ts';

/** One word of a name, or of a text that may hold one. Offsets count in the text it was read from. */
export interface NameWord extends Span {
  /** Without regard to case, apostrophes and a possessive ending. */
  readonly key: string;
  /** Begins with a capital letter, or is no letter at all. */
  readonly capital: boolean;
}

const WORD = /(?:[\p{L}\p{M}\p{N}]|['’](?=\p{L}))+/gu;

/** The words of a text, in order. */
export function readNameWords(text: string): readonly NameWord[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const word = match[0].replace(/['’]s$/iu, '');
    return {
      start: match.index,
      end: match.index + word.length,
      key: nameKey(word).replaceAll("'", ''),
      capital: !/^\p{Ll}/u.test(word),
    };
  });
}

/** Names, each in words, by the first of them. */
export function byFirstWord(
  names: readonly (readonly NameWord[])[],
): ReadonlyMap<string, readonly (readonly NameWord[])[]> {
  const found = new Map<string, (readonly NameWord[])[]>();
  for (const name of names) {
    const [first] = name;
    if (first === undefined) continue;
    const alike = found.get(first.key);
    if (alike === undefined) found.set(first.key, [name]);
    else alike.push(name);
  }
  return found;
}

/** Whether the words of `name` stand in `words`, from index `at` on. */
export function startsAt(
  name: readonly NameWord[],
  words: readonly NameWord[],
  at: number,
): boolean {
  return name.length > 0 && name.every(({ key }, index) => words[at + index]?.key === key);
}
