import type { PartId } from '../guide/parts.ts';
import type { Cycle } from '../schema/generated/types.ts';
import type { OurFacts } from '../schema/ourFacts.ts';
import { LARGEST_WORKBOOK } from './syntax/largest.ts';
import type { FrontMatter } from './syntax/frontMatter.ts';
import { LARGEST_FRONT_MATTER, type TopKey } from './model/readKeys.ts';
import type { ReadSection } from './model/readSections.ts';

/** A workbook as its text has it: plain data, all of which follows from the text and the library’s own questions. */
export interface Workbook {
  /** The text. Lone carriage returns count as line ends, and are line feeds here. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /**
   * The front matter's keys in the order of the text. A key that is written twice is there twice.
   */
  readonly keys: readonly TopKey[];
  /** The body's sections in the order of the text. */
  readonly sections: readonly ReadSection[];
  /** What the front matter says, as far as it could be read and the schemas accept it. */
  readonly cycle: Cycle;
  /** The guide's parts that have an answer. */
  readonly answered: ReadonlySet<PartId>;
  /** The library's own questions that it was read with; undefined where there are none. */
  readonly ours?: OurFacts | undefined;
}

/** Whether a workbook, or the facts at its top, were left unread because they're too long. */
export function isTooLarge({ text, frontMatter }: Workbook): boolean {
  const { start, end } = frontMatter.content;
  return text.length > LARGEST_WORKBOOK || end - start > LARGEST_FRONT_MATTER;
}
