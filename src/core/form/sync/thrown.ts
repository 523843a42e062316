import { putBy } from './putBy.ts';
import { NOTHING_THROWN, sayingNow, set, show, type HostState, type Turn } from './turn.ts';

/** A text editor is closed and its document thrown away in one breath, in milliseconds. */
const BREATH = 2000;

/** Of what she wrote and nobody saved, what this change has taken out of the document. */
export function lookForThrown(turn: Turn): void {
  const { ours, thrown } = turn.state;
  const { workbook, time } = turn.now;
  if (workbook === undefined) return;
  const gone = unsavedWords(ours).filter(([field, mine]) => sayingNow(turn, field) !== mine);
  if (gone.length === 0) return;
  const before = Math.abs(time - thrown.time) < BREATH ? thrown.words : {};
  set(turn, { thrown: { words: { ...before, ...Object.fromEntries(gone) }, time } });
  keepThrown(turn);
}

/** By field, what she wrote that nobody has saved, unless it was gone before. */
export function unsavedWords(ours: HostState['ours']): readonly (readonly [string, string])[] {
  return Object.entries(ours).flatMap(([field, { meant, saved, isGone = false }]) => {
    return saved !== undefined && saved !== meant && !isGone ? [[field, meant] as const] : [];
  });
}

/** What is gone, as by Undo, no later change takes out. */
export function knowWhatIsGone(turn: Turn): void {
  if (turn.now.workbook === undefined) return;
  const ours = Object.entries(turn.state.ours).map(([field, one]) => {
    const isGone = sayingNow(turn, field) !== one.meant;
    return [field, { ...one, isGone }] as const;
  });
  set(turn, { ours: Object.fromEntries(ours) });
}

/**
 * Who closes a text beside the form without saving it means the text: what was typed in the form stands
 * under its fields, until somebody decides. The document is as the file is, then, and VS Code tells that a
 * moment later; where it is not, somebody wrote over her words, or another form of hers did.
 */
export function keepThrown(turn: Turn): void {
  const { thrown, textClosed, stuck, pending } = turn.state;
  const { isDirty, time } = turn.now;
  const isInOneBreath = Math.abs(thrown.time - textClosed) < BREATH && time - thrown.time < BREATH;
  if (isDirty || !isInOneBreath) return;
  const asked = Object.entries(thrown.words).flatMap(([field, mine]) => {
    const theirs = sayingNow(turn, field);
    const isOpen = pending[field] === undefined && stuck[field] === undefined && mine !== theirs;
    return isOpen ? [[field, { mine, theirs, because: 'not-saved' }] as const] : [];
  });
  set(turn, { stuck: { ...stuck, ...Object.fromEntries(asked) }, thrown: NOTHING_THROWN });
  if (asked.length === 0) return;
  putBy(turn);
  show(turn);
}
