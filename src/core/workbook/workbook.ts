import type { PartId } from '../guide/parts.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { LARGEST_WORKBOOK } from './syntax/largest.ts';
import type { FrontMatter } from './syntax/frontMatter.ts';
import { LARGEST_FRONT_MATTER, type Part } from './model/readParts.ts';
import type { ReadSection } from './model/readSections.ts';

/** A workbook as it stands in its text. All of it follows from the text; it is plain data. */
export interface Workbook {
  /** The text; lone carriage returns, which count as line ends, are line feeds in it. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** The front matter's keys in the order of the text, one that is written twice as often. */
  readonly parts: readonly Part[];
  /** The body's sections in the order of the text. */
  readonly sections: readonly ReadSection[];
  /** What the front matter says, as far as it could be read and the schemas agree. */
  readonly cycle: Cycle;
  /** The guide's parts that have an answer. */
  readonly answered: ReadonlySet<PartId>;
}

/** What of a workbook was left unread because it is too long; undefined where all was read. */
export function unreadPart({ text, frontMatter }: Workbook): 'workbook' | 'facts' | undefined {
  if (text.length > LARGEST_WORKBOOK) return 'workbook';
  const { start, end } = frontMatter.content;
  return end - start > LARGEST_FRONT_MATTER ? 'facts' : undefined;
}
