import { putBy } from './putBy.ts';
import { sayingNow, set, show, type Turn } from './turn.ts';

/** A text editor is closed and its document thrown away in one breath, in milliseconds. */
const BREATH = 2000;

/** Of what she wrote and nobody saved, what is gone from the document now that it is another one. */
export function lookForThrown(turn: Turn): void {
  const { ours } = turn.state;
  const { workbook, time } = turn.now;
  if (workbook === undefined) return;
  const gone = Object.entries(ours).flatMap(([field, { meant: mine, saved }]) => {
    const isGone = saved !== undefined && saved !== mine && sayingNow(turn, field) !== mine;
    return isGone ? [[field, { mine, saved }] as const] : [];
  });
  if (gone.length === 0) return;
  set(turn, { thrown: { words: Object.fromEntries(gone), time } });
  keepThrown(turn);
}

/**
 * Who closes a text beside the form without saving it means the text: what was typed in the form stands
 * under its fields, until somebody decides. Where a field says something new, the document is as the file
 * is, in which somebody else may have written; VS Code tells that a moment later.
 */
export function keepThrown(turn: Turn): void {
  const { thrown, textClosed, stuck, pending } = turn.state;
  if (Math.abs(thrown.time - textClosed) >= BREATH) return;
  const words = Object.entries(thrown.words);
  const isBack = ([field, { saved }]: (typeof words)[number]): boolean =>
    sayingNow(turn, field) === saved || !turn.now.isDirty;
  const asked = words.filter(isBack).flatMap(([field, { mine }]) => {
    const theirs = sayingNow(turn, field);
    const isOpen = pending[field] === undefined && stuck[field] === undefined && mine !== theirs;
    return isOpen ? [[field, { mine, theirs, because: 'not-saved' }] as const] : [];
  });
  set(turn, {
    stuck: { ...stuck, ...Object.fromEntries(asked) },
    thrown: { ...thrown, words: Object.fromEntries(words.filter((one) => !isBack(one))) },
  });
  if (asked.length === 0) return;
  putBy(turn);
  show(turn);
}
