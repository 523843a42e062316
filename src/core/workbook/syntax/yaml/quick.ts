import type { Span } from '../../span.ts';
import { blockSpan, isEmptyNode, type Entry, type Node } from './nodes.ts';
import { startCursor, type Cursor } from './quickCursor.ts';
import { quickScalar } from './quickScalar.ts';

/**
 * The plain YAML that nearly every line of a workbook is: keys with one-line values, folded text,
 * lists of such keys. What these functions read means the same to `yaml` (there is a property test
 * for it); for whatever they do not surely understand they give undefined, and `yaml` is asked.
 */
export function quickPair(text: string): Entry | undefined {
  const cursor = startCursor(text);
  if (cursor === undefined || isDash(cursor)) return undefined;
  const entries = mapEntries(cursor, cursor.column, 0);
  return entries?.length === 1 && isAtEnd(cursor) ? entries[0] : undefined;
}

/** The same for exactly one list item, its dash included. An item that says nothing is `empty`. */
export function quickItem(text: string): Node | undefined {
  const cursor = startCursor(text);
  if (cursor === undefined || !isDash(cursor)) return undefined;
  const span = { start: cursor.from, end: cursor.from + 1 };
  const item = itemNode(cursor, cursor.column, 0);
  if (item === undefined || !isAtEnd(cursor)) return undefined;
  return isEmptyNode(item) ? { kind: 'empty', span } : item;
}

/** Deeper nesting, and wider indentation, is left to `yaml`. */
const DEEPEST = 12;
const WIDEST = 100;

function isAtEnd(cursor: Cursor): boolean {
  return cursor.column < 0;
}

/** Whether a list item begins at the cursor. */
export function isDash(cursor: Cursor): boolean {
  const { text, from, end } = cursor;
  if (text.charCodeAt(from) !== 45) return false;
  return from + 1 === end || text.charCodeAt(from + 1) === 32;
}

function block(cursor: Cursor, depth: number): Node | undefined {
  const { column } = cursor;
  if (depth > DEEPEST || column > WIDEST) return undefined;
  if (isDash(cursor)) return listNode(cursor, column, depth);
  const entries = mapEntries(cursor, column, depth);
  return entries && { kind: 'map', span: blockSpan(entries, 0), flow: false, entries };
}

/** Reads entries at `column` and leaves the cursor at the first line that is not one of them. */
function mapEntries(cursor: Cursor, column: number, depth: number): Entry[] | undefined {
  const entries: Entry[] = [];
  while (cursor.column === column) {
    const colon = colonAfterKey(cursor);
    if (colon === undefined) return undefined;
    const keySpan = { start: cursor.from, end: trimmedEnd(cursor.text, cursor.from, colon) };
    const key = cursor.text.slice(keySpan.start, keySpan.end);
    if (entries.some((entry) => entry.key === key)) return undefined;
    const value = valueAfter(cursor, colon, column, depth);
    // What stands deeper now belongs to nothing that was understood.
    if (value === undefined || cursor.column > column || entries.length > MOST_ENTRIES) {
      return undefined;
    }
    entries.push({ key, keySpan, value });
  }
  return entries;
}

/** Looking for a key that is there twice is quadratic. */
const MOST_ENTRIES = 200;

function valueAfter(
  cursor: Cursor,
  colon: number,
  column: number,
  depth: number,
): Node | undefined {
  const at = cursor.skipSpaces(colon + 1);
  if (!cursor.isLineOver(at)) return quickScalar(cursor, at, column);
  cursor.toNextLine();
  if (cursor.column > column) return block(cursor, depth + 1);
  // A key's list may stand in no further than the key.
  if (cursor.column === column && isDash(cursor)) return listNode(cursor, column, depth + 1);
  return { kind: 'empty', span: { start: colon + 1, end: colon + 1 } };
}

function listNode(cursor: Cursor, column: number, depth: number): Node | undefined {
  if (depth > DEEPEST) return undefined;
  const items: Node[] = [];
  const first: Span = { start: cursor.from, end: cursor.from + 1 };
  while (cursor.column === column && isDash(cursor)) {
    const item = itemNode(cursor, column, depth);
    if (item === undefined || cursor.column > column) return undefined;
    if (!isEmptyNode(item)) items.push(item);
  }
  const end = items.at(-1)?.span.end ?? first.end;
  return { kind: 'list', span: { start: first.start, end }, flow: false, items };
}

function itemNode(cursor: Cursor, column: number, depth: number): Node | undefined {
  const dash = cursor.from;
  const at = cursor.skipSpaces(dash + 1);
  if (cursor.isLineOver(at)) {
    cursor.toNextLine();
    if (cursor.column > column) return block(cursor, depth + 1);
    return { kind: 'empty', span: { start: dash + 1, end: dash + 1 } };
  }
  cursor.enter(at);
  if (isDash(cursor)) return undefined;
  if (colonAfterKey(cursor) === undefined) return quickScalar(cursor, at, column);
  return block(cursor, depth + 1);
}

/** Where the colon stands that ends a plain key at the cursor; undefined where there is no such key. */
export function colonAfterKey({ text, from, end }: Cursor): number | undefined {
  if (!isKeyStart(text.charCodeAt(from))) return undefined;
  const limit = Math.min(end, from + LONGEST_KEY);
  for (let at = from + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 58) return at + 1 === end || text.charCodeAt(at + 1) === 32 ? at : undefined;
    if (code !== 32 && code !== 45 && !isKeyStart(code)) return undefined;
  }
  return undefined;
}

const LONGEST_KEY = 100;

/** Letters, digits and underscores; of the characters beyond ASCII, letters and what comes after them. */
function isKeyStart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code >= 192
  );
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) === 32) at--;
  return at;
}
