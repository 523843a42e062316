import { HARD_SPACE } from './damage/hardSpaces.ts';
import { listMarkEnd } from './damage/listMark.ts';
import type { Span } from '../span.ts';
import { indentation, isBlank, lineEnd, nextLine } from './layout/lines.ts';
import { openQuoteAt } from './layout/openQuote.ts';

/** How front matter falls into pieces, each to be read by itself: a top-level key with all that belongs to it. */
export interface Pieces {
  readonly pieces: readonly Span[];
  /** Explicit keys, directives and document marks: only YAML itself can tell what belongs together. */
  readonly needsWhole: boolean;
}

/** Splits whole lines of front matter at the lines that open a top-level key. */
export function scanPieces(text: string, content: Span): Pieces {
  const pieces: Span[] = [];
  let needsWhole = false;
  let start: number | undefined;
  let quoteEnd = content.start;
  for (let at = content.start; at < content.end; at = nextLine(text, at)) {
    if (at < quoteEnd) continue;
    quoteEnd = openQuoteAt(text, at, content.end)?.end ?? at;
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

/** Whether all that stands before a line's colon is in the line above, which only YAML can tell. */
function beginsWithColon(text: string, at: number): boolean {
  let from = at;
  while (text.charCodeAt(from) === 32) from++;
  return text.charAt(from) === ':' && isGap(text.charAt(from + 1));
}

/** Whether a line is neither blank nor a comment. */
function saysSomething(text: string, at: number): boolean {
  const end = lineEnd(text, at, nextLine(text, at));
  return !/^[ \t]*(?:#|$)/.test(text.slice(at, Math.min(end, at + 1000)));
}

/** `stray` and indented lines belong to the piece above them; with none above they are a piece of their own. */
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

/** White space, or nothing at the end of the text. */
function isGap(character: string): boolean {
  return /^[ \t\r\n]?$/.test(character);
}

/**
 * Where the items start of `key:` with a block list below it, each up to the next. A line that is no
 * item belongs to the one above it, so that it spoils no other. undefined for everything else: where
 * there are no items, where a dash stands further out than the first, and where a line opens another
 * key. `text` is the piece.
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
    // A dash that lacks its space was meant to be an item all the same, and so was another mark.
    if (indent === level && (mark === 45 || isOtherMark(text, at + indent, mark))) starts.push(at);
  }
  return starts.length > 0 ? starts : undefined;
}

/** Nearly every line begins with an ASCII character, and asks for no more. */
function isOtherMark(text: string, at: number, mark: number): boolean {
  return (mark === 42 || mark > 127) && listMarkEnd(text, at) !== undefined;
}

function opensAnother(text: string, at: number): boolean {
  const opens = opensPiece(text, at);
  return opens === 'yes' || opens === 'special';
}

/** `key:` with nothing but a comment after it. Quoted keys, anchors and tags are left to YAML. */
function isBareKey(line: string): boolean {
  return line.length <= 200 && /^[\p{L}\p{N}_-]+[ \t]*:[ \t]*(?:[ \t]#.*)?$/u.test(line);
}
