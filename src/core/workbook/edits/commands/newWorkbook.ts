import type { OurFacts } from '../../../schema/ourFacts.ts';
import { applyEdits, type TextEdit } from '../../edit.ts';
import { ourSectionOf } from '../../model/ourHeadings.ts';
import { openWorkbook } from '../../openWorkbook.ts';
import {
  planWorkbook,
  type Refusal,
  type WorkbookPlan,
  type WorkbookRequest,
} from '../../scaffold/planWorkbook.ts';
import { NO_MEMORY } from '../../syntax/memory.ts';
import { editInSteps, moved, type EditStep } from '../composeEdits.ts';
import { insertOurHeading } from '../insertOurHeading.ts';
import { setAnswer } from '../setAnswer.ts';

export interface NewWorkbookRequest extends WorkbookRequest {
  /** The library's own questions where it will lie: the long ones get their headings. */
  readonly ours?: OurFacts | undefined;
  /** Long answers to these, by their ids, as people write them. */
  readonly ourAnswers?: ReadonlyMap<string, string> | undefined;
}

/** Plans a new workbook with every part of the guide, and what the library itself asks. Nothing is written to disk. */
export function planNewWorkbook(request: NewWorkbookRequest): WorkbookPlan | Refusal {
  const plan = planWorkbook(request);
  const { ours, ourAnswers = new Map<string, string>() } = request;
  if (plan.kind === 'refusal' || ours === undefined) return plan;
  return withEdits(plan, ourSections(plan.text, ours, ourAnswers));
}

/** A plan with more in it; its cursor stays where it was among the rest. */
export function withEdits(plan: WorkbookPlan, edits: readonly TextEdit[]): WorkbookPlan {
  return { ...plan, text: applyEdits(plan.text, edits), cursor: moved(plan.cursor, edits) };
}

/** The headings of long questions whose part it has, and of those with an answer; none where they can't be written. */
function ourSections(
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
