import { valueOf } from '../change.ts';
import { placeOf, putBySoon, set, show, type Turn } from './turn.ts';

/** A text editor is closed and its document thrown away in one breath, in milliseconds. */
const BREATH = 2000;

/** Of what she wrote and nobody saved, what is gone from the document now that it is another one. */
export function lookForThrown(turn: Turn): void {
  const { ours } = turn.state;
  const { workbook, time } = turn.now;
  if (workbook === undefined) return;
  const gone = Object.entries(ours).flatMap(([field, { meant, saved }]) => {
    if (saved === undefined || saved === meant) return [];
    const at = placeOf(turn.state, field);
    return (at.isNew ? '' : valueOf(workbook, at.field)) === saved ? [[field, meant] as const] : [];
  });
  if (gone.length === 0) return;
  set(turn, { thrown: { words: Object.fromEntries(gone), time } });
  keepThrown(turn);
}

/**
 * Who closes a text beside the form without saving it means the text: what was typed in the form stands
 * under its fields, until somebody decides.
 */
export function keepThrown(turn: Turn): void {
  const { thrown, textClosed, stuck, pending } = turn.state;
  const isOne = Math.abs(thrown.time - textClosed) < BREATH;
  if (!isOne) return;
  const words = Object.entries(thrown.words).filter(([field]) => pending[field] === undefined);
  const more = words.map(([field, mine]) => {
    const at = placeOf(turn.state, field);
    const { workbook } = turn.now;
    const theirs = workbook === undefined || at.isNew ? '' : valueOf(workbook, at.field);
    return [field, { mine, theirs, because: 'not-saved' }] as const;
  });
  const left = more.filter(([, { mine, theirs }]) => mine !== theirs);
  set(turn, {
    stuck: { ...stuck, ...Object.fromEntries(left) },
    thrown: { words: {}, time: -Infinity },
  });
  putBySoon(turn);
  show(turn);
}
