import { guide } from '../../guide/guide.ts';
import type { PartId } from '../../guide/parts.ts';
import type { Span } from '../span.ts';
import { indentation, isBlank, lineEnd, nextLine } from './layout/lines.ts';
import { verbatimEnd, type BodyLine } from './verbatim.ts';

/** A heading and what is under it, up to the next heading of any level. */
export interface Section {
  /** 1 for `#` up to 6; 0 for the text before the first heading. */
  readonly level: number;
  /** The heading's text; empty for the text before the first heading. */
  readonly title: string;
  /** Which of the guide's headings it is; undefined for the team's own. */
  readonly part: PartId | undefined;
  /** The id of the library's own question that the heading asks, as a comment behind its text says. */
  readonly asks?: string;
  /** The heading's line, without its line break. */
  readonly heading: Span;
  /** From the line after the heading to the next heading. */
  readonly content: Span;
}

/** What the guide asks under a heading; undefined where it asks nothing. */
export function getQuestion({ part }: Section): string | undefined {
  return part === undefined ? undefined : guide.part(part).question;
}

/** What stands under a heading, of the text that begins with it. */
export function contentOf(read: { readonly section: Section; readonly text: string }): string {
  const { heading, content } = read.section;
  return read.text.slice(content.start - heading.start);
}

/** A longer line that begins with `#` is cut here before its title is read. */
const LONGEST_HEADING = 1000;

/**
 * The body's sections from `from` (a line start) to the end of the text. `#` headings count, and so
 * do the guide's titles if they are underlined. Nothing in a code block, HTML or a comment does.
 */
export function scanSections(text: string, from: number): readonly Section[] {
  const sections: Section[] = [];
  let current: Omit<Section, 'content'> = preamble(from);
  let contentStart = from;
  let isBelowText = false;
  const items: number[] = [];
  let at = from;
  while (at < text.length) {
    const next = nextLine(text, at);
    const heading =
      headingAt(text, at, next) ?? (isBelowText ? undefined : underlined(text, at, next));
    if (heading !== undefined) {
      sections.push({ ...current, content: { start: contentStart, end: at } });
      current = heading;
      contentStart = nextLine(text, heading.heading.end);
      items.length = 0;
      isBelowText = false;
      at = contentStart;
      continue;
    }
    if (isBelowText && goesOn(text, at, next, items.at(-1) ?? 0)) {
      at = next;
      continue;
    }
    const line: BodyLine = { start: at, next, isBelowText, ...placeInLists(text, at, next, items) };
    const after = verbatimEnd(text, line);
    isBelowText = after === undefined && isText(text, line);
    // A comment is told nobody, however long it is.
    const isOpen = after === Infinity && !text.startsWith('<!--', line.from);
    at = isOpen ? guideHeadingBelow(text, next) : (after ?? next);
  }
  sections.push({ ...current, content: { start: contentStart, end: text.length } });
  return sections;
}

/**
 * Where one of the guide's headings stands below what is never closed: by Markdown's rules all the rest is code, and so
 * whoever forgets to close it would have the private parts below in this answer. Infinity if there is none.
 */
function guideHeadingBelow(text: string, from: number): number {
  for (let at = from; at < text.length;) {
    const next = nextLine(text, at);
    if (headingAt(text, at, next)?.part !== undefined) return at;
    at = next;
  }
  return Infinity;
}

/** Whether a line further out than the list item above still continues that item's paragraph. */
function goesOn(text: string, start: number, next: number, column: number): boolean {
  const end = lineEnd(text, start, next);
  const from = start + indentation(text, start, end);
  if (from - start >= column || from === end) return false;
  const line = text.slice(from, Math.min(end, from + LONGEST_HEADING));
  if (/^(?:[>#]|(?:[-_*][ \t]*){3,}$|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/.test(line))
    return false;
  return verbatimEnd(text, { start, next, column: 0, from, isBelowText: true }) === undefined;
}

/** Whether a line is part of a paragraph. Below other text, a deeply indented line is, too. */
function isText(text: string, { start, next, from, isBelowText }: BodyLine): boolean {
  const end = lineEnd(text, start, next);
  if (isBlank(text, start, end)) return false;
  if (from === end) {
    const first = start + indentation(text, start, end);
    return isBelowText && bulletAt(text, first, end) === undefined;
  }
  if (/^>[> \t]*(?:`{3}|~{3}|#|$)/.test(text.slice(from, Math.min(end, from + LONGEST_HEADING))))
    return false;
  const rule = isBelowText ? /^(?:(?:=+|-+)[ \t]*|(?:[-_*][ \t]*){3,})$/ : /^(?:[-_*][ \t]*){3,}$/;
  return !rule.test(text.slice(from, Math.min(end, from + LONGEST_HEADING)));
}

/**
 * Where a line's own text begins, behind its bullets, and the column where the text of the list
 * item around it begins. `items` are those columns for all open items, the outermost first.
 */
function placeInLists(
  text: string,
  start: number,
  next: number,
  items: number[],
): { readonly column: number; readonly from: number } {
  const end = lineEnd(text, start, next);
  let from = start + indentation(text, start, end);
  if (from === end) return { column: items.at(-1) ?? 0, from };
  while (items.length > 0 && from - start < (items.at(-1) ?? 0)) items.pop();
  while (from - start - (items.at(-1) ?? 0) < 4) {
    const marker = bulletAt(text, from, end);
    if (marker === undefined) break;
    const gap = indentation(text, marker, end);
    // A wider gap means code. If there is nothing at all, the text may come on the next line.
    const width = gap === 0 || gap > 4 ? 1 : gap;
    items.push(marker + width - start);
    from = Math.min(marker + gap, end);
    if (gap > 4) return { column: items.at(-1) ?? 0, from: end };
  }
  const column = items.at(-1) ?? 0;
  // Four or more columns in, it's code.
  return { column, from: from - start - column < 4 ? from : end };
}

/** The offset behind a bullet or a number; undefined where there is none. */
function bulletAt(text: string, at: number, end: number): number | undefined {
  const code = text.charCodeAt(at);
  let behind = at + 1;
  if (isDigit(code)) {
    while (behind < end && behind - at < 9 && isDigit(text.charCodeAt(behind))) behind++;
    const mark = text.charCodeAt(behind);
    if (mark !== PERIOD && mark !== PARENTHESIS) return undefined;
    behind++;
  } else if (code !== HYPHEN && code !== STAR && code !== PLUS) return undefined;
  return behind === end || text.charCodeAt(behind) === SPACE ? behind : undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const [HYPHEN, STAR, PLUS, PERIOD, PARENTHESIS] = [45, 42, 43, 46, 41];

/** One of the guide's titles with a line of `=` or `-` below it; any other is a rule below a text. */
function underlined(
  text: string,
  start: number,
  next: number,
): Omit<Section, 'content'> | undefined {
  const rule = text.charCodeAt(firstMark(text, next));
  if (rule !== EQUALS && rule !== HYPHEN) return undefined;
  const end = lineEnd(text, next, nextLine(text, next));
  if (!UNDERLINE.test(text.slice(next, Math.min(end, next + LONGEST_HEADING)))) return undefined;
  const title = text
    .slice(start, Math.min(lineEnd(text, start, next), start + LONGEST_HEADING))
    .trim();
  const part = guide.partOfHeading(title);
  if (part === undefined || (firstMark(text, start) === start + 3 && text[start + 3] === ' '))
    return undefined;
  return { level: part.level, title, part: part.id, heading: { start, end } };
}

const EQUALS = 61;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;

function preamble(at: number): Omit<Section, 'content'> {
  return { level: 0, title: '', part: undefined, heading: { start: at, end: at } };
}

/** The first character, after at most three spaces, that is not a space. */
function firstMark(text: string, start: number): number {
  let at = start;
  while (at < start + 3 && text.charCodeAt(at) === 32) at++;
  return at;
}

/** The heading in the line from `start` up to `next`; undefined where it is none. */
function headingAt(
  text: string,
  start: number,
  next: number,
): Omit<Section, 'content'> | undefined {
  const mark = firstMark(text, start);
  if (text.charCodeAt(mark) !== HASH) return undefined;
  const level = countHashes(text, mark);
  if (level > 6) return undefined;
  const end = lineEnd(text, start, next);
  const behind = text.charCodeAt(mark + level);
  const title = text.slice(mark + level, Math.min(end, start + LONGEST_HEADING)).trim();
  if (title !== '' && behind !== SPACE && behind !== TAB) return undefined;
  const { length } = title;
  return headingOf(level, title.charCodeAt(length - 1) === HASH ? unclosed(title) : title, {
    start,
    end,
  });
}

const [TAB, SPACE, HASH] = [9, 32, 35];

function countHashes(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === HASH) at++;
  return at - from;
}

function unclosed(title: string): string {
  return title.replace(/(?:^|[ \t])#+$/, '').trim();
}

function headingOf(level: number, title: string, heading: Span): Omit<Section, 'content'> {
  // A file's title names the partner. It isn't one of the guide's headings, whatever it says.
  const part = level < 2 ? undefined : guide.partOfHeading(title)?.id;
  const from = title.endsWith(ASKS[1]) ? title.lastIndexOf(ASKS[0]) : -1;
  if (part !== undefined || from < 1) return { level, title, part, heading };
  const asks = title.slice(from + ASKS[0].length, -ASKS[1].length);
  return { level, title: title.slice(0, from).trimEnd(), part, heading, asks };
}

/** What stands around the id of the library's own question that a heading asks: its words may change, the id doesn't. */
export const ASKS = [' <!-- ours: ', ' -->'] as const;
