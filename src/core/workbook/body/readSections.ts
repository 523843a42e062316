import { guide } from '../../guide/guide.ts';
import { standing, type Touched } from '../edit.ts';
import { scanSections, type Section } from '../layout/sections.ts';
import type { Span } from '../span.ts';
import { readAnswer, type Answer } from './answer.ts';

/** A section with what it answers. `start` and `end` hold its heading and its content. */
export interface ReadSection extends Span {
  readonly section: Section;
  /** Its answer's spans count from the start of the section's content. */
  readonly answer: Answer;
}

/** What was read before, and what an edit has touched since. */
export interface SectionsBefore {
  readonly sections: readonly ReadSection[];
  readonly touched: Touched;
}

/** Reads the body's sections; the answers of those that stand since before are kept. */
export function readSections(
  text: string,
  bodyStart: number,
  before?: SectionsBefore,
): readonly ReadSection[] {
  const kept = before === undefined ? undefined : standing(before.sections, before.touched);
  return scanSections(text, bodyStart).map((section): ReadSection => {
    const place = { start: section.heading.start, end: section.content.end };
    const answer = kept?.(place)?.answer ?? answerOf(text, section);
    return { ...place, section, answer };
  });
}

function answerOf(text: string, section: Section): Answer {
  const question = section.part === undefined ? undefined : guide.part(section.part).question;
  return readAnswer(text.slice(section.content.start, section.content.end), question);
}
