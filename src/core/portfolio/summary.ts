import type { PartId } from '../guide/parts.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { readFacts } from '../workbook/facts/readFacts.ts';
import type { CycleFacts } from '../workbook/status/evidence.ts';
import { pack, unpack } from './packed.ts';

/**
 * What of one workbook the tree, the status report and the checks across workbooks need: plain
 * data, and free of the workbook's text. Nothing in it depends on the day, so it stands as long as
 * the file does; nor on where things stand in the text, so that it stays the same while somebody
 * writes prose (see {@link ../portfolio/target.ts} for where a click leads).
 */
export interface CycleSummary {
  /** What the front matter says. Prose that only has to be there is kept as `THERE`. */
  readonly cycle: Cycle;
  /** The guide's parts that have an answer, in the guide's order. */
  readonly answered: readonly PartId[];
}

/**
 * A summary that takes hardly more memory than its own text: it is unpacked anew whenever it is
 * looked at, so whoever needs more than one thing of it looks once.
 */
class PackedSummary implements CycleSummary {
  readonly packed: string;
  constructor(packed: string) {
    this.packed = packed;
  }
  get cycle(): Cycle {
    return unpack(this.packed).cycle;
  }
  get answered(): readonly PartId[] {
    return unpack(this.packed).answered;
  }
}

/** Summarizes a workbook, open or just read. Later changes of the text do not touch the summary. */
export function summarize({ cycle, answered }: CycleFacts): CycleSummary {
  return new PackedSummary(pack(cycle, answered));
}

/** Summarizes a text as far as it is a workbook's; undefined for every other text. */
export function summarizeText(text: string): CycleSummary | undefined {
  const facts = readFacts(text);
  return facts && summarize(facts);
}

/** The summary as one string, to keep it; `summaryOf` makes it one again. */
export function packedOf(summary: CycleSummary): string {
  return summary instanceof PackedSummary ? summary.packed : pack(summary.cycle, summary.answered);
}

/** The summary that {@link packedOf} gave. It is looked into no sooner than it is needed. */
export function summaryOf(packed: string): CycleSummary {
  return new PackedSummary(packed);
}

/** What a status follows from. */
export function factsOf(summary: CycleSummary): CycleFacts {
  const { cycle, answered } = summary instanceof PackedSummary ? unpack(summary.packed) : summary;
  return { cycle, answered: new Set(answered) };
}

/** Whether both say the same, so that nothing that is shown has to change. */
export function sameSummary(a: CycleSummary, b: CycleSummary): boolean {
  return a === b || packedOf(a) === packedOf(b);
}
