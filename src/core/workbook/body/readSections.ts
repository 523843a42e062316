import { guide } from '../../guide/guide.ts';
import { scanSections, type Section } from '../layout/sections.ts';
import { rowOf, spanIn, type Row } from '../row.ts';
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
 * What one section says. Everything in it depends on its own text alone, so it is kept as long as
 * that text stays.
 */
export interface SectionReading {
  /** Heading and content. */
  readonly text: string;
  /** Its places count from the start of the section. */
  readonly section: Section;
  /** Its spans count from the start of the section's content. */
  readonly answer: Answer;
}

/** Reads the body's sections. Their places count from the start of the body. */
export function readBody(text: string, bodyStart: number): Row<SectionReading> {
  return rowOf(
    scanSections(text, bodyStart).map((section) => readSection(text, section)),
    0,
  );
}

/** Reads a section of `text`. */
export function readSection(text: string, section: Section): SectionReading {
  const { start } = section.heading;
  const { end } = section.content;
  const question = section.part === undefined ? undefined : guide.part(section.part).question;
  const answer = readAnswer(text.slice(section.content.start, end), question);
  return { text: text.slice(start, end), section: placed(section, -start), answer };
}

/** The sections with their places in the text. */
export function sectionsIn(body: Row<SectionReading>, bodyStart: number): readonly ReadSection[] {
  return body.units.map((reading, at) => sectionIn(reading, spanIn(body, at).start + bodyStart));
}

/** A section with its places in a text in which it starts at `start`. */
export function sectionIn({ text, section, answer }: SectionReading, start: number): ReadSection {
  return { start, end: start + text.length, text, section: placed(section, start), answer };
}

function placed({ level, title, part, heading, content }: Section, by: number): Section {
  return { level, title, part, heading: shift(heading, by), content: shift(content, by) };
}
