import { applyEdits, growthOf, type TextEdit } from './edit.ts';
import { lastBefore, spanIn, type Row } from './row.ts';

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
export function regionOf<Unit>(
  row: Row<Unit>,
  edits: readonly TextEdit[],
  textOf: (unit: Unit) => string,
  reach?: Reach,
): Region | undefined {
  const [first, last] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { units, starts } = row;
  const touched = lastBefore(row, first.start);
  const isAtTop = reach?.takesTop === true && units.length > 0 && first.start === starts[0];
  const from = Math.min(isAtTop ? 0 : touched, reach?.from ?? Infinity);
  if (units[from] === undefined) return undefined;
  const { start } = spanIn(row, from);
  let to = Math.max(lastBefore(row, last.end) + 1, from + 1, reach?.to ?? 0);
  let text = editedText(row, from, to, edits, textOf);
  // Without a line break at its end it runs into the next one.
  while (to < units.length && !text.endsWith('\n')) {
    to++;
    text = editedText(row, from, to, edits, textOf);
  }
  return { from, to, start, text, growth: growthOf(edits) };
}

function editedText<Unit>(
  row: Row<Unit>,
  from: number,
  to: number,
  edits: readonly TextEdit[],
  textOf: (unit: Unit) => string,
): string {
  const { start } = spanIn(row, from);
  let text = '';
  for (let at = from; at < to; at++) {
    const unit = row.units[at];
    if (unit !== undefined) text += textOf(unit);
  }
  const moved = edits.map((edit) => ({
    start: edit.start - start,
    end: edit.end - start,
    text: edit.text,
  }));
  return applyEdits(text, moved);
}
