import type { OurFacts } from '../../schema/ourFacts.ts';
import type { TextEdit } from '../edit.ts';
import { editInSteps, type EditStep } from '../edits/composeEdits.ts';
import { insertOurHeading } from '../edits/insertOurHeading.ts';
import { setAnswer } from '../edits/setAnswer.ts';
import { ourSectionOf } from '../model/ourHeadings.ts';
import { openWorkbook } from '../openWorkbook.ts';
import { NO_MEMORY } from '../syntax/memory.ts';

/**
 * The headings of the library's own long questions for a new workbook: of those whose part it has, and of those with
 * an answer (by id, as people write it). None where they can't be written.
 */
export function ourSections(
  text: string,
  ours: OurFacts,
  answers: ReadonlyMap<string, string>,
): readonly TextEdit[] {
  const workbook = openWorkbook(text, NO_MEMORY, ours);
  if (workbook === undefined) return [];
  const steps = ours.headings.flatMap((heading): EditStep[] => {
    const answer = answers.get(heading.id);
    const hasPart = workbook.sections.some(({ section }) => section.part === heading.part);
    if (!hasPart && answer === undefined) return [];
    const write: EditStep = (now) => insertOurHeading(now, heading);
    if (answer === undefined) return [write];
    return [write, (now) => setAnswer(now, ourSectionOf(now, heading.id) ?? -1, answer)];
  });
  const edited = editInSteps(workbook, steps);
  return edited.kind === 'refused' ? [] : edited.edits;
}
