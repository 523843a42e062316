import { matchItems, type Traits } from '../../workbook/model/matchItems.ts';
import type { ReadSection } from '../../workbook/model/readSections.ts';
import type { NamedItem } from './items.ts';
import { markOf } from './typed.ts';

/**
 * The headings of a workbook as it stands now, each of the team's own named as it was before: the one with the same
 * title and text; else the one with the same title, in the same order; else, where as many are left over as there
 * were, the one in the same order. The guide's headings have no name, since their answers go by their parts. Takes time
 * that grows with their number, and no more: a file may have a hundred thousand.
 */
export function sectionsNow(
  before: readonly NamedItem[],
  sections: readonly ReadSection[],
  newName: (says: string) => string,
): readonly NamedItem[] {
  const says = sections.map(({ section, text }) => {
    return section.part === undefined ? `${markOf(text.trim())} ${section.title}` : '';
  });
  const traits = (said: string): Traits => ({ keys: [[said], [titleIn(said)]] });
  const own = [...says.keys()].filter((at) => says[at] !== '');
  const left = before.filter(({ name }) => name !== '');
  const places = matchItems(
    left.map((one) => traits(one.says)),
    own.map((at) => traits(says[at] ?? '')),
    true,
  );
  const names = new Map(own.map((at, nth) => [at, left[places.get(nth) ?? -1]?.name]));
  return says.map((said, at) => {
    return { name: said === '' ? '' : (names.get(at) ?? newName(said)), says: said };
  });
}

/** What a heading of the team's own is called. */
export function titleIn(says: string): string {
  return says.slice(says.indexOf(' ') + 1);
}
