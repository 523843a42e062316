import { lineEnd, nextLine } from '../layout/lines.ts';
import { isNullText, type Node } from './nodes.ts';
import type { Cursor } from './quickCursor.ts';

/**
 * Reads a value that begins at `at` in the cursor's line and belongs to a key or dash at `column`;
 * leaves the cursor at the next line. undefined where only `yaml` knows.
 */
export function quickScalar(cursor: Cursor, at: number, column: number): Node | undefined {
  switch (cursor.text.charCodeAt(at)) {
    case 34: // "
      return quoted(cursor, at, '"');
    case 39: // '
      return quoted(cursor, at, "'");
    case 62: // >
    case 124: // |
      return blockText(cursor, at, column);
    default:
      return plain(cursor, at);
  }
}

/** Characters that mean something else to YAML at the start of a value. */
const INDICATORS = new Set([...'-?:,[]{}#&*!|>%@`"\''].map((mark) => mark.charCodeAt(0)));

function plain(cursor: Cursor, start: number): Node | undefined {
  const { text, end: lineStop } = cursor;
  if (INDICATORS.has(text.charCodeAt(start))) return undefined;
  let end = start;
  for (let at = start; at < lineStop; at++) {
    const code = text.charCodeAt(at);
    if (code === 58 && (at + 1 === lineStop || text.charCodeAt(at + 1) === 32)) return undefined;
    if (code === 35 && text.charCodeAt(at - 1) === 32) break;
    if (code !== 32) end = at + 1;
  }
  const value = text.slice(start, end);
  cursor.toNextLine();
  const span = { start, end };
  return isNullText(value)
    ? { kind: 'empty', span }
    : { kind: 'scalar', span, text: value, style: 'plain' };
}

function quoted(cursor: Cursor, start: number, quote: string): Node | undefined {
  const { text } = cursor;
  let close = text.indexOf(quote, start + 1);
  while (quote === "'" && close >= 0 && text[close + 1] === quote) {
    close = text.indexOf(quote, close + 2);
  }
  if (close < 0 || close >= cursor.end) return undefined;
  const inside = text.slice(start + 1, close);
  if (quote === '"' && inside.includes('\\')) return undefined;
  const rest = cursor.skipSpaces(close + 1);
  if (rest < cursor.end && (rest === close + 1 || !cursor.isLineOver(rest))) return undefined;
  cursor.toNextLine();
  const value = quote === "'" ? inside.replaceAll("''", "'") : inside;
  return { kind: 'scalar', span: { start, end: close + 1 }, text: value, style: 'quoted' };
}

/** Text below `>-` and its like, when all its lines stand in equally far. */
function blockText(cursor: Cursor, start: number, column: number): Node | undefined {
  const { text } = cursor;
  const header = text.slice(start, cursor.end).trimEnd();
  if (!/^[>|][-+]?$/.test(header)) return undefined;
  const folds = header.startsWith('>');
  let value = '';
  let end = start;
  let inner = -1;
  let blanks = 0;
  let at = cursor.next;
  for (let next = at; at < text.length; at = next) {
    next = nextLine(text, at);
    const stop = lineEnd(text, at, next);
    let from = at;
    while (from < stop && text.charCodeAt(from) === 32) from++;
    if (from === stop) {
      if (inner < 0 || from - at > inner) return undefined;
      blanks++;
      continue;
    }
    if (inner < 0) inner = from - at;
    if (inner <= column) return undefined;
    if (from - at !== inner) {
      if (from - at > column) return undefined;
      break;
    }
    if (end > start) value += blanks === 0 && folds ? ' ' : '\n'.repeat(folds ? blanks : blanks + 1);
    value += text.slice(from, stop);
    end = stop;
    blanks = 0;
  }
  if (end === start) return undefined;
  cursor.toLine(at);
  const trimmed = start + text.slice(start, end).trimEnd().length;
  return { kind: 'scalar', span: { start, end: trimmed }, text: value, style: 'block' };
}
