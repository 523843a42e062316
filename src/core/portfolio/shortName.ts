/**
 * How many letters of a label a row has room for where the sidebar has its first width, 300 px, and a
 * wide font. VS Code cuts a row at its end: a long name would take the place of the words behind it.
 */
const ROOM = 28;
/** Those words are smaller than a label. */
const SMALLER = 0.9;
/** So many letters of them are enough to know the rest, as of `Finding common ground`. */
const ENOUGH = 14;
/** First words that are shorter do not tell whose name it is. */
const LEAST = 8;

/**
 * A name, or as many of its first words as leave room for what stands behind it (`first`), with `…` for
 * the rest. It stays whole where one that stands `beside` it would read the same.
 */
export function shortName(
  name: string,
  first: string,
  beside: readonly { readonly name: string | undefined }[],
): string {
  const room = ROOM - Math.ceil(SMALLER * Math.min(ENOUGH, first.length));
  const letters = Array.from(name);
  if (letters.length <= room) return name;
  const most = letters.slice(0, room).join('');
  const words = /^.*\S(?=\s)/u.exec(most)?.[0] ?? '';
  const kept = words.length < LEAST ? most : words;
  const isTold = beside.every(
    (other) => other.name === name || other.name?.startsWith(kept) !== true,
  );
  return isTold ? `${kept}…` : name;
}
