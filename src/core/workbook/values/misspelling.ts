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

/** Counts insertions, deletions, substitutions and swaps; all above `limit` come out as one more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    older = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}
