import type { Span } from '../../span.ts';

/** How a value begins on the line of its key or dash. `empty`: nothing follows but perhaps a comment. */
export type ValueForm = 'empty' | 'plain' | 'quoted' | 'open-quote' | 'block' | 'flow' | 'special';

/** What follows a key's colon, or a dash, up to the end of the line. */
export interface LineValue {
  readonly form: ValueForm;
  /** Without the blanks around it and without the comment. Empty if there is no value. */
  readonly span: Span;
  /** From the `#` to the end of the line. */
  readonly comment: Span | undefined;
  /** Whether it says anything. `~`, `null` and quotes with nothing in them don't. */
  readonly says: boolean;
}

/** A key at the start of a line, without its quotes. */
export interface LineKey {
  readonly key: string;
  readonly span: Span;
  /** The offset right behind the colon. */
  readonly after: number;
}

/** Only this much of a line is searched for a key. */
const LONGEST_KEY = 300;
/** As many blanks may come before its colon. */
const MOST_BLANKS = 20;
const KEY =
  /^(?<key>"[^"\n]*"|'[^'\n]*'|(?:[^\s#'"[\]{},&*!|>@%`:?-]|[-?:][^\s:#])(?:[^:#\n]|(?<=\S)#)*?)[ \t]{0,20}:(?=[ \t]|$)/;
const COLON = 58;

/** The key that begins at `start`; undefined if the line, which ends at `end`, has none there. */
export function readLineKey(text: string, start: number, end: number): LineKey | undefined {
  const limit = Math.min(end, start + LONGEST_KEY);
  // In most lines a few letters and a colon are all there is to see.
  const stop = lettersEnd(text, start, limit);
  if (stop > start && stop === limit) return undefined;
  if (stop > start && text.charCodeAt(stop) === COLON) {
    if (!endsAt(text, stop + 1, limit)) return undefined;
    const span = { start, end: trimEnd(text, start, stop) };
    const key = text.slice(start, span.end);
    if (stop - span.end <= MOST_BLANKS) return { key, span, after: stop + 1 };
  }
  const line = text.slice(start, limit);
  const match = KEY.exec(line);
  const written = match?.groups?.key;
  if (match === null || written === undefined) return undefined;
  const key = /^(["']).*\1$/.test(written) ? written.slice(1, -1) : written;
  return { key, span: { start, end: start + written.length }, after: start + match[0].length };
}

/** Where a run of letters, digits, hyphens, and blanks ends, as most keys are; `start` if none begins. */
function lettersEnd(text: string, start: number, limit: number): number {
  if (start >= limit || !isKeyLetter(text.charCodeAt(start))) return start;
  let at = start + 1;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (!isKeyLetter(code) && code !== 45 && code !== 32 && code !== 9) break;
  }
  return at;
}

function isKeyLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    (code >= 192 && code < 0x1680)
  );
}

function endsAt(text: string, at: number, end: number): boolean {
  return at === end || isBlankAt(text, at);
}

/** Reads what stands between `from` (behind a colon or a dash) and `end`, the end of its line. */
export function readLineValue(text: string, from: number, end: number): LineValue {
  const start = skipBlanks(text, from, end);
  const none = { start: Math.min(from, end), end: Math.min(from, end) };
  if (start === end) return { form: 'empty', span: none, comment: undefined, says: false };
  const mark = text.charAt(start);
  if (mark === '#' && start > from) {
    return { form: 'empty', span: none, comment: { start, end }, says: false };
  }
  if (mark === '"' || mark === "'") return quotedAt(text, start, end, mark);
  const hash = commentStart(text, start, end);
  const stop = trimEnd(text, start, hash ?? end);
  const comment = hash === undefined ? undefined : { start: hash, end };
  const said = text.slice(start, stop);
  const form = isKeyLetter(text.charCodeAt(start)) ? 'plain' : detectForm(said);
  return { form, span: { start, end: stop }, comment, says: said !== '~' && said !== 'null' };
}

function detectForm(value: string): ValueForm {
  if (/^[|>][-+0-9]*$/.test(value)) return 'block';
  if (/^[[{]/.test(value)) return 'flow';
  return /^[&*!@%`|>]/.test(value) ? 'special' : 'plain';
}

function quotedAt(text: string, start: number, end: number, quote: string): LineValue {
  const close = closingQuote(text, start + 1, end, quote);
  if (close === undefined) {
    return { form: 'open-quote', span: { start, end }, comment: undefined, says: true };
  }
  const hash = commentStart(text, close, end);
  const span = { start, end: trimEnd(text, start, hash ?? end) };
  const comment = hash === undefined ? undefined : { start: hash, end };
  const says = close !== span.end || text.slice(start + 1, close - 1).trim() !== '';
  return { form: 'quoted', span, comment, says };
}

/** The offset right behind the closing quote; undefined if the line doesn't close it. */
export function closingQuote(
  text: string,
  from: number,
  end: number,
  quote: string,
): number | undefined {
  for (let at = from; at < end; at++) {
    const character = text.charAt(at);
    if (quote === '"' && character === '\\') at++;
    else if (character === quote) {
      if (quote === "'" && text.charAt(at + 1) === "'" && at + 1 < end) at++;
      else return at + 1;
    }
  }
  return undefined;
}

/** Whether a list item begins at `at`: a dash with a blank or nothing behind it. */
export function isDash(text: string, at: number, end: number): boolean {
  return text.charCodeAt(at) === 45 && endsAt(text, at + 1, end);
}

/** A `#` begins a comment only behind a blank. */
function commentStart(text: string, from: number, end: number): number | undefined {
  for (let at = from + 1; at < end; at++) {
    if (text.charCodeAt(at) === 35 && isBlankAt(text, at - 1)) return at;
  }
  return undefined;
}

function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9;
}

/** The first place from `from` on, up to `end`, that is no space and no tab. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlankAt(text, at)) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlankAt(text, at - 1)) at--;
  return at;
}
