import { guide } from '../../guide/guide.ts';
import type { PartId } from '../../guide/parts.ts';
import type { Span } from '../span.ts';
import { lineEnd, nextLine } from './lines.ts';

/** A heading with what stands under it, up to the next heading of any level. */
export interface Section {
  /** 1 for `#` up to 6. 0 for what stands before the first heading. */
  readonly level: number;
  /** The heading's text; empty for what stands before the first heading. */
  readonly title: string;
  /** Which of the guide's headings it is; undefined for a team's own. */
  readonly part: PartId | undefined;
  /** The heading's line, without its line break. */
  readonly heading: Span;
  /** From the line after the heading to the next heading. */
  readonly content: Span;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Longer lines that begin with `#` are cut here before their title is read. */
const LONGEST_HEADING = 1000;

/**
 * The body's sections from `from` (a line start) to the end of the text. Only `#` headings count,
 * and none inside a fenced code block or an HTML comment.
 */
export function scanSections(text: string, from: number): readonly Section[] {
  return scanBody(text, from).sections;
}

/** The same, and whether the text ends inside a code block or comment that is not closed. */
export function scanBody(
  text: string,
  from: number,
): { readonly sections: readonly Section[]; readonly open: boolean } {
  const sections: Section[] = [];
  let current: Omit<Section, 'content'> = preamble(from);
  let contentStart = from;
  let at = from;
  while (at < text.length) {
    const next = nextLine(text, at);
    const heading = headingAt(text, at, next);
    if (heading !== undefined) {
      sections.push(sectionOf(current, contentStart, at));
      current = heading;
      contentStart = next;
    }
    const after = heading === undefined ? skipVerbatim(text, at, next) : next;
    if (after === undefined) break;
    at = after;
  }
  sections.push(sectionOf(current, contentStart, text.length));
  return { sections, open: at < text.length };
}

/** A heading with what stands under it. */
export function sectionOf(
  { level, title, part, heading }: Omit<Section, 'content'>,
  start: number,
  end: number,
): Section {
  return { level, title, part, heading, content: { start, end } };
}

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
export function headingAt(
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

/** A title without the `#` that may stand behind it, too. */
function unclosed(title: string): string {
  return title.replace(/(?:^|[ \t])#+$/, '').trim();
}

function headingOf(level: number, title: string, heading: Span): Omit<Section, 'content'> {
  // A file's title names the partner; it is none of the guide's headings, whatever it says.
  const part = level < 2 ? undefined : guide.partOfHeading(title)?.id;
  return { level, title, part, heading };
}

/**
 * The start of the first line after this one that is not inside a code block or comment begun here;
 * undefined where that is never closed.
 */
function skipVerbatim(text: string, start: number, next: number): number | undefined {
  const mark = firstMark(text, start);
  const code = text.charCodeAt(mark);
  if (code === 96 || code === 126) return afterCodeBlock(text, start, next);
  if (code === 60 && text.startsWith('<!--', mark)) {
    const close = text.indexOf('-->', mark + 2);
    return close < 0 ? undefined : nextLine(text, close);
  }
  return next;
}

function afterCodeBlock(text: string, start: number, next: number): number | undefined {
  const line = text.slice(start, lineEnd(text, start, next));
  const fence = FENCE.exec(line)?.[1];
  if (fence === undefined) return next;
  if (fence.startsWith('`') && line.slice(line.indexOf(fence) + fence.length).includes('`')) {
    return next;
  }
  for (let at = next; at < text.length; at = nextLine(text, at)) {
    if (closesCodeBlock(text, at, fence)) return nextLine(text, at);
  }
  return undefined;
}

function closesCodeBlock(text: string, at: number, fence: string): boolean {
  if (!text.startsWith(fence, firstMark(text, at))) return false;
  const line = text.slice(at, lineEnd(text, at, nextLine(text, at)));
  return FENCE.exec(line)?.[1] === line.trim();
}
