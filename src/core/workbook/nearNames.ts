import { editDistance } from '../language/editDistance.ts';
import { nameKey } from './naming.ts';

/**
 * Finds the one of the names told before that may be another way to write this one: with words cut short (`Elm St.
 * Clinic`), or a letter amiss. Each name is told as it's looked up.
 */
export function newNearNames(): (name: string) => string | undefined {
  // Only what begins alike is compared; a number tells two schools apart.
  const alike = new Map<string, { readonly name: string; readonly words: readonly string[] }[]>();
  return (name) => {
    const words = wordsOf(name);
    const numbers = words.filter((word) => /\d/.test(word));
    const key = [words[0]?.charAt(0), ...numbers].join();
    const others = alike.get(key) ?? [];
    const near = others.find((other) => isNear(words, other.words))?.name;
    if (others.length < MOST_ALIKE) others.push({ name, words });
    alike.set(key, others);
    return near;
  };
}

/** Of names that begin alike: a list may have thousands, and the remark is about a slip. */
const MOST_ALIKE = 200;

function isNear(a: readonly string[], b: readonly string[]): boolean {
  // Words that one writes apart.
  if (a.length !== b.length) return a.join('') === b.join('');
  if (a.every((word, at) => isCutShort(word, b[at] ?? ''))) return true;
  const [left, right] = [a.join(' '), b.join(' ')];
  const isLong = Math.min(left.length, right.length) >= SHORTEST;
  return isLong && editDistance(left, right, 1) <= 1;
}

/** In letters: shorter names differ by one letter and are two. */
const SHORTEST = 8;

function wordsOf(name: string): readonly string[] {
  const words = nameKey(name).match(/[\p{L}\p{M}\p{N}’']+/gu) ?? [];
  return words.filter((word) => !JOINS.has(word));
}

const JOINS = new Set(['the', 'of', 'and', 'el', 'la', 'de', 'del', 'y']);

/** `st` for `street`, `ctr` for `center`: its first letter, and the others in their order. */
function isCutShort(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2 || short.length > 5 || !long.startsWith(short.charAt(0)) || /\d/.test(short))
    return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && (long.startsWith(short) || long.endsWith(short.at(-1) ?? ''));
}
