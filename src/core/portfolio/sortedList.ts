import { firstFrom, replaced } from './order.ts';

/**
 * A list in order that never changes. {@link SortedList.with} gives the next one at the price of what
 * changed: the two share all else, however long they are.
 */
export class SortedList<T> {
  readonly #order: (a: T, b: T) => number;
  /** In order, and none of them empty. */
  readonly #parts: readonly (readonly T[])[];
  #items: readonly T[] | undefined;

  /** Empty, unless made by {@link SortedList.with}. `order` tells all items apart. */
  constructor(order: (a: T, b: T) => number, parts: readonly (readonly T[])[] = []) {
    this.#order = order;
    this.#parts = parts;
  }

  /** All items in one list, which is put together when it is first asked for. */
  get items(): readonly T[] {
    // Much quicker than `flat`, which asks of each item whether it is a list.
    return (this.#items ??= ([] as T[]).concat(...this.#parts));
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** The list without what is in `gone`, and with `come` in its place in the order. */
  with(gone: readonly T[], come: readonly T[]): SortedList<T> {
    const changes = new Map<number, { readonly gone: T[]; readonly come: T[] }>();
    const changeFor = (item: T): { readonly gone: T[]; readonly come: T[] } => {
      const at = this.#partFor(item);
      const known = changes.get(at);
      const change = known ?? { gone: [], come: [] };
      if (known === undefined) changes.set(at, change);
      return change;
    };
    for (const item of gone) changeFor(item).gone.push(item);
    for (const item of come) changeFor(item).come.push(item);
    if (changes.size === 0) return this;
    const parts = [...this.#parts];
    let hasOtherLengths = false;
    for (const [at, change] of changes) {
      const part = replaced(parts[at] ?? [], change.gone, change.come, this.#order);
      parts[at] = part;
      hasOtherLengths ||= part.length === 0 || part.length > LONGEST;
    }
    return new SortedList(this.#order, hasOtherLengths ? parts.flatMap(inParts) : parts);
  }

  /** Where an item stands, or would; what comes behind all others goes to the last part. */
  #partFor(item: T): number {
    const behind = firstFrom(this.#parts, item, (part, it) =>
      this.#order(part[part.length - 1] as T, it),
    );
    return Math.max(0, Math.min(behind, this.#parts.length - 1));
  }
}

/** Few items to copy for a change, and no more parts than are cheap to copy, too. */
const LONGEST = 128;

/** A part as it is; in halves or less where it has become too long, and none where it is empty. */
function inParts<T>(part: readonly T[]): readonly (readonly T[])[] {
  if (part.length <= LONGEST) return part.length === 0 ? [] : [part];
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < part.length; at += LONGEST / 2)
    parts.push(part.slice(at, at + LONGEST / 2));
  return parts;
}
