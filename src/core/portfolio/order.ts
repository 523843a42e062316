/** By code units: the same everywhere, whatever the machine's language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By size; two that are both infinitely far away are equal. */
export function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** What names are sorted by: without accents, so that É stands with E. */
export function sortKey(key: string): string {
  return /^[ -~]*$/.test(key) ? key : key.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * The sorted list without what is in `gone`, and with `fresh` in its place in the order, which tells
 * all items apart. What stays is looked up and copied, not walked through.
 */
export function replaced<T>(
  sorted: readonly T[],
  gone: readonly T[],
  fresh: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  const added = [...fresh].sort(order);
  if (sorted.length === 0) return added;
  const cuts = [
    ...gone.map((item) => ({ at: firstFrom(sorted, item, order), add: undefined })),
    ...added.map((item) => ({ at: firstFrom(sorted, item, order), add: item })),
  ].sort((a, b) => a.at - b.at); // stable: what is added at one place keeps its order
  const result: T[] = [];
  let from = 0;
  const copyTo = (end: number): void => {
    for (; from < end; from++) result.push(sorted[from] as T);
  };
  for (const { at, add } of cuts) {
    copyTo(at);
    if (add === undefined) from = Math.max(from, at + 1);
    else result.push(add);
  }
  copyTo(sorted.length);
  return result;
}

/** Where the first item of a sorted list stands that does not come before `item`. */
export function firstFrom<T, U>(
  sorted: readonly T[],
  item: U,
  order: (there: T, item: U) => number,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there !== undefined && order(there, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items by what `keyOf` gives, in their order. */
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
