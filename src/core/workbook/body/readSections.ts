import { guide } from '../../guide/guide.ts';
import { scanSections, type Section } from '../layout/sections.ts';
import { shift, type Span } from '../span.ts';
import { readAnswer, type Answer } from './answer.ts';

/** A section with what it answers. `start` and `end` hold its heading and its content. */
export interface ReadSection extends Span {
  /** Its own text: heading and content. */
  readonly text: string;
  readonly section: Section;
  /** Its answer's spans count from the start of the section's content. */
  readonly answer: Answer;
}

/**
 * A section by itself: `start` and `end` count from the start of the body, the places in `own` from
 * the start of the section. It stays the same object while the edits are elsewhere above the body,
 * and `own`, `text` and `answer` stay the same while they are anywhere else.
 */
export interface BodySection extends Span {
  readonly text: string;
  readonly own: Section;
  readonly answer: Answer;
}

/** Reads the body's sections. */
export function readBody(text: string, bodyStart: number): readonly BodySection[] {
  return scanSections(text, bodyStart).map((section) => readSection(text, section, -bodyStart));
}

/** Reads a section of `text`; in the body it stands `by` code units further down than in `text`. */
export function readSection(text: string, section: Section, by: number): BodySection {
  const { start } = section.heading;
  const { end } = section.content;
  const question = section.part === undefined ? undefined : guide.part(section.part).question;
  const answer = readAnswer(text.slice(section.content.start, end), question);
  const own = placed(section, -start);
  return { start: start + by, end: end + by, text: text.slice(start, end), own, answer };
}

/** The same section, `by` code units further down in the body. */
export function movedSection(
  { start, end, text, own, answer }: BodySection,
  by: number,
): BodySection {
  return { start: start + by, end: end + by, text, own, answer };
}

/** The sections with their places in the text. */
export function sectionsIn(
  body: readonly BodySection[],
  bodyStart: number,
): readonly ReadSection[] {
  return body.map(({ start, end, text, own, answer }) => {
    const at = start + bodyStart;
    return { start: at, end: end + bodyStart, text, section: placed(own, at), answer };
  });
}

function placed({ level, title, part, heading, content }: Section, by: number): Section {
  return { level, title, part, heading: shift(heading, by), content: shift(content, by) };
}
