import { eolAt, lineAt, walkLines, nextLine } from '../workbook/syntax/layout/lines.ts';
import type { ReadSection } from '../workbook/model/readSections.ts';
import { insertion, type TextEdit } from '../workbook/edit.ts';
import type { Span } from '../workbook/span.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** The first line of an answer, where it is neither a quote nor a heading. */
const BEGINS_ANSWER = /^[ \t]*[^\s>#]/;

/** A bullet as Word and web pages paste it: to Markdown a letter like any other. */
const PASTED_BULLET = /^([ \t]*)[•●▪◦‣·][ \t]+(?=\S)/;

const FENCE = /^[ \t]*(?:`{3}|~{3})/m;

/**
 * What keeps an answer that was just written at `written` out of its question. In Markdown a quote
 * goes on over the lines right below it, so a blank line is put between them, and another before a
 * heading. Pasted bullets become the items of a list.
 */
export function setApart(workbook: Workbook, written: Span): readonly TextEdit[] {
  const section = workbook.sections.find(
    ({ section: { part, content }, end }) =>
      part !== undefined && content.start <= written.start && written.start < end,
  );
  if (section === undefined) return [];
  const { text } = workbook;
  return [...fromQuestion(text, section, written), ...listed(text, section, written)];
}

function fromQuestion(
  text: string,
  { section, end }: ReadSection,
  written: Span,
): readonly TextEdit[] {
  const { start: from } = section.content;
  const { start, end: stop } = lineAt(text, written.start);
  const above = text
    .slice(from, start)
    .replace(/\r?\n$/, '')
    .split('\n');
  const isRightBelow = start > from && above.at(-1)?.startsWith('>') === true;
  if (!isRightBelow || !BEGINS_ANSWER.test(text.slice(start, stop))) return [];
  if (!above.every((line) => line.trim() === '' || line.startsWith('>'))) return [];
  const eol = eolAt(text, start);
  const last = lineAt(text, written.end);
  const isAtHeading =
    nextLine(text, last.start) === end && end < text.length && last.end > last.start;
  return [start, ...(isAtHeading ? [end] : [])].map((at) => insertion(at, eol));
}

/** Only what came in at once: whoever types a mark of their own means it. */
function listed(text: string, { section }: ReadSection, written: Span): readonly TextEdit[] {
  if (written.end - written.start < 2) return [];
  if (FENCE.test(text.slice(section.content.start, written.end))) return [];
  const edits: TextEdit[] = [];
  const pasted = { start: lineAt(text, written.start).start, end: written.end };
  for (const { start, end } of walkLines(text, pasted)) {
    const [mark, indent = ''] = PASTED_BULLET.exec(text.slice(start, end)) ?? [];
    if (mark === undefined) continue;
    edits.push({ start: start + indent.length, end: start + mark.length, text: '- ' });
  }
  return edits;
}
