import { guideParts, type PartId } from '../guide/parts.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import type { CycleFacts } from '../workbook/status/evidence.ts';

/**
 * What of one workbook the portfolio needs: its front matter, and which parts of the guide have an
 * answer. It is plain data that can be kept as JSON. Nothing in it depends on the day, so it stands as
 * long as the file does; nor on where things stand in the text, so that it stays the same while
 * somebody writes below the front matter (see {@link ../portfolio/target.ts} for where a click leads).
 */
export interface CycleSummary {
  readonly cycle: Cycle;
  /** The guide's parts that have an answer, in the guide's order. */
  readonly answered: readonly PartId[];
}

/**
 * Summarizes a workbook, open or just read. Later changes of the text do not touch the summary, and
 * it has its own copy of each value: what is cut from a text would keep all of that in memory.
 */
export function summarize({ cycle, answered }: CycleFacts): CycleSummary {
  const parts = guideParts.map(({ id }) => id).filter((id) => answered.has(id));
  return JSON.parse(JSON.stringify({ cycle, answered: parts })) as CycleSummary;
}

/** Summarizes a text as far as it is a workbook's; undefined for every other text. */
export function summarizeText(text: string): CycleSummary | undefined {
  const facts = openWorkbook(text);
  return facts && summarize(facts);
}

/** What a status follows from. */
export function factsOf({ cycle, answered }: CycleSummary): CycleFacts {
  return { cycle, answered: new Set(answered) };
}

/** Whether both say the same, so that nothing that is shown has to change. */
export function sameSummary(a: CycleSummary, b: CycleSummary): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
