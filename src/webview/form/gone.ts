import type { Form, ListControl } from '../../core/form/form.ts';
import { isEmptiedIn, nameOf, placeOf, type PageState } from '../../core/form/sync/syncPage.ts';
import { findList, findLists } from './findIn.ts';

/** An item that somebody else took away: its place says so until that is seen. */
export interface Gone {
  readonly list: string;
  /** Before which of the items that are left it stood. */
  readonly at: number;
  readonly name: string;
  readonly item: string;
}

/** A form, and what the items of its lists are called, wherever they move. */
export interface NamedForm {
  readonly form: Form;
  readonly page: PageState;
}

/**
 * What is gone of `before` in `after`, with what was gone already and is not back. An item that stands
 * there under its title has only been moved; `isOwn` tells what was taken away on this page.
 */
export function goneSince(
  known: readonly Gone[],
  before: NamedForm,
  after: NamedForm,
  isOwn: (list: ListControl, place: number) => boolean,
): readonly Gone[] {
  // Between marks of two versions nothing can be read, and it is there all the same.
  if (after.form.conflicts.length > 0) return known;
  const fresh = findLists(before.form).flatMap((list) => goneFrom(list, before.page, after, isOwn));
  const all = [...known.filter(({ item }) => !fresh.some((one) => one.item === item)), ...fresh];
  return all.filter(({ list, name }) => {
    const there = findList(after.form, list);
    return there !== undefined && !there.items.some((item) => item.name === name);
  });
}

function goneFrom(
  list: ListControl,
  before: PageState,
  { form, page }: NamedForm,
  isOwn: (list: ListControl, place: number) => boolean,
): readonly Gone[] {
  const field = placeAfter(list.id, before, page);
  const own = before.items[list.id];
  // A list that is there no more, or can’t be read for a moment, is not told of item by item.
  if (field === undefined || own === undefined || findList(form, field) === undefined) return [];
  const left = new Set(page.items[field] ?? []);
  return list.items.flatMap(({ name }, place) => {
    const item = own[place];
    if (item === undefined || left.has(item) || name === '') return [];
    // Somebody has just emptied a field of it, which may have been all that it said.
    const isEmptied = isEmptiedIn(before, nameOf(before, `${list.id}.${String(place)}`));
    if (isEmptied || isOwn(list, place)) return [];
    const at = own.slice(0, place).filter((one) => left.has(one)).length;
    return [{ list: field, at, name, item }];
  });
}

export function placeAfter(place: string, before: PageState, after: PageState): string | undefined {
  const name = nameOf(before, place);
  const now = placeOf(after, name);
  return nameOf(after, now) === name ? now : undefined;
}
