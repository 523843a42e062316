import { fingerprint } from '../../language/fingerprint.ts';

/**
 * A name for an entry, and adds it to those that are taken. It follows from what the entry says, so
 * that colleagues and later calendars have the same one, also where its day has moved.
 */
export function newUid(kind: string, text: string, taken: Set<string>): string {
  for (let count = 0; ; count++) {
    const said = count === 0 ? text : `${text}\n${count}`;
    const uid = `${kind}-${digitsOf(said)}@partnership-workbooks`;
    if (taken.has(uid)) continue;
    taken.add(uid);
    return uid;
  }
}

/** Sixteen hexadecimal digits that are as good as never the same for two texts. */
function digitsOf(text: string): string {
  return [0x811c9dc5, 0x050c5d1f]
    .map((basis) => fingerprint(text, basis).toString(16).padStart(8, '0'))
    .join('');
}
