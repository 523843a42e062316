import { HARD_SPACE } from './damage/hardSpaces.ts';
import { listMarkEnd } from './damage/listMark.ts';
import type { Span } from '../span.ts';
import { indentation, isBlank, lineEnd, nextLine } from './layout/lines.ts';
import { readOpenQuote } from './layout/openQuote.ts';

/** Front matter in pieces that are read one by one: each top-level key with all that belongs to it. */
export interface Pieces {
  readonly pieces: readonly Span[];
  /** Explicit keys, directives, or document marks: only YAML can tell what belongs together. */
  readonly needsWhole: boolean;
}

/** Cuts the whole lines of front matter where a top-level key begins. */
export function scanPieces(text: string, content: Span): Pieces {
  const pieces: Span[] = [];
  let needsWhole = false;
  let start: number | undefined;
  let quoteEnd = content.start;
  for (let at = content.start; at < content.end; at = nextLine(text, at)) {
    if (at < quoteEnd) continue;
    quoteEnd = readOpenQuote(text, at, content.end)?.end ?? at;
    const opens = opensPiece(text, at);
    needsWhole ||= opens === 'special' || (opens === 'no' && beginsWithColon(text, at));
    const belongs = opens === 'no' ? start !== undefined || !saysSomething(text, at) : false;
    if (belongs || (opens === 'stray' && start !== undefined)) continue;
    if (start !== undefined) pieces.push({ start, end: at });
    start = at;
  }
  if (start !== undefined) pieces.push({ start, end: content.end });
  return { pieces, needsWhole };
}

/** Whether the text before a line's colon is on the line above, which only YAML can tell. */
function beginsWithColon(text: string, at: number): boolean {
  let from = at;
  while (text.charCodeAt(from) === 32) from++;
  return text.charAt(from) === ':' && isGap(text.charAt(from + 1));
}

function saysSomething(text: string, at: number): boolean {
  const end = lineEnd(text, at, nextLine(text, at));
  return !/^[ \t]*(?:#|$)/.test(text.slice(at, Math.min(end, at + 1000)));
}

/** `stray` and indented lines belong to the piece above them, or else are one of their own. */
function opensPiece(text: string, at: number): 'yes' | 'no' | 'stray' | 'special' {
  switch (text.charAt(at)) {
    case ' ':
    case '\t':
    case '\u00a0': // meant as one, see hardSpaces.ts
    case '\n':
    case '\r':
    case '#':
      return 'no';
    case ']':
    case '}':
      return 'stray';
    case ':':
    case '-':
      return isGap(text.charAt(at + 1)) ? 'stray' : 'yes';
    case '?':
      return isGap(text.charAt(at + 1)) ? 'special' : 'yes';
    case '%':
      return 'special';
    case '.':
      return text.startsWith('...', at) ? 'special' : 'yes';
    default:
      return 'yes';
  }
}

/** White space, or the end of the text. */
function isGap(character: string): boolean {
  return /^[ \t\r\n]?$/.test(character);
}

/**
 * Where the items start in `key:` with a block list below; each goes on up to the next. A line that
 * isn't an item belongs to the one above, so it doesn't spoil others. undefined if there are no
 * items, if a dash is further out than the first, or if another key begins. `text` is the piece.
 */
export function itemStarts(text: string): readonly number[] | undefined {
  const below = nextLine(text, 0);
  if (!isBareKey(text.slice(0, lineEnd(text, 0, below)))) return undefined;
  const starts: number[] = [];
  let level: number | undefined;
  for (let at = below; at < text.length; at = nextLine(text, at)) {
    const lineStop = lineEnd(text, at, nextLine(text, at));
    let indent = indentation(text, at, lineStop);
    while (text.charCodeAt(at + indent) === HARD_SPACE) indent++;
    const mark = text.charCodeAt(at + indent);
    if (at + indent >= lineStop || mark === 35 || isBlank(text, at, lineStop)) continue;
    const dash = mark === 45 && isBlank(text, at + indent + 1, Math.min(at + indent + 2, lineStop));
    level ??= dash ? indent : undefined;
    if (level === undefined || (dash && indent < level)) return undefined;
    if (indent === 0 && opensAnother(text, at)) return undefined;
    // A dash without its space, or another mark, was meant to begin an item too.
    if (indent === level && (mark === 45 || isOtherMark(text, at + indent, mark))) starts.push(at);
  }
  return starts.length > 0 ? starts : undefined;
}

/** Nearly every line begins with an ASCII character, so no more is asked of it. */
function isOtherMark(text: string, at: number, mark: number): boolean {
  return (mark === 42 || mark > 127) && listMarkEnd(text, at) !== undefined;
}

function opensAnother(text: string, at: number): boolean {
  const opens = opensPiece(text, at);
  return opens === 'yes' || opens === 'special';
}

/** `key:` and perhaps a comment. Quoted keys, anchors and tags are left to YAML. */
function isBareKey(line: string): boolean {
  return line.length <= 200 && /^[\p{L}\p{N}_-]+[ \t]*:[ \t]*(?:[ \t]#.*)?$/u.test(line);
}
