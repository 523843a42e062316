import { FIELDS, type Desk } from './desk.ts';

/** Two items change their places, and all that is in them: they are called otherwise, and are the same. */
export function rename(desk: Desk, one: string, other: string): void {
  desk.flush();
  if (one === other || !desk.hasForm) return;
  const names = new Map([
    [one, other],
    [other, one],
  ]);
  const now = (name: string): string => names.get(name) ?? name;
  for (const all of [desk.boxes, desk.mine]) {
    const [first, second] = [all.get(one)!, all.get(other)!];
    all.set(one, second).set(other, first);
  }
  for (const all of [desk.folded, desk.gone]) {
    const had = [...all];
    all.clear();
    for (const name of had) all.add(now(name));
  }
  desk.active = desk.active && now(desk.active);
  desk.hers = desk.hers && now(desk.hers);
  desk.pending = desk.pending && { ...desk.pending, field: now(desk.pending.field) };
  desk.kept = desk.kept && { ...desk.kept, field: now(desk.kept.field) };
  desk.goes = desk.goes && now(desk.goes);
  desk.tell({ type: 'renamed', names });
  desk.draw();
}

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
