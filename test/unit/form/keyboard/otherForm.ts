import { FIELDS, type Desk } from './desk.ts';

/** A field is drawn anew, is gone, is back, or folds. */
export function redraw(desk: Desk, n: number, m: number): void {
  desk.flush();
  const field = FIELDS[n % 4]!;
  const isHere = desk.active === field;
  if (m % 4 === 0) {
    const box = desk.boxes.get(field);
    if (box !== undefined) box.start = box.end = box.text.length;
    const mine = desk.mine.get(field);
    if (field !== desk.hers && mine !== undefined) mine.start = mine.end = mine.text.length;
  } else if (m % 4 === 1 && desk.pending?.field !== field) desk.gone.add(field);
  else if (m % 4 === 2) desk.gone.delete(field);
  else if (!isHere && desk.pending?.field !== field) desk.folded.add(field);
  if (isHere && m % 4 < 2) desk.active = undefined;
  desk.draw();
}
