/**
 * A name for an entry, and adds it to those that are taken. It follows from what the entry says, so
 * that colleagues and later calendars have the same one, also where its day has moved.
 */
export function newUid(kind: string, text: string, taken: Set<string>): string {
  for (let count = 0; ; count++) {
    const said = count === 0 ? text : `${text}\n${count}`;
    const uid = `${kind}-${fingerprint(said)}@partnership-workbooks`;
    if (taken.has(uid)) continue;
    taken.add(uid);
    return uid;
  }
}

/** Sixteen hexadecimal digits that are as good as never the same for two texts: FNV-1a, twice. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x050c5d1f].map((basis) => fnv(text, basis)).join('');
}

function fnv(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
