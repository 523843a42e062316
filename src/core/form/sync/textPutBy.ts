import { applyEdits, type TextEdit } from '../../workbook/edit.ts';
import { minimal } from '../../workbook/edits/minimal.ts';
import { withPlainEnds } from './file.ts';
import { set, type HostState, type Now, type Turn } from './turn.ts';
import { markOf, type TextPutBy } from './typed.ts';

/** VS Code backs a document up a moment late, and not while somebody types on. */
const MOST_PASSED = 200;

/** The document says something else: VS Code may bring this one back after a death, though more was done since. */
export function passText(turn: Turn): void {
  const mark = markOf(withPlainEnds(turn.now.text));
  const passed = turn.state.textsPassed.filter((one) => one !== mark);
  set(turn, { textsPassed: [...passed, mark].slice(-MOST_PASSED) });
}

/**
 * What makes the document of the saved file, whatever it came from: an item that was moved or removed is no
 * word in any field. undefined where nobody knows what the file says.
 */
export function textPutBy(
  state: HostState,
  { text, version, isDirty }: Now,
): TextPutBy | undefined {
  const { file, busy, textsPassed: passed } = state;
  if (file.saved === undefined) return undefined;
  // Somebody else may have saved since, and VS Code reads that in a moment.
  const saved = withPlainEnds(isDirty ? file.saved : text);
  // What is being written may be in the document by the time that anybody reads this, unless it came too late.
  const isOnTheWay = busy?.expected !== undefined && busy.start === text;
  const meant = withPlainEnds(isOnTheWay ? busy.expected : text);
  const edits = minimal(saved, { start: 0, end: saved.length, text: meant });
  return { base: saved, edits, passed, version: version + (isOnTheWay ? 1 : 0) };
}

/**
 * The edits that bring the document to where it was when that was put by; none where it is there, or further,
 * or where somebody has saved the file since.
 */
export function editsBack(
  { base, edits, passed }: TextPutBy,
  text: string,
  disk: string | undefined,
): readonly TextEdit[] {
  const [saved, now] = [disk ?? '', text].map(withPlainEnds) as [string, string];
  if (disk === undefined || saved !== base) return [];
  if (now !== saved && !passed.includes(markOf(now))) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const wanted = applyEdits(saved, edits).replace(/\n/g, eol);
  return minimal(text, { start: 0, end: text.length, text: wanted });
}

/**
 * The text of the file that the document came from, which somebody may have saved since; undefined where that
 * is not known of this document.
 */
export function baseOf({ base, edits, passed }: TextPutBy, text: string): string | undefined {
  const now = withPlainEnds(text);
  const isKnown = passed.includes(markOf(now)) || now === applyEdits(base, edits);
  return isKnown ? base : undefined;
}
