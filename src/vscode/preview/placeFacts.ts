import type Token from 'markdown-it/lib/token.mjs';
import { guide } from '../../core/guide/guide.ts';
import type { GuidePart, PartId } from '../../core/guide/parts.ts';
import type { ReadingView } from '../../core/reading/readingView.ts';
import { splitQuestion } from '../../core/reading/splitQuestion.ts';

/** How tokens are made, without markdown-it at hand. */
export interface Tokens {
  readonly html: (content: string) => Token;
  readonly paragraph: (content: string, like: Token) => readonly Token[];
}

/** Puts the card below the title, each heading's facts below its question, and the rest at the end. */
export function placeFacts(all: readonly Token[], view: ReadingView, make: Tokens): Token[] {
  const sections = sectionsOf(all);
  nameMeetings(sections, view);
  const title = sections.findIndex(({ heading, content }) => heading.length + content.length > 0);
  const isTitled = sections[title]?.heading[0]?.tag === 'h1';
  const card = make.html(view.card);
  const placed = new Set<PartId>();
  const body = sections.flatMap((section, index) => {
    const { part } = section;
    if (index === title && isTitled) return [...section.heading, card, ...section.content];
    if (part === undefined) return [...section.heading, ...section.content];
    const facts = placed.has(part.id) ? undefined : view.facts.get(part.id);
    placed.add(part.id);
    return partTokens(section, part, facts, view, make);
  });
  const homeless = [...view.facts].filter(([part]) => !placed.has(part));
  return [
    ...(isTitled ? [] : [card]),
    ...body,
    ...homeless.map(([part, facts]) => make.html(titled(part, facts))),
    ...(view.end === '' ? [] : [make.html(view.end)]),
  ];
}

/** The headings below *Meeting notes* are days, up to the guide's next heading. */
function nameMeetings(sections: readonly Section[], view: ReadingView): void {
  let isMeeting = false;
  for (const { heading, part } of sections) {
    const [, inline] = heading;
    if (part !== undefined) isMeeting = part.id === 'meeting-notes';
    else if (isMeeting && inline !== undefined) inline.content = view.meeting(inline.content);
  }
}

/** Facts whose heading is not in the text. The guide's headings hold nothing that HTML would read. */
function titled(id: PartId, facts: string): string {
  const { level, heading } = guide.part(id);
  return `<h${level}>${heading}</h${level}>${facts}`;
}

/** A heading with what follows it up to the next one; the first has no heading. */
interface Section {
  readonly heading: readonly Token[];
  readonly content: Token[];
  readonly part: GuidePart | undefined;
}

function sectionsOf(all: readonly Token[]): readonly Section[] {
  const sections: Section[] = [{ heading: [], content: [], part: undefined }];
  for (let at = 0; at < all.length; at++) {
    const token = all[at];
    if (token?.type !== 'heading_open' || token.level > 0 || !token.markup.startsWith('#')) {
      if (token !== undefined) sections.at(-1)?.content.push(token);
      continue;
    }
    const heading = all.slice(at, at + HEADING);
    const text = token.tag === 'h1' ? undefined : heading[1]?.content;
    const part = text === undefined ? undefined : guide.partOfHeading(text);
    sections.push({ heading, content: [], part });
    at += HEADING - 1;
  }
  return sections;
}

/** A heading is three tokens: it opens, says something, and closes. */
const HEADING = 3;

/** Heading, question, facts, answer; a question that nobody has answered says so quietly. */
function partTokens(
  { heading, content }: Section,
  part: GuidePart,
  facts: string | undefined,
  view: ReadingView,
  make: Tokens,
): readonly Token[] {
  const { question, rest } = questionFirst(content, part, make);
  const isOpen = part.question !== undefined && !view.answered.has(part.id);
  const isAskedFor = isOpen && !part.optional && facts === undefined;
  if (isOpen && facts === undefined) heading[0]?.attrJoin('class', 'pw-open');
  return [
    ...heading,
    ...question,
    ...(facts === undefined ? [] : [make.html(facts)]),
    ...(isAskedFor ? [make.html(`<p class="pw-quiet">${view.unanswered}</p>`)] : []),
    ...rest,
  ];
}

/** The question's quote apart from what was typed into it, below the question. */
function questionFirst(
  content: readonly Token[],
  { question }: GuidePart,
  make: Tokens,
): { readonly question: readonly Token[]; readonly rest: readonly Token[] } {
  const [quote, paragraph, inline] = content;
  const close = content.findIndex(({ type, level }) => type === 'blockquote_close' && level === 0);
  if (quote?.type !== 'blockquote_open' || paragraph?.type !== 'paragraph_open' || !inline) {
    return { question: [], rest: content };
  }
  const split = splitQuestion(inline.content, question);
  if (split.question === '') return { question: [], rest: content };
  inline.content = split.question;
  quote.attrJoin('class', 'pw-question');
  const end = content[close];
  return {
    question: [quote, paragraph, inline, ...content.slice(3, 4), ...(end ? [end] : [])],
    rest: [
      ...(split.answer === '' ? [] : make.paragraph(split.answer, quote)),
      ...content.slice(4, close),
      ...content.slice(close + 1),
    ],
  };
}
