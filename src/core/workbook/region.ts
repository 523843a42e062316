import { applyEdits, growthOf, type TextEdit } from './edit.ts';
import type { Span } from './span.ts';

/** A stretch of a workbook that is read by itself and has its own text. */
export type Unit = Span;

/** The neighbours that an edit touched, with their text after it. */
export interface Region {
  /** The first unit that was touched, and the one after the last, by their places in the list. */
  readonly from: number;
  readonly to: number;
  /** Where the first one starts. */
  readonly start: number;
  readonly text: string;
  /** How much longer the text became. */
  readonly growth: number;
}

/**
 * What edits (in order) touched of units that follow one another without gaps. A change at the very
 * start of a unit also belongs to the one before, which may swallow it. `least` widens the region
 * to begin no later than there, and `most` to reach at least up to there. undefined where the edits
 * begin before the units do.
 */
export function regionOf<T extends Unit>(
  units: readonly T[],
  edits: readonly TextEdit[],
  textOf: (unit: T) => string,
  { least = Infinity, most = 0 } = {},
): Region | undefined {
  const first = edits[0];
  const last = edits.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const from = Math.min(lastBefore(units, first.start), least);
  const start = units[from]?.start;
  if (start === undefined) return undefined;
  let to = Math.max(lastBefore(units, last.end), from) + 1;
  let text = editedText(units, from, to, edits, textOf);
  // Without a line break at its end it runs into the next one.
  while (to < units.length && (to < most || !text.endsWith('\n'))) {
    to = to < most ? Math.min(most, units.length) : to + 1;
    text = editedText(units, from, to, edits, textOf);
  }
  return { from, to, start, text, growth: growthOf(edits) };
}

function editedText<T extends Unit>(
  units: readonly T[],
  from: number,
  to: number,
  edits: readonly TextEdit[],
  textOf: (unit: T) => string,
): string {
  const start = units[from]?.start ?? 0;
  let text = '';
  for (let at = from; at < to; at++) {
    const unit = units[at];
    if (unit !== undefined) text += textOf(unit);
  }
  const moved = edits.map((edit) => ({
    start: edit.start - start,
    end: edit.end - start,
    text: edit.text,
  }));
  return applyEdits(text, moved);
}

/** The last unit that starts before `offset`; -1 where there is none. */
function lastBefore(units: readonly Unit[], offset: number): number {
  let low = -1;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((units[middle]?.start ?? 0) < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The units with the region's ones replaced, and those behind it moved. */
export function replaced<T extends Unit>(
  units: readonly T[],
  region: Region,
  fresh: readonly T[],
  move: (unit: T, by: number) => T,
): readonly T[] {
  const { from, to, growth } = region;
  const after = units.slice(to);
  return [
    ...units.slice(0, from),
    ...fresh,
    ...(growth === 0 ? after : after.map((unit) => move(unit, growth))),
  ];
}
