import type { Nodes } from 'mdast';
import type { ReadSection } from '../../workbook/model/sections.ts';
import { parseMarkdown } from '../../workbook/body/later.ts';
import { isPlaceholder, wordDebris } from '../../workbook/placeholder.ts';
import { shift, type Span } from '../../workbook/span.ts';
import { faultFindings } from '../faultFindings.ts';
import type { Rule, SectionFinding } from '../rule.ts';

/** What only holds the place of an answer. */
function inSection(read: ReadSection): readonly SectionFinding[] {
  const { text, section } = read;
  return finds(read).map(({ variant, span }) => {
    const at = shift(span, section.content.start);
    const found = text.slice(at.start, Math.min(at.end, at.start + LONGEST_SHOWN)).trim();
    return { code: 'placeholder', variant, at, values: { found } };
  });
}

/** Most sections, of which there may be very many, hold none. */
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
    return [...debris, { variant, span: around(answer.lines) }];
  }
  if (section.level === 0) return debris;
  return [...debris, ...amongAnswers(content, answer.lines)];
}

function around(lines: readonly Span[]): Span {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

function debrisInHeading({ text, section }: ReadSection): readonly PlaceholderFind[] {
  const { heading, content } = section;
  if (wordDebris(section.title).length === 0) return NONE;
  const by = heading.start - content.start;
  const title = text.slice(heading.start, heading.end);
  return wordDebris(title).map((span) => ({ variant: 'debris', span: shift(span, by) }));
}

/**
 * A paragraph or list item that is nothing but a placeholder, though answers stand beside it. Lines
 * alone cannot tell: the second line of a paragraph, or code, is none. So the structure is read, but
 * only where a line looks like it.
 */
function amongAnswers(content: string, lines: readonly Span[]): readonly PlaceholderFind[] {
  const suspects = lines.filter(({ start, end }) => isPlaceholder(content.slice(start, end)));
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

export const placeholdersRule: Rule = {
  check: (context) => faultFindings(context, ['placeholder']),
  checkSection: inSection,
  explanations: {
    placeholder: {
      what: 'Finds placeholders: TBD, “[name]”, “see email”, the question repeated, or what a word processor left behind.',
      why: 'They look filled in, so nobody comes back to them. If it were empty, you’d at least be asked.',
      source: 'The guide: its questions call for your own answer.',
      notOk: `
coordinator: TBD

### Challenges

[Describe the challenges here]
`,
      ok: `
coordinator: Outreach librarian

### Challenges

Parking. We ask the church next door for its lot.
`,
    },
  },
};
