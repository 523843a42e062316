import type { Cycle } from '../../schema/generated/types.ts';
import type { Span } from '../span.ts';
import type { Value } from '../values/readValue.ts';
import { colonAfterKey, isDash } from '../yaml/quick.ts';
import { startCursor, type Cursor } from '../yaml/quickCursor.ts';
import { quickScalar } from '../yaml/quickScalar.ts';
import { readScalarText } from './readScalar.ts';
import { cycleShape, type Shape } from './shape.ts';

/** A value that was surely understood. */
interface Read {
  /** undefined where nothing is said, or nothing that the schemas take. */
  readonly value: Value | undefined;
  /** Whether nothing stands there at all; see `isEmptyNode`. A placeholder is something. */
  readonly empty: boolean;
}

/** Longer front matter is left to the full reading, in UTF-16 code units. */
const LONGEST = 60_000;

/**
 * What the front matter says, read in one go for its values alone: no spans, no faults, no search
 * for what a misspelt key may have meant. undefined for whatever is not plainly written.
 */
export function quickFrontMatter(text: string, { start, end }: Span): Cycle | undefined {
  if (end - start > LONGEST) return undefined;
  const cursor = startCursor(text.slice(start, end));
  if (cursor === undefined) return undefined;
  const cycle: Record<string, Value> = {};
  const seen = new Set<string>();
  while (cursor.column === 0) {
    const colon = colonAfterKey(cursor);
    if (colon === undefined) return undefined;
    const key = keyBefore(cursor, colon);
    if (seen.has(key)) return undefined;
    seen.add(key);
    const shape = cycleShape.get(key);
    if (shape === undefined) {
      if (!skipForeign(cursor)) return undefined;
      continue;
    }
    const read = valueAfter(cursor, colon, 0, shape);
    if (read === undefined || isDeeper(cursor, 0)) return undefined;
    if (read.value !== undefined) cycle[key] = read.value;
  }
  return cursor.column < 0 ? cycle : undefined;
}

/**
 * Passes over a team's own key: whatever is wrong there spoils no other, unless it takes up what
 * another key named.
 */
function skipForeign(cursor: Cursor): boolean {
  const { text, from } = cursor;
  do cursor.toNextLine();
  while (cursor.column > 0 || (cursor.column === 0 && isDash(cursor)));
  const end = cursor.column < 0 ? text.length : cursor.from;
  const alias = text.indexOf('*', from);
  return alias < 0 || alias >= end;
}

/** Whether the line at the cursor belongs to what stands at the column, and was not understood. */
function isDeeper(cursor: Cursor, column: number): boolean {
  return cursor.column > column;
}

function keyBefore({ text, from }: Cursor, colon: number): string {
  let end = colon;
  while (end > from && text.charCodeAt(end - 1) === 32) end--;
  return text.slice(from, end);
}

const NOTHING: Read = { value: undefined, empty: true };

/** The value of a key at `column`; leaves the cursor at the first line behind it. */
function valueAfter(cursor: Cursor, colon: number, column: number, shape: Shape): Read | undefined {
  const at = cursor.skipSpaces(colon + 1);
  if (!cursor.isLineOver(at)) return scalarAt(cursor, at, column, shape);
  cursor.toNextLine();
  if (cursor.column > column) return blockAt(cursor, shape);
  // A key's list may stand in no further than the key.
  if (cursor.column === column && isDash(cursor)) return blockAt(cursor, shape);
  return NOTHING;
}

function scalarAt(cursor: Cursor, at: number, column: number, shape: Shape): Read | undefined {
  const node = quickScalar(cursor, at, column);
  if (node === undefined) return undefined;
  if (node.kind !== 'scalar' || node.text.trim() === '') return NOTHING;
  // Something else than is wanted: the full reading knows what to make of it.
  if (shape.kind === 'fields' || shape.kind === 'items') return undefined;
  return { value: readScalarText(node.text, shape), empty: false };
}

function blockAt(cursor: Cursor, shape: Shape): Read | undefined {
  const { column } = cursor;
  if (column > WIDEST) return undefined;
  switch (shape.kind) {
    case 'fields':
      return isDash(cursor) ? undefined : fieldsAt(cursor, column, shape.fields);
    case 'items':
      return isDash(cursor) ? itemsAt(cursor, column, shape.item) : undefined;
    default:
      return undefined;
  }
}

/** Lines that stand in further are left to the full reading. */
const WIDEST = 100;

function fieldsAt(
  cursor: Cursor,
  column: number,
  fields: ReadonlyMap<string, Shape>,
): Read | undefined {
  const value: Record<string, Value> = {};
  const seen: string[] = [];
  let empty = true;
  while (cursor.column === column) {
    const colon = colonAfterKey(cursor);
    if (colon === undefined) return undefined;
    const key = keyBefore(cursor, colon);
    const shape = fields.get(key) ?? FOREIGN;
    if (seen.includes(key) || seen.length > MOST_FIELDS) return undefined;
    seen.push(key);
    const read = valueAfter(cursor, colon, column, shape);
    // What stands deeper now belongs to nothing that was understood.
    if (read === undefined || isDeeper(cursor, column)) return undefined;
    empty &&= read.empty;
    if (read.value !== undefined && shape !== FOREIGN) value[key] = read.value;
  }
  return { value, empty };
}

/** A key that the schemas do not know: its value matters only in that it is there. */
const FOREIGN: Shape = { kind: 'text', schema: { title: '', types: ['string'] } };
const MOST_FIELDS = 40;

function itemsAt(cursor: Cursor, column: number, item: Shape): Read | undefined {
  const value: Value[] = [];
  while (cursor.column === column && isDash(cursor)) {
    const read = itemAt(cursor, column, item);
    if (read === undefined || isDeeper(cursor, column)) return undefined;
    // An item that says nothing readable still has its place, so that positions keep their meaning.
    if (!read.empty) value.push(read.value ?? {});
  }
  return { value, empty: value.length === 0 };
}

function itemAt(cursor: Cursor, column: number, shape: Shape): Read | undefined {
  const at = cursor.skipSpaces(cursor.from + 1);
  if (cursor.isLineOver(at)) {
    cursor.toNextLine();
    return cursor.column > column ? blockAt(cursor, shape) : NOTHING;
  }
  cursor.enter(at);
  if (isDash(cursor)) return undefined;
  return colonAfterKey(cursor) === undefined
    ? scalarAt(cursor, at, column, shape)
    : blockAt(cursor, shape);
}
