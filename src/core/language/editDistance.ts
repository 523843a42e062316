/**
 * Counts insertions, deletions, substitutions and swaps; all above `limit` come out as one more. Looks no further
 * than `limit` letters to both sides, and no further on once all is above it: the time grows with the shorter text.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const over = limit + 1;
  let older: ReadonlyMap<number, number> = new Map();
  let previous = new Map<number, number>();
  for (let j = 0; j <= Math.min(b.length, limit); j++) previous.set(j, j);
  for (let i = 1; i <= a.length; i++) {
    const current = new Map<number, number>();
    let row = over;
    for (let j = Math.max(0, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const substitution = (previous.get(j - 1) ?? over) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min((previous.get(j) ?? over) + 1, (current.get(j - 1) ?? over) + 1);
      least = j === 0 ? i : Math.min(least, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older.get(j - 2) ?? over) + 1);
      current.set(j, least);
      row = Math.min(row, least);
    }
    if (row > limit) return over;
    older = previous;
    previous = current;
  }
  return Math.min(previous.get(b.length) ?? over, over);
}
