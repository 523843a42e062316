import type { Nodes } from 'mdast';
import type { ReadSection } from '../../workbook/body/readSections.ts';
import { parseMarkdown } from '../../workbook/body/later.ts';
import { isPlaceholder, wordDebris } from '../../workbook/placeholder.ts';
import { shift, type Span } from '../../workbook/span.ts';
import { faultFindings } from '../faultFindings.ts';
import { remembered, type PlaceholderFind } from '../memory.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

/** What only holds the place of an answer. Those in the front matter are found by its reader. */
function* check(context: CheckContext): Iterable<Finding> {
  yield* faultFindings(context, ['placeholder']);
  yield* inBody(context);
}

function* inBody({ workbook, memory }: CheckContext): Iterable<Finding> {
  const { text } = workbook;
  for (const read of workbook.sections) {
    const start = read.section.content.start;
    const finds = remembered(memory.placeholders, read.answer, () =>
      placeholdersIn(text.slice(start, read.section.content.end), read),
    );
    const inHeading = debrisInHeading(text, read);
    if (finds.length === 0 && inHeading.length === 0) continue;
    for (const { variant, span } of [...finds, ...inHeading]) {
      const at = shift(span, start);
      const found = text.slice(at.start, Math.min(at.end, at.start + LONGEST_SHOWN)).trim();
      yield { code: 'placeholder', variant, at, values: { found } };
    }
  }
}

const LONGEST_SHOWN = 60;

function placeholdersIn(content: string, read: ReadSection): readonly PlaceholderFind[] {
  const debris = wordDebris(content).map((span): PlaceholderFind => ({ variant: 'debris', span }));
  const { answer, section } = read;
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

const NONE: readonly PlaceholderFind[] = [];

function debrisInHeading(text: string, { section }: ReadSection): readonly PlaceholderFind[] {
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
  check,
  explanations: {
    placeholder: {
      what: 'Finds values and answers that only hold the place of one: TBD, “[name]”, “see e-mail”, the question written again, or what a word processor left behind.',
      why: 'They look filled in, and so nobody comes back to them. An empty place would at least be asked for.',
      source: 'The guide: its questions want an answer of your own.',
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
