import { HARD_SPACE } from '../yaml/hardSpaces.ts';
import { listMarkEnd } from '../yaml/listMark.ts';
import type { Span } from '../span.ts';
import { openQuoteAt, type OpenQuote } from './openQuote.ts';
import { indentation, isBlank, lineEnd, nextLine } from './lines.ts';

/** A piece of front matter that is read by itself: a top-level key with all that belongs to it. */
export interface Piece extends Span {
  /** Where its list items start, when it is a key with a block list below it; each up to the next. */
  readonly items: readonly number[] | undefined;
}

/** The front matter's pieces, and whether they can be told apart by lines alone. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** Explicit keys, directives and document marks: only YAML itself can tell what belongs together. */
  readonly needsWhole: boolean;
  /** Whether a quotation goes on below the line where it begins: what belongs to it is no one's line. */
  readonly hasOpenQuote: boolean;
}

/** Splits whole lines of front matter at the lines that open a top-level key. */
export function scanPieces(text: string, content: Span): Pieces {
  const pieces: Piece[] = [];
  let needsWhole = false;
  let start: number | undefined;
  let quoted: OpenQuote | undefined;
  for (let at = content.start; at < content.end; at = nextLine(text, at)) {
    if (quoted !== undefined && at < quoted.end) continue;
    const quote = openQuoteAt(text, at, content.end);
    if (quote !== undefined) quoted = quote;
    const opens = opensPiece(text, at);
    needsWhole ||= opens === 'special';
    const belongs = opens === 'no' ? start !== undefined || !saysSomething(text, at) : false;
    if (belongs || (opens === 'stray' && start !== undefined)) continue;
    if (start !== undefined) pieces.push(pieceAt(text, start, at));
    start = at;
  }
  if (start !== undefined) pieces.push(pieceAt(text, start, content.end));
  return { pieces, needsWhole, hasOpenQuote: quoted !== undefined };
}

/** Whether a line is neither blank nor a comment. */
function saysSomething(text: string, at: number): boolean {
  const end = lineEnd(text, at, nextLine(text, at));
  return !/^[ \t]*(?:#|$)/.test(text.slice(at, Math.min(end, at + 1000)));
}

/** `stray` and indented lines belong to the piece above them; with none above they are a piece of their own. */
export function opensPiece(text: string, at: number): 'yes' | 'no' | 'stray' | 'special' {
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

function pieceAt(text: string, start: number, end: number): Piece {
  return { start, end, items: itemStarts(text, start, end) };
}

/**
 * Where the items of `key:` with a block list below it start. undefined for everything else, and
 * where a line between the items belongs to none.
 */
function itemStarts(text: string, start: number, end: number): readonly number[] | undefined {
  const first = nextLine(text, start);
  if (!isBareKey(text, start, lineEnd(text, start, first))) return undefined;
  return scanItems(text, first, end, undefined);
}

/**
 * Where list items start between two line starts. `level` is how far their dashes stand in; where
 * it is not known yet the first dash tells. A line that is no item belongs to the one above it, so
 * that it spoils no other. undefined where there are no items, where a dash stands further out than
 * the first, and where a line opens another key.
 */
export function scanItems(
  text: string,
  from: number,
  end: number,
  known: number | undefined,
): readonly number[] | undefined {
  const starts: number[] = [];
  let level = known;
  for (let at = from; at < end; at = nextLine(text, at)) {
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
function isBareKey(text: string, start: number, end: number): boolean {
  if (end - start > 200) return false;
  return /^[\p{L}\p{N}_-]+[ \t]*:[ \t]*(?:[ \t]#.*)?$/u.test(text.slice(start, end));
}
