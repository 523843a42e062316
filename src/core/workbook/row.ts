import { editedList, spliced } from './keptList.ts';
import type { Region } from './region.ts';
import type { Span } from './span.ts';

/**
 * Things that follow one another in a text without gaps. They do not know where they stand: those
 * behind an edit stay the same objects, and only numbers move.
 */
export interface Row<Unit> {
  readonly units: readonly Unit[];
  /** Where each of them starts, and after these where the last one ends. */
  readonly starts: readonly number[];
}

/** Nothing, at the start of the text. */
export const EMPTY_ROW: Row<never> = { units: [], starts: [0] };

/** A row of units that begins at `start`. */
export function rowOf<Unit extends { readonly text: string }>(
  units: readonly Unit[],
  start: number,
): Row<Unit> {
  const starts = [start];
  let end = start;
  for (const { text } of units) starts.push((end += text.length));
  return { units, starts };
}

/** Where the unit at a place in the row stands; empty, at the end, for a place behind the last one. */
export function spanIn({ starts }: Row<unknown>, at: number): Span {
  const start = starts[at] ?? endOf(starts);
  return { start, end: starts[at + 1] ?? start };
}

function endOf(starts: readonly number[]): number {
  return starts.at(-1) ?? 0;
}

/** The row's last unit that starts before `offset`; -1 where there is none. */
export function lastBefore({ units, starts }: Row<unknown>, offset: number): number {
  let low = -1;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text of a stretch that lies within one of the units; undefined for another. */
export function textWithin<Unit>(
  row: Row<Unit>,
  { start, end }: Span,
  textOf: (unit: Unit) => string,
): string | undefined {
  const at = lastBefore(row, start + 1);
  const unit = row.units[at];
  const place = spanIn(row, at);
  if (unit === undefined || end > place.end) return undefined;
  return textOf(unit).slice(start - place.start, end - place.start);
}

/** The row with the region's units replaced by those of another; noted as an edited list. */
export function replaced<Unit>(
  { units, starts }: Row<Unit>,
  { from, to, growth }: Region,
  fresh: Row<Unit>,
): Row<Unit> {
  const list = spliced(units, from, to, fresh.units);
  const places = spliced(starts, from, to, fresh.starts.slice(0, -1));
  const behind = from + fresh.units.length;
  if (growth !== 0)
    for (let at = behind; at < places.length; at++) places[at] = (places[at] ?? 0) + growth;
  const edited = { before: units, from, to: behind, toBefore: to };
  return { units: editedList(list, edited), starts: places };
}
