import { headingKey } from '../../guide/headingKey.ts';
import type { OurHeading } from '../../schema/ourFacts.ts';
import type { Workbook } from '../workbook.ts';
import type { Section } from '../syntax/headings.ts';

/**
 * The question of the library's own that a heading asks, by the id behind its words, or else by these words;
 * undefined for the guide's and for any other.
 */
export function ourHeadingOf(
  { ours }: Pick<Workbook, 'ours'>,
  { part, title, asks }: Pick<Section, 'part' | 'title' | 'asks'>,
): OurHeading | undefined {
  if (ours === undefined || part !== undefined) return undefined;
  const key = headingKey(title);
  return ours.headings.find((one) => (asks === undefined ? one.key === key : one.id === asks));
}
