import { readAnswer, type ReadAnswer } from '../body/answer.ts';
import { contentOf, getQuestion, scanSections, type Section } from '../syntax/headings.ts';
import { shift, type Span } from '../span.ts';
import type { Memory } from '../syntax/memory.ts';

/** A section and what it answers. From `start` to `end`: its heading and its content. */
export interface ReadSection extends Span {
  /** Its own text: heading and content. */
  readonly text: string;
  readonly section: Section;
  /** Its answer's spans count from the start of the section's content. */
  readonly answer: ReadAnswer;
}

/** Reads the sections of the body, which begins at `bodyStart`. */
export function readSections(
  text: string,
  bodyStart: number,
  memory: Memory,
): readonly ReadSection[] {
  return scanSections(text, bodyStart).map((section) => {
    const { start } = section.heading;
    const { end } = section.content;
    const question = getQuestion(section);
    const content = text.slice(section.content.start, end);
    const answer = memory.recall(answerTo(question), content, (own) => readAnswer(own, question));
    return { start, end, text: text.slice(start, end), section, answer };
  });
}

/** Puts what sections answer into a memory. */
export function rememberSections(
  { sections }: { readonly sections: readonly ReadSection[] },
  memory: Memory,
): void {
  for (const one of sections)
    memory.recall(answerTo(getQuestion(one.section)), contentOf(one), () => one.answer);
}

function answerTo(question: string | undefined): string {
  return `answer to ${question ?? 'nothing'}`;
}

/** The section as if nothing stood before it, so that everything follows from its own `text`. */
export function sectionAlone(section: ReadSection, text: string): ReadSection {
  const { level, title, part, heading, content } = section.section;
  const by = -section.start;
  return {
    start: 0,
    end: text.length,
    text,
    section: { level, title, part, heading: shift(heading, by), content: shift(content, by) },
    answer: section.answer,
  };
}
