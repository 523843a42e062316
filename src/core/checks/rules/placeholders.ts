import { findGaps } from '../../workbook/body/answer.ts';
import { parseMarkdown } from '../../workbook/body/markdown.ts';
import { deletion, type TextEdit } from '../../workbook/edit.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { clearField } from '../../workbook/edits/removeField.ts';
import type { ReadSection } from '../../workbook/model/readSections.ts';
import { isPlaceholder, wordDebris } from '../../workbook/values/placeholder.ts';
import { shift, type Span } from '../../workbook/span.ts';
import { UNREAD, type Check, type SectionFinding } from '../engine/check.ts';
import { faultFindings } from '../find/faultFindings.ts';
import type { Fixer } from '../mend/fix.ts';
import { lineAt } from '../../workbook/syntax/layout/lines.ts';
import { removal } from '../mend/removal.ts';
import type { Nodes } from 'mdast';

function inSection(read: ReadSection): readonly SectionFinding[] {
  const { text, section } = read;
  return finds(read).map(({ variant, span }) => {
    const at = shift(span, section.content.start);
    const found = text.slice(at.start, Math.min(at.end, at.start + LONGEST_SHOWN)).trim();
    return { code: 'placeholder', variant, at, values: { found } };
  });
}

/** Most sections don't have any, and there may be very many sections. */
function finds(read: ReadSection): readonly PlaceholderFind[] {
  const [inside, above] = [inContent(read), debrisInHeading(read)];
  return above.length === 0 ? inside : [...inside, ...above];
}

const LONGEST_SHOWN = 60;

/** The span counts from the start of the section's content. */
interface PlaceholderFind {
  readonly variant: 'answer' | 'repeats-question' | 'debris';
  readonly span: Span;
}

const NONE: readonly PlaceholderFind[] = [];

function inContent({ text, answer, section }: ReadSection): readonly PlaceholderFind[] {
  if (section.content.start === section.content.end) return NONE;
  const content = text.slice(section.content.start, section.content.end);
  const debris = wordDebris(content).map((span): PlaceholderFind => ({ variant: 'debris', span }));
  if (answer.emptyBecause !== undefined) {
    const variant = answer.emptyBecause === 'placeholder' ? 'answer' : answer.emptyBecause;
    const [start, end] = [answer.lines[0]?.start ?? 0, answer.lines.at(-1)?.end ?? 0];
    return [...debris, { variant, span: { start, end } }];
  }
  if (section.level === 0) return debris;
  return [...debris, ...amongAnswers(content, answer.lines)];
}

function debrisInHeading({ text, section }: ReadSection): readonly PlaceholderFind[] {
  const { heading, content } = section;
  if (wordDebris(section.title).length === 0) return NONE;
  const by = heading.start - content.start;
  const title = text.slice(heading.start, heading.end);
  return wordDebris(title).map((span) => ({ variant: 'debris', span: shift(span, by) }));
}

/**
 * A paragraph or list item that is only a placeholder, although there are answers beside it. The
 * lines alone don't show it, because the second line of a paragraph, or a line of code, isn't one.
 * So the structure is read, but only if a line looks like a placeholder.
 */
function amongAnswers(content: string, lines: readonly Span[]): readonly PlaceholderFind[] {
  const suspects = lines.filter(findGaps(content));
  if (suspects.length === 0) return [];
  const root = parseMarkdown(content);
  if (root === undefined) return [];
  const paragraphs = paragraphsIn(root);
  return suspects
    .filter(({ start, end }) =>
      paragraphs.some(
        (one) =>
          one.start <= start && one.end === end && isPlaceholder(content.slice(one.start, one.end)),
      ),
    )
    .map((span) => ({ variant: 'answer', span }));
}

function paragraphsIn(node: Nodes): readonly Span[] {
  if (node.type === 'paragraph') {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  }
  return 'children' in node ? node.children.flatMap(paragraphsIn) : [];
}

/** Removes what only stands in for an answer; from a text with debris in it, only the debris. */
const placeholderFixes: Fixer = ({ workbook, problem }) => {
  const { path, span, variant } = problem;
  const { text } = workbook;
  if (variant === 'debris') {
    return [{ title: 'remove', edited: textEdits(...debrisIn(text, span)), safe: true }];
  }
  const edited =
    path === undefined ? textEdits(withoutLines(text, span)) : clearField(workbook, path);
  // To the fields' own edits, a template's `{{name}}` isn't a value.
  const isLeft = edited.kind === 'edits' && edited.edits.length === 0;
  const away = textEdits(removal(text, span));
  return [{ title: 'remove', edited: isLeft ? away : edited }];
};

function debrisIn(text: string, span: Span): readonly TextEdit[] {
  return wordDebris(text.slice(span.start, span.end)).map(({ start, end }) =>
    removal(text, { start: span.start + start, end: span.start + end }),
  );
}

/** Removes whole lines if only bullets and quote marks come before the text. */
function withoutLines(text: string, span: Span): TextEdit {
  const before = lineAt(text, span.start);
  const marks = text.slice(before.start, span.start);
  if (!/^[ \t>*+-]*$/.test(marks) || marks.includes('>')) return deletion(span);
  const { end } = lineAt(text, span.end);
  if (text.slice(span.end, end).trim() !== '') return deletion(span);
  const feed = /^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return deletion({ start: before.start, end: end + feed });
}

export const placeholdersCheck: Check = {
  codes: {
    placeholder: {
      ...UNREAD,
      severity: 'information',
      wording: {
        '': '“{found}” looks like a placeholder. What goes here?',
        answer: '“{found}” looks like a placeholder. What’s your answer?',
        'repeats-question': 'This repeats the question. What’s your answer?',
        debris: '“{found}” is left over from a word processor. You can delete it.',
      },
      why: 'They look like answers, so nobody comes back to them. Left blank, you’d be asked.',
      example: `
-coordinator: TBD
+coordinator: Outreach librarian

 ### Challenges

-[Describe the challenges here]
+Parking. We ask the church next door for its lot.
`,
      mend: placeholderFixes,
    },
  },
  find: (context) => faultFindings(context, ['placeholder']),
  findInSection: inSection,
};
