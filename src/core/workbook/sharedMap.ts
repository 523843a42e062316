/**
 * A map that never changes. {@link SharedMap.with} gives the next one at the price of what changed:
 * the two share all else, however much that is. Its order is its own.
 */
export class SharedMap<V> implements ReadonlyMap<string, V> {
  readonly size: number;
  readonly #shards: readonly (ReadonlyMap<string, V> | undefined)[];

  constructor(shards: readonly (ReadonlyMap<string, V> | undefined)[] = [], size = 0) {
    this.#shards = shards;
    this.size = size;
  }

  get(key: string): V | undefined {
    return this.#shards[shardOf(key)]?.get(key);
  }

  has(key: string): boolean {
    return this.#shards[shardOf(key)]?.has(key) === true;
  }

  /** The map with these entries; one without a value is taken out. The last of one key counts. */
  with(changes: Iterable<readonly [string, V | undefined]>): SharedMap<V> {
    const shards = [...this.#shards];
    const own = new Map<number, Map<string, V>>();
    let { size } = this;
    for (const [key, value] of changes) {
      const at = shardOf(key);
      let shard = own.get(at);
      if (shard === undefined) {
        shard = new Map(shards[at]);
        own.set(at, shard);
        shards[at] = shard;
      }
      size -= shard.size;
      if (value === undefined) shard.delete(key);
      else shard.set(key, value);
      size += shard.size;
    }
    return own.size === 0 ? this : new SharedMap(shards, size);
  }

  /**
   * The first step from this map to `goal`, of so many entries or a few more: the map after it, which
   * is the goal itself if that was all, and the values that went and came. What the two maps share is
   * passed over at once, so that a step costs what it changes.
   */
  toward(goal: SharedMap<V>, most = Infinity): Step<V> {
    const gone: V[] = [];
    const come: V[] = [];
    const shards = [...this.#shards];
    let { size } = this;
    for (let at = 0; at < SHARDS; at++) {
      const [own, theirs] = [this.#shards[at], goal.#shards[at]];
      if (own === theirs) continue;
      if (gone.length + come.length >= most)
        return { map: new SharedMap(shards, size), gone, come };
      gone.push(...notIn(theirs, own));
      come.push(...notIn(own, theirs));
      shards[at] = theirs;
      size += (theirs?.size ?? 0) - (own?.size ?? 0);
    }
    return { map: goal, gone, come };
  }

  *entries(): MapIterator<[string, V]> {
    for (const shard of this.#shards) if (shard !== undefined) yield* shard.entries();
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  forEach(each: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) each(value, key, this);
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }
}

/** What leads from one map to another. */
export interface Step<V> {
  readonly map: SharedMap<V>;
  readonly gone: readonly V[];
  readonly come: readonly V[];
}

/** The values that `other` does not have under the same key. */
function* notIn<V>(
  other: ReadonlyMap<string, V> | undefined,
  shard: ReadonlyMap<string, V> | undefined,
): Iterable<V> {
  for (const [key, value] of shard ?? []) if (other?.get(key) !== value) yield value;
}

/** Of ten thousand entries a shard holds ten: few to copy, and no more shards than is cheap, too. */
const SHARDS = 1024;

function shardOf(key: string): number {
  return hashOf(key) % SHARDS;
}

/**
 * Spreads keys evenly, also by its last bits; the same everywhere and at any time. An unsigned
 * 32-bit number (FNV-1a, and then the end of MurmurHash3: the last bits of the one follow from the
 * last bits of the characters alone, and paths are made of few characters).
 */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
