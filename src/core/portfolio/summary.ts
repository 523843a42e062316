import type { Day } from '../calendar/day.ts';
import { nextCheckUp } from '../checkUp/offer.ts';
import { guideParts, type PartId } from '../guide/parts.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import type { CycleFacts } from '../workbook/status/evidence.ts';
import { NO_MEMORY } from '../workbook/syntax/memory.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FieldPath } from '../schema/fieldPath.ts';
import type { OurFacts } from '../schema/ourFacts.ts';
import { readBodyFacts, type BodyFacts } from './bodyFacts.ts';
import { readOurAnswers, type OurAnswer } from './ourAnswers.ts';
import { unreadFault } from './unreadFault.ts';

/**
 * What the portfolio needs to know about one workbook: its front matter, which parts of the guide
 * are answered, what was learned, and whether something couldn't be read. It is plain data that can
 * be kept as JSON. It doesn't depend on the day, so it's valid as long as the file is. It doesn't
 * say where things are in the text, so it stays the same while somebody writes below the front
 * matter (see {@link ../portfolio/target.ts} for where a click leads).
 */
export interface CycleSummary extends BodyFacts {
  readonly cycle: Cycle;
  readonly answered: readonly PartId[];
  /** Where the first thing is that couldn't be read; absent if all could. */
  readonly unread?: FieldPath;
  /** What it answers to the library's own questions; absent if nothing. */
  readonly ours?: readonly OurAnswer[];
  /** The day from which to ask how it’s going; absent before work has begun. */
  readonly nextCheckUp?: Day;
}

/**
 * Summarizes a workbook, open or just read. Later changes to the text don't touch the summary. It
 * has its own copy of each value, because a slice of a text keeps all of it in memory.
 */
export function summarize(workbook: Workbook): CycleSummary {
  const { cycle, answered } = workbook;
  const parts = guideParts.map(({ id }) => id).filter((id) => answered.has(id));
  const unread = unreadFault(workbook)?.path;
  const answers = readOurAnswers(workbook);
  const ours = answers.length === 0 ? undefined : answers;
  const facts = { unread, ours, nextCheckUp: nextCheckUp(cycle), ...readBodyFacts(workbook) };
  const summary = { cycle, answered: parts, ...facts };
  return JSON.parse(JSON.stringify(summary)) as CycleSummary;
}

/** Summarizes a text if it is a workbook's; undefined for every other text. `ours`: the library's own questions. */
export function summarizeText(text: string, ours?: OurFacts): CycleSummary | undefined {
  const facts = openWorkbook(text, NO_MEMORY, ours);
  return facts && summarize(facts);
}

/** What a status follows from. */
export function getCycleFacts({ cycle, answered }: CycleSummary): CycleFacts {
  return { cycle, answered: new Set(answered) };
}

/** Whether both say the same, so that nothing on the screen has to change. */
export function sameSummary(a: CycleSummary, b: CycleSummary): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
