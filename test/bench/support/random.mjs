// Chance that can be repeated: the same seed gives the same workbooks, edits and order.

/** Numbers from 0 up to 1, exclusive (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 up to `end`, exclusive. */
export function below(random, end) {
  return Math.floor(random() * end);
}

export function pick(random, list) {
  return list[below(random, list.length)];
}

/** The same things in random order. */
export function shuffled(random, list) {
  const result = [...list];
  for (let end = result.length; end > 1; end--) {
    const at = below(random, end);
    [result[at], result[end - 1]] = [result[end - 1], result[at]];
  }
  return result;
}
