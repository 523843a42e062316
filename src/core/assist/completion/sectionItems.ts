import { inEnglish, type Translate } from '../../language/translate.ts';
import { isoDay } from '../../calendar/day.ts';
import { guide, guideIn } from '../../guide/guide.ts';
import { isMeantFor, type GuidePart, type PartId } from '../../guide/parts.ts';
import { rankPart, sectionText, withParent } from '../../workbook/edits/insertSection.ts';
import { askedOfMeetings } from '../../workbook/edits/meetingNotes.ts';
import { languageOf } from '../../workbook/language.ts';
import { eolAt, lineAt } from '../../workbook/syntax/layout/lines.ts';
import { scanSections } from '../../workbook/syntax/headings.ts';
import type { Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { plainMarkdown } from '../../portfolio/tooltips.ts';
import { snippetText } from '../snippetText.ts';
import type { CompletionContext, CompletionItem } from './completionItem.ts';

/** The guide's sections that are missing, those that belong here first; a date among meeting notes. */
export function sectionItems(
  workbook: Workbook,
  offset: number,
  { today, translate: t = inEnglish }: CompletionContext,
): readonly CompletionItem[] {
  const { text } = workbook;
  const line = lineAt(text, offset);
  const written = text.slice(line.start, line.end);
  if (offset > line.end || !/^(?:#{1,6}[^#]*)?$/.test(written) || isVerbatim(workbook, line))
    return [];
  const eol = eolAt(text, line.start);
  const above = partAbove(workbook, line.start);
  const sections = missingParts(workbook, line).map((part): CompletionItem => {
    const rank = rankPart(part.id);
    const isNext = part.scaffold && rank > rankPart(above);
    return {
      label: `${'#'.repeat(part.level)} ${part.heading}`,
      kind: 'section',
      detail: t('The guide asks'),
      documentation: plainMarkdown(t(guide.part(part.id).question ?? guide.part(part.id).heading)),
      insertText: sectionSnippet(workbook, part, line, eol),
      replace: line,
      sortText: `${isNext ? '1' : '2'}${String(rank).padStart(2, '0')}`,
    };
  });
  return above === 'meeting-notes'
    ? [meetingItem(isoDay(today), askedOfMeetings(workbook), line, { eol, t }), ...sections]
    : sections;
}

/** Inside a code block or a comment no heading begins. */
function isVerbatim({ text, frontMatter }: Workbook, line: Span): boolean {
  const probe = `${text.slice(0, line.start)}# heading\n`;
  return scanSections(probe, frontMatter.bodyStart).at(-1)?.heading.start !== line.start;
}

function partAbove({ sections }: Workbook, start: number): PartId | undefined {
  const above = sections.filter(({ section }) => section.heading.start < start);
  return above
    .map(({ section }) => section.part)
    .filter((part) => part !== undefined)
    .at(-1);
}

/** Of the two ways to go on only the one that fits the relationship. */
function missingParts(workbook: Workbook, line: Span): readonly GuidePart[] {
  const { sections, cycle } = workbook;
  const there = new Set(
    sections
      .filter(({ section }) => section.heading.start !== line.start)
      .map(({ section }) => section.part),
  );
  const relationship = cycle.organization?.relationship;
  const { parts } = guideIn(languageOf(workbook));
  return parts.filter((part) => !there.has(part.id) && isMeantFor(part, relationship));
}

function sectionSnippet(workbook: Workbook, part: GuidePart, line: Span, eol: string): string {
  const written = withParent(workbook, part)
    .map((one) => sectionText(one, languageOf(workbook), eol))
    .join('');
  const { text } = workbook;
  const isTight =
    line.start > workbook.frontMatter.bodyStart &&
    !/\n\r?\n$/.test(text.slice(0, line.start).slice(-4));
  const after = /^\r?\n(?:\r?\n|$)|^$/.test(text.slice(line.end, line.end + 4)) ? '' : eol;
  return `${isTight ? eol : ''}${snippetText(written)}$0${after}`;
}

function meetingItem(
  date: string,
  asked: readonly string[],
  line: Span,
  { eol, t }: { readonly eol: string; readonly t: Translate },
): CompletionItem {
  const lines = [
    `#### ${date}`,
    '',
    ...asked.map((label, at) => `- ${label}: $${String(at + 1)}`),
    '$0',
  ];
  return {
    label: `#### ${date}`,
    kind: 'section',
    detail: t('Notes of today’s meeting'),
    documentation: '',
    insertText: lines.join(eol),
    replace: line,
    sortText: '000',
  };
}
