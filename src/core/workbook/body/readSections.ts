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

/** Reads the body's sections. */
export function readSections(text: string, bodyStart: number): readonly ReadSection[] {
  return scanSections(text, bodyStart).map((section) => readSection(text, section, 0));
}

/** Reads a section of `text`; in the workbook it stands `by` code units further down. */
export function readSection(text: string, section: Section, by: number): ReadSection {
  const { start } = section.heading;
  const { end } = section.content;
  const question = section.part === undefined ? undefined : guide.part(section.part).question;
  const answer = readAnswer(text.slice(section.content.start, end), question);
  return shiftSection({ start, end, text: text.slice(start, end), section, answer }, by);
}

/** The same section, `by` code units further down. */
export function shiftSection(read: ReadSection, by: number): ReadSection {
  if (by === 0) return read;
  const { level, title, part, heading, content } = read.section;
  return {
    start: read.start + by,
    end: read.end + by,
    text: read.text,
    section: { level, title, part, heading: shift(heading, by), content: shift(content, by) },
    answer: read.answer,
  };
}
