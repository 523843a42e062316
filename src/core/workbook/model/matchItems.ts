/** What an item of a list can be known again by, since the file gives it no name. */
export interface Traits {
  /** Surest first. Two items that share a key at the same place here are taken for one. */
  readonly keys: readonly (readonly string[])[];
  /** What it says of each thing, asked where no key tells: it got another name, and kept most of these. */
  readonly facts?: () => readonly string[];
}

/**
 * Which item of one list is which of a later one, whatever their order: for places in `now`, places in `before`, from
 * 0; none has two. Surer keys go first; of several items with the same key, the first is the first. What no key tells
 * goes by most of the facts, the likeliest first. What is left then stays alone, or, where `isRestInOrder`, is the
 * same in the same order if as many are left on both sides. By keys alone, takes time that grows with the lists.
 */
export function matchItems(
  before: readonly Traits[],
  now: readonly Traits[],
  isRestInOrder = false,
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const left = new Set(before.keys());
  const pairUp = (at: number, old: number): void => {
    places.set(at, old);
    left.delete(old);
  };
  const unmatched = (): readonly number[] => [...now.keys()].filter((at) => !places.has(at));
  const rounds = before.reduce((most, { keys }) => Math.max(most, keys.length), 0);
  for (let round = 0; round < rounds; round++) {
    const byKey = new Map<string, number[]>();
    // The last one first: each is taken from the end.
    for (const old of [...left].reverse())
      for (const key of before[old]?.keys[round] ?? []) {
        const alike = byKey.get(key);
        if (alike === undefined) byKey.set(key, [old]);
        else alike.push(old);
      }
    for (const at of unmatched()) {
      const found = (now[at]?.keys[round] ?? []).flatMap((key) => {
        const alike = byKey.get(key) ?? [];
        while (alike.length > 0 && !left.has(alike.at(-1) ?? -1)) alike.pop();
        return alike.slice(-1);
      });
      if (found.length > 0) pairUp(at, Math.min(...found));
    }
  }
  for (const { at, old } of muchTheSame(before, now, [...left], unmatched()))
    if (left.has(old) && !places.has(at)) pairUp(at, old);
  const rest = unmatched();
  if (isRestInOrder && rest.length === left.size)
    [...left].forEach((old, nth) => pairUp(rest[nth] ?? -1, old));
  return places;
}

/** Which may be which by most of what they say, the likeliest first. */
function muchTheSame(
  before: readonly Traits[],
  now: readonly Traits[],
  left: readonly number[],
  unmatched: readonly number[],
): readonly { readonly at: number; readonly old: number }[] {
  const later = unmatched.map((at) => ({ at, facts: new Set(now[at]?.facts?.()) }));
  return left
    .flatMap((old) => {
      const was = before[old]?.facts?.() ?? [];
      if (was.length === 0) return [];
      return later.map(({ at, facts }) => {
        const same = was.filter((fact) => facts.has(fact)).length;
        return { at, old, same, isLike: same > 0 && 2 * same >= was.length - 1 };
      });
    })
    .filter(({ isLike }) => isLike)
    .toSorted((one, other) => other.same - one.same);
}
