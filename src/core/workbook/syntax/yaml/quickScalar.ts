import { indentation, lineEnd, nextLine } from '../layout/lines.ts';
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
const INDICATORS = '-?:,[]{}#&*!|>%@`"\'';

function plain(cursor: Cursor, start: number): Node | undefined {
  const { text, end: lineStop } = cursor;
  if (INDICATORS.includes(text.charAt(start))) return undefined;
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
  const header = text.slice(start, cursor.end).replace(/ +$/, '');
  if (!/^[>|][-+]?$/.test(header)) return undefined;
  const lines = blockLines(text, cursor.next, column);
  if (lines === undefined) return undefined;
  cursor.toLine(lines.next);
  const end = start + text.slice(start, lines.end).trimEnd().length;
  const value = header.startsWith('>') ? folded(lines.texts) : lines.texts.join('\n');
  return { kind: 'scalar', span: { start, end }, text: value, style: 'block' };
}

interface BlockLines {
  /** The lines without their indentation; blank ones between them are empty. */
  readonly texts: readonly string[];
  /** Where the last of them ends, and the first line starts that is none of them. */
  readonly end: number;
  readonly next: number;
}

/** The lines from `from` that stand in further than `column`; undefined unless all stand in equally far. */
function blockLines(text: string, from: number, column: number): BlockLines | undefined {
  const texts: string[] = [];
  let inner = 0;
  let blanks = 0;
  let end = from;
  let at = from;
  while (at < text.length) {
    const next = nextLine(text, at);
    const stop = lineEnd(text, at, next);
    const indent = indentation(text, at, stop);
    if (at + indent === stop) {
      // Before the first line, and where they stand in further, blank lines are text.
      if (texts.length === 0 || indent > inner) return undefined;
      blanks++;
    } else if (texts.length > 0 && indent <= column) {
      break;
    } else {
      if (texts.length === 0) inner = indent;
      if (indent !== inner || inner <= column) return undefined;
      for (; blanks > 0; blanks--) texts.push('');
      texts.push(text.slice(at + indent, stop));
      end = stop;
    }
    at = next;
  }
  return texts.length === 0 ? undefined : { texts, end, next: at };
}

/** Lines joined by spaces; each blank line is a line break. */
function folded(texts: readonly string[]): string {
  let value = texts[0] ?? '';
  for (let at = 1; at < texts.length; at++) {
    const line = texts[at] ?? '';
    if (line === '') value += '\n';
    else value += texts[at - 1] === '' ? line : ` ${line}`;
  }
  return value;
}
