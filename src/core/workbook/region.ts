import { applyEdits, growthOf, type TextEdit } from './edit.ts';
import type { Span } from './span.ts';

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

/** How far a region reaches at least, whatever was touched; places in the list. */
export interface Reach {
  readonly from?: number;
  readonly to?: number;
  /** Whether the first unit begins behind a whole line, so that an edit at its start is its own. */
  readonly takesTop?: boolean;
}

/**
 * What edits (in order) touched of units that follow one another without gaps. A change at the very
 * start of a unit also belongs to the one before, which may swallow it. undefined where the edits
 * begin before all that the units can tell.
 */
export function regionOf<T extends Span>(
  units: readonly T[],
  edits: readonly TextEdit[],
  textOf: (unit: T) => string,
  reach?: Reach,
): Region | undefined {
  const [first, last] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const touched = lastBefore(units, first.start);
  const isAtTop = reach?.takesTop === true && first.start === units[0]?.start;
  const from = Math.min(isAtTop ? 0 : touched, reach?.from ?? Infinity);
  const start = units[from]?.start;
  if (start === undefined) return undefined;
  let to = Math.max(lastBefore(units, last.end) + 1, from + 1, reach?.to ?? 0);
  let text = editedText(units, from, to, edits, textOf);
  // Without a line break at its end it runs into the next one.
  while (to < units.length && !text.endsWith('\n')) {
    to++;
    text = editedText(units, from, to, edits, textOf);
  }
  return { from, to, start, text, growth: growthOf(edits) };
}

function editedText<T extends Span>(
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
export function lastBefore(units: readonly Span[], offset: number): number {
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
export function replaced<T extends Span>(
  units: readonly T[],
  region: Region,
  fresh: readonly T[],
  move: (unit: T, by: number) => T,
): readonly T[] {
  const { from, to, growth } = region;
  // In thousands of units `concat` is much quicker than spreading them.
  const before = units.slice(0, from).concat(fresh);
  if (growth === 0) return before.concat(units.slice(to));
  for (let at = to; at < units.length; at++) {
    const unit = units[at];
    if (unit !== undefined) before.push(move(unit, growth));
  }
  return before;
}
