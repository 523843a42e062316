/**
 * How many letters of a label a row has room for where the sidebar has its first width, 300 px, and a
 * wide font. VS Code cuts a row at its end: a long name would take the place of the words behind it.
 */
const ROOM = 28;
/** A row in a group stands further to the right. */
const ROOM_IN_GROUP = 27;
/** Those words are smaller than a label. */
const SMALLER = 0.9;
/** First words that are shorter do not tell whose name it is. */
const LEAST = 5;

export interface NamePlace {
  readonly beside: readonly { readonly name: string | undefined }[];
  readonly isInGroup: boolean;
}

/**
 * A name, or as many of its first words as leave room for what stands behind it (`first`), with `…` for
 * the rest. Where one that stands `beside` it would read the same, its last word is kept as well, and
 * where that does not help, it stays whole.
 */
export function shortName(name: string, first: string, { beside, isInGroup }: NamePlace): string {
  const room = (isInGroup ? ROOM_IN_GROUP : ROOM) - Math.ceil(SMALLER * first.length);
  if (Array.from(name).length <= room) return name;
  const others = beside.flatMap((other) => (other.name === name ? [] : (other.name ?? [])));
  const start = firstWords(name, room);
  if (!others.some((other) => other.startsWith(start))) return `${start}…`;
  const last = /(?<!\S)\S+$/u.exec(name)?.[0] ?? '';
  const less = firstWords(name, room - last.length - 1);
  const isTold = !others.some((other) => other.startsWith(less) && other.endsWith(last));
  return isTold ? `${less}… ${last}` : name;
}

/** Those that fit; part of a word where they would be too few. */
function firstWords(name: string, most: number): string {
  const letters = Array.from(name);
  const words = /^.*\S(?=\s)/u.exec(letters.slice(0, most + 1).join(''))?.[0] ?? '';
  return words.length < LEAST ? letters.slice(0, Math.max(LEAST, most)).join('').trimEnd() : words;
}
