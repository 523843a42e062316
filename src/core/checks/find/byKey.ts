/** The indexes of a list's items by what `keyOf` returns; items without a key are left out. */
export function byKey<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  items.forEach((item, at) => {
    const key = keyOf(item);
    if (key === undefined) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  });
  return groups;
}
