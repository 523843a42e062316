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
  const names = new Map<number, string>();
  let left = before.filter(({ name }) => name !== '');
  const match = (keyOf: (says: string) => string): void => {
    // The last one first: each is taken from the end.
    const byKey = new Map<string, NamedItem[]>();
    for (const one of left.toReversed()) {
      const key = keyOf(one.says);
      const alike = byKey.get(key);
      if (alike === undefined) byKey.set(key, [one]);
      else alike.push(one);
    }
    const found = new Set<NamedItem>();
    says.forEach((said, at) => {
      const one = said === '' || names.has(at) ? undefined : byKey.get(keyOf(said))?.pop();
      if (one === undefined) return;
      names.set(at, one.name);
      found.add(one);
    });
    left = left.filter((one) => !found.has(one));
  };
  match((one) => one);
  match(titleIn);
  const unnamed = says.filter((said, at) => said !== '' && !names.has(at)).length;
  if (left.length === unnamed) match(() => '');
  return says.map((said, at) => {
    const name = said === '' ? '' : (names.get(at) ?? newName(said));
    return { name, says: said };
  });
}

/** What a heading of the team's own is called. */
export function titleIn(says: string): string {
  return says.slice(says.indexOf(' ') + 1);
}
