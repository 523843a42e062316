import { ourFactsIn } from '../../src/core/ourQuestions/ourFactsIn.ts';
import type { OurFacts } from '../../src/core/schema/ourFacts.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import { NO_MEMORY } from '../../src/core/workbook/syntax/memory.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';

/** A question of each kind. */
export const QUESTIONS = `# What Cedar Falls asks beside the guide.
- id: budget-code
  question: Which budget code pays for it?
  kind: text
  part: agreement
  help: The six digits on the finance page.
- id: first-visit
  question: When did we first visit them?
  kind: date
  part: identify
- id: in-kind-hours
  question: How many hours do they give in kind?
  kind: number
  part: discuss
- id: branch
  question: Which branch is it at?
  kind: choice
  part: identify
  choices: [Main, Riverside]
- id: insured
  question: Are they insured?
  kind: yes-no
  part: agreement
- id: who-signs
  question: Who signs, and why
  kind: long
  part: agreement
  help: Name the office, not the person.
`;

export const OUR_FACTS: OurFacts = ourFactsIn(QUESTIONS)!;

export function openWithQuestions(text: string, questions = QUESTIONS): Workbook {
  return openWorkbook(text, NO_MEMORY, ourFactsIn(questions))!;
}
