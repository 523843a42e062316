import { guide } from '../../guide/guide.ts';
import type { Span } from '../span.ts';
import { isBlank, lineEnd, walkLines, nextLine } from './layout/lines.ts';

/** Where a workbook's front matter lies. */
export interface FrontMatter {
  /** The opening `---`, without its line break. If it's missing, the line that it belongs above. */
  readonly fence: Span;
  /** The whole lines between the fences. */
  readonly content: Span;
  /** Where the body begins. */
  readonly bodyStart: number;
  /** Whether there is an opening `---`. */
  readonly opened: boolean;
  /** Whether a closing `---` was found before the body begins. */
  readonly closed: boolean;
  /** Whether it comes first in the file, as it must. */
  readonly first: boolean;
}

/** How far into a file we look for front matter that is not at its start. */
const REACH = 4096;
const WORKBOOK_LINE = /^workbook[ \t]*:[ \t]*(["']?)partnership-cycle\1[ \t]*(?:[ \t]#.*)?$/;

/** Whether the line that starts here makes its file a workbook. */
function isWorkbookLine(text: string, start: number): boolean {
  if (!text.startsWith('workbook', start)) return false;
  const end = lineEnd(text, start, nextLine(text, start));
  return end - start <= LONGEST_LINE && WORKBOOK_LINE.test(text.slice(start, end));
}

/** A longer line is neither the line of a workbook nor one of the guide's headings. */
const LONGEST_LINE = 1000;

/** A workbook's front matter, by a look at the first lines; undefined for every other file. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = isFence(text, start);
  const fence = first ? start : misplacedFence(text, start);
  const found = fence === undefined ? undefined : frontMatterAt(text, fence, first);
  if (found !== undefined && hasWorkbookLine(text, found.content)) return found;
  return first ? undefined : unopenedFrontMatter(text, start);
}

/**
 * Front matter that lost its opening `---`. Only a workbook begins with that line, and if its file
 * just vanished from the tree, its author would have to guess why.
 */
function unopenedFrontMatter(text: string, from: number): FrontMatter | undefined {
  const written = firstWritten(text, from);
  const line = isTornFence(text, written) ? firstWritten(text, nextLine(text, written)) : written;
  if (!isWorkbookLine(text, line)) return undefined;
  const fence = { start: line, end: lineEnd(text, line, nextLine(text, line)) };
  return { ...frontMatterBelow(text, fence, line), opened: false, first: true };
}

/** The start of the first line with more than spaces and tabs, no further than {@link REACH}. */
function firstWritten(text: string, from: number): number {
  let at = from;
  for (let next = at; next < text.length && next - from < REACH; at = next) {
    next = nextLine(text, at);
    if (!isBlank(text, at, lineEnd(text, at, next))) break;
  }
  return at;
}

function hasWorkbookLine(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at = nextLine(text, at)) {
    if (isWorkbookLine(text, at)) return true;
  }
  return false;
}

/** Whether a line that starts here is `---` and nothing else. */
export function isFence(text: string, start: number): boolean {
  if (!text.startsWith('---', start)) return false;
  return isBlank(text, start + 3, lineEnd(text, start, nextLine(text, start)));
}

/**
 * Whether a line that starts here was meant for `---`: one or two hyphens, or a dash that a word
 * processor made of them. Four or more hyphens are a rule across the page.
 */
export function isTornFence(text: string, start: number): boolean {
  const end = lineEnd(text, start, nextLine(text, start));
  return end - start < LONGEST_TORN && TORN.test(text.slice(start, end));
}

const TORN = /^(?:-{1,2}|-*[\u2010-\u2015\u2212][-\u2010-\u2015\u2212]*)[ \t]*$/;
const LONGEST_TORN = 20;

/** Front matter below a few lines typed above it. In a code block it's only an example of a workbook. */
function misplacedFence(text: string, start: number): number | undefined {
  const head = text.slice(start, start + REACH);
  if (!head.includes('partnership-cycle')) return undefined;
  let written = 0;
  for (const { start: at, end } of walkLines(head, { start: 0, end: head.length })) {
    if (isFence(head, at)) return start + at;
    if (/^ {0,3}(?:```|~~~)/.test(head.slice(at, end))) return undefined;
    if (!isBlank(head, at, end) && ++written > 8) return undefined;
  }
  return undefined;
}

function frontMatterAt(text: string, start: number, first: boolean): FrontMatter {
  const contentStart = nextLine(text, start);
  const fence = { start, end: lineEnd(text, start, contentStart) };
  return { ...frontMatterBelow(text, fence, contentStart), opened: true, first };
}

/** Front matter whose content starts here, up to its end. */
function frontMatterBelow(
  text: string,
  fence: Span,
  start: number,
): Omit<FrontMatter, 'opened' | 'first'> {
  const close = closingFence(text, start);
  const end = close ?? unclosedEnd(text, start);
  const bodyStart = close === undefined ? end : nextLine(text, close);
  return { fence, content: { start, end }, bodyStart, closed: close !== undefined };
}

/** The closing `---`, unless one of the guide's headings comes before it. */
function closingFence(text: string, from: number): number | undefined {
  const at = firstBoundary(text, from);
  return at !== undefined && isFence(text, at) ? at : undefined;
}

/** The first line from here on that would end front matter: `---`, or one of the guide's headings. */
function firstBoundary(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    if (isFence(text, at) || isGuideHeading(text, at)) return at;
  }
  return undefined;
}

/**
 * Where front matter without a closing fence ends: at the first of the guide's headings, or the
 * title above it; else at a blank line with a `#` line below it; else at the end of the file.
 */
function unclosedEnd(text: string, from: number): number {
  let title: number | undefined;
  let blankBefore = false;
  for (const { start: at, end } of walkLines(text, { start: from, end: text.length })) {
    if (isGuideHeading(text, at)) return title ?? at;
    if (text.charCodeAt(at) === 35 && blankBefore) title ??= at;
    else if (/^\p{L}[^:]*:(?:[ \t]|$)/u.test(text.slice(at, end))) title = undefined;
    blankBefore = isBlank(text, at, end);
  }
  return title ?? text.length;
}

function isGuideHeading(text: string, start: number): boolean {
  if (!text.startsWith('##', start)) return false;
  const end = lineEnd(text, start, nextLine(text, start));
  if (end - start > LONGEST_LINE) return false;
  const line = text
    .slice(start, end)
    .trimEnd()
    .replace(/(?<!#)#+$/, '');
  const title = /^#{2,6}[ \t]+(?<title>[^ \t].*)?$/.exec(line)?.groups?.title;
  return title !== undefined && guide.partOfHeading(title) !== undefined;
}
