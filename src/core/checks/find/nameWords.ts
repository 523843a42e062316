import { nameKey } from '../../workbook/naming.ts';
import type { Span } from '../../workbook/span.ts';

/** One word of a name, or of a text that may contain one. Offsets count in that text. */
export interface NameWord extends Span {
  /** Ignores case, apostrophes and a possessive ending. */
  readonly key: string;
  /** Whether it begins with a capital letter, or isn't a letter at all. */
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

/** The names, each split into words, by their first word. */
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

/** Whether `words` has the words of `name`, from index `at` on. */
export function hasNameAt(
  name: readonly NameWord[],
  words: readonly NameWord[],
  at: number,
): boolean {
  return name.length > 0 && name.every(({ key }, index) => words[at + index]?.key === key);
}
