import { eolAt } from '../syntax/layout/lines.ts';
import { guide, guideIn, type Language } from '../../guide/guide.ts';
import type { GuidePart, PartId } from '../../guide/parts.ts';
import type { ReadSection } from '../model/readSections.ts';
import { wrapped } from '../scaffold/wrapping.ts';
import { insertion, spansAfter } from '../edit.ts';
import { languageOf } from '../language.ts';
import { reopen } from '../openWorkbook.ts';
import type { Span } from '../span.ts';
import type { Workbook } from '../workbook.ts';
import { refused, textEdits, type Edited } from './edited.ts';
import { readFrontData, sameData } from './frontData.ts';

/** A part's place in the guide's order, from 0; -1 for a section of the team's own. */
export function rankPart(part: PartId | undefined): number {
  return guide.parts.findIndex(({ id }) => id === part);
}

/** The `##` part that a part stands under; undefined for a `##` part itself. */
function parentOf(part: GuidePart): GuidePart | undefined {
  if (part.level === 2) return undefined;
  const before = guide.parts.slice(0, rankPart(part.id));
  return before.reverse().find(({ level }) => level === 2);
}

/**
 * Writes one of the guide's headings, with its question, in its place among the sections, along
 * with the heading above it if that is missing too. No edit if it is already there. `cursor` is the
 * empty line for the answer.
 */
export function insertSection(workbook: Workbook, id: PartId): Edited {
  const there = workbook.sections.find(({ section }) => section.part === id);
  if (there !== undefined) return { ...textEdits(), cursor: there.section.content.start };
  const part = guide.part(id);
  const parent = parentOf(part);
  const at = findInsertion(workbook, part, parent);
  return insertParts(workbook, at, withParent(workbook, part));
}

/** The part, with the one it stands under before it where the workbook lacks that, too. */
export function withParent({ sections }: Workbook, part: GuidePart): readonly GuidePart[] {
  const parent = parentOf(part);
  const isGone =
    parent !== undefined && !sections.some(({ section }) => section.part === parent.id);
  return isGone ? [parent, part] : [part];
}

/** The heading with its question and room for the answer, its line breaks as `eol`. */
export function sectionText({ id, level }: GuidePart, language: Language, eol: string): string {
  const { heading, question } = guideIn(language).part(id);
  const title = `${'#'.repeat(level)} ${heading}\n\n`;
  const asked = question === undefined ? '' : `${wrapped(question, '> ')}\n`;
  return `${title}${asked}`.replaceAll('\n', eol);
}

function insertParts(workbook: Workbook, at: number, parts: readonly GuidePart[]): Edited {
  const eol = eolAt(workbook.text, at);
  const language = languageOf(workbook);
  const lines = parts.map((part) => sectionText(part, language, eol)).join('');
  return insertHeadings(workbook, at, lines, {
    count: parts.length,
    cursor: lines.length - eol.length,
  });
}

/**
 * Writes `count` headings with the lines below them, the last one blank, and a blank line above them.
 * Refused if they wouldn't all be headings there, or if anything else would change. `cursor` counts from
 * the first of the lines.
 */
export function insertHeadings(
  workbook: Workbook,
  at: number,
  lines: string,
  { count, cursor }: { readonly count: number; readonly cursor: number },
): Edited {
  const { text } = workbook;
  const eol = eolAt(text, at);
  const lead = leadAt(text, at, eol);
  const body = at === text.length ? lines.slice(0, -eol.length) : lines;
  const made = textEdits(insertion(at, `${lead}${body}`));
  const after = reopen(workbook, made.edits);
  const [span] = spansAfter(made.edits);
  if (after === undefined || span === undefined || !isInserted(workbook, after, span, count))
    return refused('unsafe');
  return { ...made, cursor: Math.min(at + lead.length + cursor, after.text.length), after };
}

/** What makes a blank line stand above a heading at `at`. */
function leadAt(text: string, at: number, eol: string): string {
  const before = text.slice(Math.max(0, at - 4), at);
  if (!before.endsWith('\n')) return `${eol}${eol}`;
  return /\n\r?\n$/.test(before) ? '' : eol;
}

/**
 * After the parts that come before it in the guide, or else before the first that comes after it.
 */
function findInsertion(workbook: Workbook, part: GuidePart, parent: GuidePart | undefined): number {
  const { sections, text } = workbook;
  const rank = rankPart(part.id);
  const home = sections.findIndex(({ section }) => section.part === parent?.id);
  if (parent === undefined || home < 0) {
    const top = rankPart((parent ?? part).id);
    return placeAmong(sections, 0, sections.length, top, 2) ?? text.length;
  }
  const end = endOfSection(sections, home);
  return placeAmong(sections, home + 1, end, rank, 3) ?? sections[end]?.start ?? text.length;
}

function placeAmong(
  sections: readonly ReadSection[],
  from: number,
  to: number,
  rank: number,
  level: number,
): number | undefined {
  let previous: number | undefined;
  let next: number | undefined;
  for (let at = from; at < to; at++) {
    const part = sections[at]?.section.part;
    const own = rankPart(part);
    if (part === undefined || guide.part(part).level !== level) continue;
    if (own < rank) previous = at;
    else if (own > rank) next ??= at;
  }
  if (previous !== undefined) return sections[endOfSection(sections, previous) - 1]?.end;
  return next === undefined ? undefined : sections[next]?.start;
}

/** The place of the next section that isn’t below this one; the number of sections where there is none. */
export function endOfSection(sections: readonly ReadSection[], index: number): number {
  const level = sections[index]?.section.level ?? 0;
  const after = sections.findIndex(({ section }, at) => at > index && section.level <= level);
  return after < 0 ? sections.length : after;
}

/** Whether all sections are as they were, apart from the new ones. */
function isInserted(before: Workbook, after: Workbook, added: Span, count: number): boolean {
  const titles = (sections: readonly ReadSection[]): readonly string[] =>
    sections.map(({ section }) => `${String(section.level)} ${section.title}`);
  const others = after.sections.filter(
    ({ section, start }) => section.level === 0 || start < added.start || start >= added.end,
  );
  return (
    after.sections.length === before.sections.length + count &&
    titles(others).join('\n') === titles(before.sections).join('\n') &&
    sameData(readFrontData(after), readFrontData(before))
  );
}
