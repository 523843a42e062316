import { ourHeadingOf } from '../workbook/model/ourHeadings.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { joinLines } from './bodyFacts.ts';

/** What a workbook answers to a question of the library's own. */
export interface OurAnswer {
  readonly question: string;
  /** As it is written. */
  readonly answer: string;
  /** Whether it's one of a few, so that people look for all that have it. */
  readonly isChoice: boolean;
}

/** In the order of the questions, the long ones last; none for a question that isn't asked any more. */
export function readOurAnswers(workbook: Workbook): readonly OurAnswer[] {
  const { ours, sections } = workbook;
  const said = workbook.cycle.ours ?? {};
  if (ours === undefined) return [];
  const facts = Object.entries(ours.properties).map(([id, { title, enum: choices }]) => ({
    question: title,
    answer: Object.hasOwn(said, id) ? String(said[id]) : '',
    isChoice: choices !== undefined,
  }));
  const long = sections.flatMap(({ section, text, answer }) => {
    const heading = ourHeadingOf(workbook, section);
    if (heading === undefined) return [];
    const content = text.slice(section.content.start - section.heading.start);
    return [{ question: heading.title, answer: joinLines(content, answer.lines), isChoice: false }];
  });
  return [...facts, ...long].filter(({ answer }) => answer !== '');
}
