import type { Span } from '../span.ts';
import { questionEnd } from './answer.ts';
import type { ReadSection } from '../model/readSections.ts';
import { contentOf, getQuestion } from '../syntax/headings.ts';

/** An answer as its writer sees it, and where it stands. Offsets into the section's content. */
export interface WrittenAnswer {
  /** With LF, without the marks of {@link escapedLine}, and trimmed like {@link tidyText}. */
  readonly text: string;
  /** Where the room for the answer begins, behind the question. */
  readonly room: number;
  /** From the first line that says something to the last. Empty, at `room`, if there is none. */
  readonly body: Span;
  /** Whether it begins in the question's own quote. */
  readonly quoted: boolean;
}

/** What stands under a heading, without the guide's question. */
export function writtenAnswer(section: ReadSection): WrittenAnswer {
  const content = contentOf(section);
  const { at: room, quoted } = questionEnd(content, getQuestion(section.section));
  const rest = content.slice(room);
  const said = rest.trimEnd().length;
  if (said === 0) return { text: '', room, body: { start: room, end: room }, quoted };
  const blank = /^(?:[ \t]*\r?\n)*/.exec(rest)?.[0].length ?? 0;
  const body = { start: room + blank, end: room + said };
  const raw = content.slice(body.start, body.end);
  return { text: (quoted ? unquoted(raw) : plainText(raw)).trimEnd(), room, body, quoted };
}

/** An answer's Markdown as its writer sees it: without the marks that {@link escapedLine} adds. */
export function plainText(raw: string): string {
  return splitLines(raw).map(unescapedLine).join('\n');
}

/** Without the marks of the quote that it goes on in. */
function unquoted(raw: string): string {
  const lines = splitLines(raw);
  const end = lines.findIndex((line, at) => at > 0 && !/^[ \t]*>/.test(line));
  return lines
    .map((line, at) => (end < 0 || at < end ? line.replace(/^[ \t]*>[ \t]?/, '') : line))
    .join('\n')
    .trimStart();
}

/** A text's lines, without their ends. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r?\n/);
}

/** A text as an answer holds it: trimmed, with LF, without what no file can hold or editors break lines at. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?|[\u{2028}\u{2029}]/gu, '\n')
    .replace(/\p{Cs}/gu, '\u{FFFD}')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/**
 * Marks that would mean something else at the start of a line: a heading, a quote, a code block, or
 * a line that turns the one above into a heading. Backslashes before them were typed.
 */
const MARK = /^( {0,3})(\\*)(?=#{1,6}(?:[ \t]|$)|>|`{3}|~{3}|=+[ \t]*$|-(?:[ \t]*-)+[ \t]*$)/;
/** What would begin a comment, wherever it stands. */
const COMMENT = /<(\\*)!--/g;

/**
 * A line written so that Markdown reads it as its words and nothing more. Lists and emphasis stay.
 */
export function escapedLine(line: string): string {
  return line.replace(MARK, '$1\\$2').replace(COMMENT, '<\\$1!--');
}

function unescapedLine(line: string): string {
  return line
    .replace(MARK, (_, indent: string, marks: string) => indent + marks.slice(1))
    .replace(COMMENT, (_, marks: string) => `<${marks.slice(1)}!--`);
}
