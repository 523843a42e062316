/** By code units, so that it's the same everywhere, whatever the machine's language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By size. Two that are both infinitely far away are equal. */
export function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Sorts names without their accents, so that É goes with E. */
export function sortKey(key: string): string {
  return /^[ -~]*$/.test(key) ? key : key.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The items, grouped by what `keyOf` returns, in their order. */
export function grouped<K, T>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
