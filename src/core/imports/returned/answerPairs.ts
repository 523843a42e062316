/** A place in one list and a place in the other, from 0. */
export type Pair = readonly [before: number, after: number];

/** Longer lists than this (their product) are paired where they say the same, and nowhere else. */
const MOST = 60_000;

/**
 * Which of `before` has become which of `after`: in order, and as alike as can be. What’s like nothing on
 * the other side stays alone, unless there are as many between two pairs on one side as on the other.
 */
export function pairsOf(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const close =
    before.length * after.length > MOST ? equalOnes(before, after) : likest(before, after);
  return [...close, [before.length, after.length] as const].flatMap((pair, at, all) => {
    const [fromBefore, fromAfter] = all[at - 1] ?? [-1, -1];
    const between = pair[0] - fromBefore - 1;
    const own: readonly Pair[] = pair[0] < before.length ? [pair] : [];
    if (between !== pair[1] - fromAfter - 1) return own;
    const filled = Array.from({ length: between }, (_, nth): Pair => [
      fromBefore + 1 + nth,
      fromAfter + 1 + nth,
    ]);
    return [...filled, ...own];
  });
}

function equalOnes(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let from = 0;
  const places = new Map<string, number[]>();
  // The first of each text comes last, so that it is taken off the end.
  for (const [at, text] of [...after.entries()].reverse()) {
    const same = places.get(text) ?? [];
    same.push(at);
    places.set(text, same);
  }
  before.forEach((text, at) => {
    const left = places.get(text) ?? [];
    while ((left.at(-1) ?? from) < from) left.pop();
    const place = left.pop();
    if (place === undefined) return;
    pairs.push([at, place]);
    from = place + 1;
  });
  return pairs;
}

/** The pairs with the greatest total likeness, none crossing another. */
function likest(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const words = [before, after].map((texts) => texts.map(wordsIn));
  const best = before.map(() => after.map(() => 0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const likeness = (i: number, j: number): number => {
    const share = likenessOf(words[0]?.[i] ?? [], words[1]?.[j] ?? []);
    return share < ALIKE ? 0 : share;
  };
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = best[i];
      const together = likeness(i, j);
      const with_ = together === 0 ? 0 : together + at(i + 1, j + 1);
      if (row !== undefined) row[j] = Math.max(with_, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (at(i, j) === at(i + 1, j)) i += 1;
    else if (at(i, j) === at(i, j + 1)) j += 1;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

/** Sharing fewer words is chance. */
const ALIKE = 0.34;

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The share of words that two texts have in common, from 0 to 1. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  const all = one.length + other.length;
  return all === 0 ? 1 : (2 * common) / all;
}
