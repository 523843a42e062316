import { sharedEnds, type TextEdit } from '../edit.ts';

/** Only the part that differs; none where nothing does. A CR stays with its LF. */
export function minimal(text: string, edit: TextEdit): readonly TextEdit[] {
  const old = text.slice(edit.start, edit.end);
  let { head, tail } = sharedEnds(old, edit.text);
  if (head > 0 && /[\r\u{D800}-\u{DBFF}]/u.test(edit.text.charAt(head - 1))) head--;
  if (tail > 0 && /[\n\u{DC00}-\u{DFFF}]/u.test(edit.text.charAt(edit.text.length - tail))) tail--;
  if (head === old.length && head === edit.text.length) return [];
  const fresh = edit.text.slice(head, edit.text.length - tail);
  return [{ start: edit.start + head, end: edit.end - tail, text: fresh }];
}
