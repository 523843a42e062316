import type { PartId } from '../guide/parts.ts';
import type { OurDestination } from '../schema/ourFacts.ts';

/** What the file with a library's own questions is called; the nearest one upward from a workbook counts. */
export const OUR_QUESTIONS_FILE = 'our-questions.yaml';

export const KINDS = ['text', 'long', 'date', 'number', 'choice', 'yes-no'] as const;
export type QuestionKind = (typeof KINDS)[number];

/** The parts of the guide as the file calls them, and the part of the form that each question is then in. */
export const PARTS = {
  goals: 'goals',
  identify: 'identifying-organizations',
  align: 'aligned-goals-and-values',
  assess: 'pre-assessing',
  discuss: 'discussion',
  agreement: 'agreement-terms',
  reflect: 'reflection',
} as const satisfies Readonly<Record<string, PartId>>;
export type QuestionPart = keyof typeof PARTS;

/** Where an answer may go, beside the form and the office's list. */
export const GOES_TO: readonly OurDestination[] = ['plan', 'report', 'next-cycle'];

/** A question of a library's own. */
export interface OurQuestion {
  readonly id: string;
  readonly question: string;
  readonly kind: QuestionKind;
  readonly part: QuestionPart;
  readonly help: string;
  readonly choices: readonly string[];
  readonly goesTo: readonly OurDestination[];
  /** No longer asked; answers stay where they are. */
  readonly retired: boolean;
}

/** The choices that somebody names, each once: with commas in between, or with semicolons where one has a comma. */
export function choicesSaid(words: string): readonly string[] {
  const all = words.split(words.includes(';') ? ';' : ',');
  return [...new Set(all.map((one) => one.replace(/\s+/g, ' ').trim()))].filter(
    (one) => one !== '',
  );
}

/** The same choices, to be read and changed by a person. */
export function choicesText(choices: readonly string[]): string {
  if (!choices.some((one) => one.includes(','))) return choices.join(', ');
  return choices.length === 1 ? `${choices.join()};` : choices.join('; ');
}
