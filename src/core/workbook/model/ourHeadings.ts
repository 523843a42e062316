import { headingKey } from '../../guide/headingKey.ts';
import { ourHeadingsGoing, type OurDestination, type OurHeading } from '../../schema/ourFacts.ts';
import type { ReadSection } from './readSections.ts';
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

/** The place of the section that answers the question with this id: the one that names it before one that only says it. */
export function ourSectionOf(
  workbook: Pick<Workbook, 'sections' | 'ours'>,
  id: string,
): number | undefined {
  const { sections } = workbook;
  const named = sections.findIndex(({ section }) => section.asks === id);
  if (named >= 0) return named;
  const said = sections.findIndex(({ section }) => ourHeadingOf(workbook, section)?.id === id);
  return said < 0 ? undefined : said;
}

/** The long answers to the library's own questions that go there, in the order of the file. */
export function ourLongAnswers(
  to: OurDestination,
  workbook: Workbook,
): readonly { readonly id: string; readonly title: string; readonly section: ReadSection }[] {
  return ourHeadingsGoing(to, workbook.ours).flatMap(({ id, title }) => {
    const section = workbook.sections[ourSectionOf(workbook, id) ?? -1];
    return section?.answer.answered === true ? [{ id, title, section }] : [];
  });
}
