import type { Workbook } from '../../workbook/workbook.ts';
import { valueOf } from '../change.ts';
import { partsOfSectionId, sectionId } from '../fieldId.ts';
import { byName, namesOf, startsOf, type Items } from './items.ts';
import { hasPassed, type Word } from './typed.ts';

/** A word and the field, by the names of items, that it belongs to. */
export interface PlacedWord {
  readonly field: string;
  readonly word: Word;
}

/**
 * Where words that were put by belong in the workbook as it is now. It may be what was saved, or what
 * VS Code kept of the document, and its items may stand in another order: an item is the one whose field
 * says what the word's field said, before or on the way. A word whose item is in none of them is nowhere.
 */
export function placedWords(
  words: readonly Word[],
  workbook: Workbook | undefined,
  items: Items,
): { readonly items: Items; readonly placed: readonly PlacedWord[] } {
  if (workbook === undefined) return { items, placed: [] };
  const starts = startsOf(items);
  let named = items;
  const placed = words.map((word) => {
    const own = partsOfSectionId(word.field);
    if (own !== undefined) return { field: sectionOf(word, own, workbook, named), word };
    const { list, place, rest } = itemOf(word.field);
    if (list === undefined) return { field: word.field, word };
    const known = named[list] ?? [];
    const at = (one: number): string => `${list}.${String(one)}.${rest}`;
    const all = [place, ...known.keys()].filter((one) => known[one] !== undefined);
    const beginsAlike = (one: number): boolean =>
      word.start !== undefined && starts[known[one]?.name ?? ''] === word.start;
    const alike = all.filter(beginsAlike);
    const fits = (one: number): boolean => {
      const current = valueOf(workbook, at(one));
      if (current !== '' && (current === word.value || hasPassed(word.passed, current)))
        return true;
      // Two items often have the same owner, or say nothing there; what one is called is its own.
      const isCalled = word.start === undefined || begins(known[one]?.says ?? '', rest);
      const isThis = one === place && isCalled;
      return word.begun === undefined && current === word.was && (isThis || alike.length > 0);
    };
    // Where no item begins as the word's did, the same words in another one are another one's: only what an
    // item is called tells of it.
    const isName = word.start === undefined || known.some(({ says }) => begins(says, rest));
    const others = isName ? all : all.filter((one) => one === place);
    const likely = alike.length > 0 ? alike : others;
    const begun = all.find((one) => known[one]?.name === word.begun);
    const found = begun ?? likely.find(fits);
    if (word.begun === undefined) {
      const isGone = found === undefined && alike.length === 0 && word.start !== undefined;
      const field = isGone
        ? `${byName(namesOf(named), list)}.@gone-${word.start}.${rest}`
        : byName(namesOf(named), at(found ?? alike[0] ?? place));
      return { field, word };
    }
    if (found !== undefined) {
      const { begun: name } = word;
      const items = known.map((one, index) => (index === found ? { ...one, name } : one));
      named = { ...named, [list]: items };
    }
    return { field: `${byName(namesOf(named), list)}.@${word.begun}.${rest}`, word };
  });
  return { items: named, placed };
}

/** The heading with that title whose text the word was typed in; of several, rather the one at its place. */
function sectionOf(
  { field, was, value, passed }: Word,
  { step, title }: { readonly step: string; readonly title: string },
  workbook: Workbook,
  items: Items,
): string {
  const alike = workbook.sections.flatMap(({ section }, at) =>
    section.part === undefined && section.title === title ? [at] : [],
  );
  const place = Number(step);
  const all = alike.includes(place) ? [place, ...alike] : alike;
  const says = (at: number): string => valueOf(workbook, sectionId(at, title));
  const isIn = (at: number): boolean => says(at) === value || hasPassed(passed, says(at));
  const found = all.find((at) => says(at) !== '' && isIn(at)) ?? all.find((at) => says(at) === was);
  const only = alike.length === 1 || alike.includes(place) ? all[0] : undefined;
  const at = found ?? only;
  return at === undefined ? field : byName(namesOf(items), sectionId(at, title));
}

/** Whether an item begins with this field: it is what the item is called. */
function begins(says: string, field: string): boolean {
  return says.startsWith(`{${JSON.stringify(field)}:`);
}

/** The list that a field's item is in, and the rest of the way in it. */
function itemOf(field: string): {
  readonly list?: string;
  readonly place: number;
  readonly rest: string;
} {
  const found = field.includes('/') ? null : /^(.*)\.(\d+)\.([^.]+)$/.exec(field);
  if (found === null) return { place: -1, rest: field };
  const [, list = '', place, rest = ''] = found;
  return { list, place: Number(place), rest };
}
