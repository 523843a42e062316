import { eolAt } from '../syntax/layout/lines.ts';
import {
  escapedLine,
  splitLines,
  tidyText,
  writtenAnswer,
  type WrittenAnswer,
} from '../body/answerText.ts';
import type { ReadSection } from '../model/readSections.ts';
import { contentOf } from '../syntax/headings.ts';
import { deletion, insertion, sharedEnds, type TextEdit } from '../edit.ts';
import { reopen } from '../openWorkbook.ts';
import type { Workbook } from '../workbook.ts';
import { refused, textEdits, type Edited } from './edited.ts';
import { minimal } from './minimal.ts';

/**
 * Writes the answer under the heading of the section at `index`. Any text will do: it reads back
 * the same, apart from white space around it, and ends no section. Lines that don't change stay the
 * same to the byte; blank text removes the answer. Refused if the text can't be written that way.
 */
export function setAnswer(workbook: Workbook, index: number, text: string): Edited {
  const section = workbook.sections[index];
  if (section === undefined) return refused('not-found');
  const wanted = tidyText(text);
  const answer = writtenAnswer(section);
  if (answer.text === wanted) return textEdits();
  for (const body of bodiesFor(section, answer, wanted, eolAt(workbook.text, section.end))) {
    const edits = minimal(workbook.text, editTo(workbook, section, answer, body));
    const after = reopen(workbook, edits);
    if (after !== undefined && isWritten(workbook, after, index, wanted))
      return { ...textEdits(...edits), after };
  }
  return refused('unsafe');
}

/** Ways to write the answer's lines. The first keeps those that don't change. */
function bodiesFor(
  section: ReadSection,
  answer: WrittenAnswer,
  wanted: string,
  eol: string,
): readonly string[] {
  if (wanted === '') return [''];
  const fresh = splitLines(wanted).map(escapedLine).join(eol);
  return answer.quoted ? [fresh] : [withKeptLines(section, answer, wanted, eol), fresh];
}

function withKeptLines(
  section: ReadSection,
  { text, body }: WrittenAnswer,
  wanted: string,
  eol: string,
): string {
  const raw = contentOf(section).slice(body.start, body.end);
  const rawLines = raw.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const before = raw === '' ? [] : splitLines(text);
  const after = splitLines(wanted);
  const { head, tail } = sharedEnds(before, after);
  const fresh = after.slice(head, after.length - tail).map(escapedLine);
  const kept = rawLines.slice(0, head).map((line) => (line.endsWith('\n') ? line : line + eol));
  const rest = rawLines.slice(rawLines.length - tail).join('');
  const middle = fresh.map((line, at) =>
    at === fresh.length - 1 && tail === 0 ? line : line + eol,
  );
  const written = [...kept, ...middle, rest].join('');
  return tail === 0 && fresh.length === 0 ? written.trimEnd() : written;
}

/** Puts the answer in its room, set off from the question above and the heading below. */
function editTo(
  { text }: Workbook,
  section: ReadSection,
  { room, body, quoted }: WrittenAnswer,
  written: string,
): TextEdit {
  const base = section.section.content.start;
  const eol = eolAt(text, section.end);
  const content = contentOf(section);
  const isLast = section.end === text.length;
  const gap = content.slice(room, body.start);
  const behind = content.slice(body.end);
  if (written === '') return cleared(base, content, { room, body, quoted }, eol);
  if (body.end > body.start) {
    const end = base + body.end;
    if (!quoted) {
      const isApart = room === 0 || gap.includes('\n');
      return { start: base + body.start, end, text: `${isApart ? '' : eol}${written}` };
    }
    // Spaces between the question and the text behind it, in its quote, go too.
    const question = content.slice(0, room).replace(/(?<![ \t])[ \t]+$/, '');
    const isBelow = room === 0 || content.charAt(room - 1) === '\n';
    return { start: base + question.length, end, text: `${isBelow ? eol : eol + eol}${written}` };
  }
  const first = /^[ \t]*\r?\n/.exec(behind)?.[0] ?? '';
  const at = base + room + first.length;
  const isOpen = at > 0 && text.charAt(at - 1) !== '\n';
  const lead = (isOpen ? eol : '') + (first === '' ? eol : '');
  const isBlankBelow = /^[ \t]*\r?\n/.test(behind.slice(first.length));
  return insertion(at, lead + written + eol + (isLast || isBlankBelow ? '' : eol));
}

function cleared(
  base: number,
  content: string,
  { room, body, quoted }: Pick<WrittenAnswer, 'room' | 'body' | 'quoted'>,
  eol: string,
): TextEdit {
  const gap = content.slice(room, body.start);
  const behind = /^[ \t]*(?:\r?\n)?/.exec(content.slice(body.end))?.[0].length ?? 0;
  const isBlankBelow = /^[ \t]*\r?\n/.test(content.slice(body.end + behind));
  if (quoted) return deletion({ start: base + room, end: base + body.end });
  const isBlankAbove = /^[ \t]*\r?\n/.test(gap);
  const spare = isBlankAbove && isBlankBelow ? 1 : 0;
  const end = body.end + behind + (spare === 1 ? eol.length : 0);
  return deletion({ start: base + body.start, end: base + Math.min(end, content.length) });
}

/** Whether this section now says what it should, and all others are the same to the byte. */
function isWritten(before: Workbook, after: Workbook, index: number, wanted: string): boolean {
  const now = after.sections[index];
  const was = before.sections[index];
  return (
    now !== undefined &&
    was !== undefined &&
    after.frontMatter.bodyStart === before.frontMatter.bodyStart &&
    othersAreSame(before, after, index) &&
    getHeading(now) === getHeading(was) &&
    writtenAnswer(now).text === wanted
  );
}

/** Whether no section but this one has changed. */
export function othersAreSame(before: Workbook, after: Workbook, index: number): boolean {
  return (
    after.sections.length === before.sections.length &&
    after.sections.every(({ text }, at) => at === index || text === before.sections[at]?.text)
  );
}

function getHeading({ section, text }: ReadSection): string {
  return text.slice(0, section.content.start - section.heading.start).trimEnd();
}
