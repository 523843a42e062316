import { editDistance } from '../../language/editDistance.ts';
import { isOwnWord } from './ownWords.ts';

/** The known word that `word` was meant to be, a letter or two away; undefined if nothing is close. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.includes(word)) return undefined;
  const plain = bare(word);
  if (plain === '') return undefined;
  const bares = known.map(bare);
  const same = known[bares.indexOf(plain)];
  if (same !== undefined) return same;
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const [at, candidate] of known.entries()) {
    const allowed = Math.min(candidate.length, plain.length) < 4 ? 0 : plain.length < 7 ? 1 : 2;
    const distance = editDistance(plain, bares[at] ?? '', allowed);
    if (distance <= allowed && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether a key that is close to a known one is a word in its own right. */
export function isOwnKey(key: string, known: string): boolean {
  return bare(key) !== bare(known) && isOwnWord(bare(key), bare(known));
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
