import { matchItems, type Traits } from '../../workbook/model/matchItems.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { partsOfSectionId, sectionId } from '../fieldId.ts';
import { sectionsNow, titleIn } from './sectionNames.ts';

/** The items of every list, by the list's place: each with its name, and with what it says. */
export type Items = Readonly<Record<string, readonly NamedItem[]>>;

export interface NamedItem {
  /** Stays the item's own, wherever it moves. */
  readonly name: string;
  readonly says: string;
}

/** The names alone, as a page gets them. */
export type ItemNames = Readonly<Record<string, readonly string[]>>;

/** The list of the headings under which something stands, each in the text's order, the guide's without a name. */
const SECTIONS = 'section';
/** Their titles, which belong to their places, as a page gets them. */
const TITLES = 'section/titles';

/** How many of a list that are gone keep their names. */
const MOST_GONE = 50;

/** The items of a workbook, and what they were called that are gone from it: Redo brings them back. */
export interface Naming {
  readonly items: Items;
  readonly gone: Items;
  /** The number of the next new name. */
  readonly nextItem: number;
}

export const NO_ITEMS: Naming = { items: {}, gone: {}, nextItem: 1 };

/**
 * The items of a workbook as it stands now, each named as it was before: as the one that says the same, else the one
 * that begins alike ({@link matchItems}), else one that was here before and said the same. `nameOfNew` may know better
 * what a new one of a list is called. Headings of the team's own are named alike.
 */
export function itemsNow(
  before: Naming,
  { cycle, sections }: Pick<Workbook, 'cycle' | 'sections'>,
  nameOfNew: (list: string, says: string) => string | undefined = () => undefined,
): Naming {
  const items: Record<string, readonly NamedItem[]> = {};
  let { nextItem } = before;
  let { gone } = before;
  const newName = (path: string, says: string): string => {
    const known = gone[path]?.findLast((one) => one.says === says)?.name;
    return nameOfNew(path, says) ?? known ?? `i${String(nextItem++)}`;
  };
  const visit = (value: unknown, path: string, was: string): void => {
    if (Array.isArray(value)) {
      if (!value.some(isObject)) return;
      const old = before.items[was] ?? [];
      const named = nameItems(old, value, (says) => newName(path, says));
      items[path] = named;
      gone = { ...gone, [path]: goneFrom([...(gone[path] ?? []), ...old], named) };
      named.forEach(({ name }, at) => {
        const place = old.findIndex((one) => one.name === name);
        visit(value[at], `${path}.${String(at)}`, `${was}.${String(place)}`);
      });
    } else if (isObject(value)) {
      for (const [key, one] of Object.entries(value)) {
        visit(one, path === '' ? key : `${path}.${key}`, was === '' ? key : `${was}.${key}`);
      }
    }
  };
  visit(cycle, '', '');
  const known = before.items[SECTIONS] ?? [];
  const headings = sectionsNow(known, sections, (says) => newName(SECTIONS, says));
  items[SECTIONS] = headings;
  gone = { ...gone, [SECTIONS]: goneFrom([...(gone[SECTIONS] ?? []), ...known], headings) };
  for (const [list, old] of Object.entries(before.items))
    if (items[list] === undefined) gone = { ...gone, [list]: goneFrom(old, []) };
  return { items, gone, nextItem };
}

function goneFrom(known: readonly NamedItem[], named: readonly NamedItem[]): readonly NamedItem[] {
  const there = new Set(named.map(({ name }) => name));
  const last = new Map(known.map((one) => [one.name, one]));
  return [...last.values()].filter(({ name }) => !there.has(name)).slice(-MOST_GONE);
}

function nameItems(
  before: readonly NamedItem[],
  values: readonly unknown[],
  newName: (says: string) => string,
): readonly NamedItem[] {
  const said = values.map((value) => JSON.stringify(value));
  const traits = (says: string): Traits => ({
    keys: [[says], [firstWords(says)]],
    facts: () => factsIn(says),
  });
  const was = before.map(({ says }) => traits(says));
  const places = matchItems(was, said.map(traits), true);
  return said.map((says, at) => {
    return { name: before[places.get(at) ?? -1]?.name ?? newName(says), says };
  });
}

/** What an item says of each key. */
function factsIn(says: string): readonly string[] {
  const item: unknown = JSON.parse(says);
  return isObject(item) ? Object.entries(item).map((fact) => JSON.stringify(fact)) : [];
}

/** An item begins with what it is called. */
function firstWords(says: string): string {
  return /^\{"(?:[^"\\]|\\.)*":"(?:[^"\\]|\\.)+"/.exec(says)?.[0] ?? says;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function namesOf(items: Items): ItemNames {
  const titles = items[SECTIONS]?.map(({ says }) => titleIn(says)) ?? [];
  return Object.fromEntries([
    ...Object.entries(items).map(([list, named]) => [list, named.map(({ name }) => name)] as const),
    [TITLES, titles],
  ]);
}

/**
 * `milestones.@i3.due` for `milestones.2.due`, where the third milestone is called i3; `section/@i9/` for
 * `section/12/TITLE`.
 */
export function byName(names: ItemNames, field: string): string {
  const own = partsOfSectionId(field);
  if (own !== undefined) return sectionByName(names, field, own);
  return steps(field, (list, step) => {
    const name = /^\d+$/.test(step) ? names[list]?.[Number(step)] : undefined;
    return { shown: name === undefined ? step : `@${name}`, place: step };
  }).shown;
}

/**
 * `milestones.2.due` for `milestones.@i3.due`. An item that is nowhere is behind the last one of its
 * list; `isNew` tells of that.
 */
export function byPlace(
  names: ItemNames,
  field: string,
): { readonly field: string; readonly isNew: boolean } {
  const own = partsOfSectionId(field);
  if (own?.step.startsWith('@') === true) return sectionByPlace(names, own.step.slice(1));
  let isNew = false;
  const { place } = steps(field, (list, step) => {
    if (!step.startsWith('@')) return { shown: step, place: step };
    const at = (names[list] ?? []).indexOf(step.slice(1));
    if (at < 0) isNew = true;
    return { shown: step, place: String(at < 0 ? (names[list] ?? []).length : at) };
  });
  return { field: place, isNew };
}

/** Of a heading that stood there with another title, nobody knows the name. */
function sectionByName(
  names: ItemNames,
  field: string,
  { step, title }: { readonly step: string; readonly title: string },
): string {
  const at = Number(step);
  const name = names[TITLES]?.[at] === title ? (names[SECTIONS]?.[at] ?? '') : '';
  return name === '' ? field : sectionId(`@${name}`, '');
}

function sectionByPlace(names: ItemNames, name: string): ReturnType<typeof byPlace> {
  const all = names[SECTIONS] ?? [];
  const at = name === '' ? -1 : all.indexOf(name);
  if (at < 0) return { field: sectionId(all.length, ''), isNew: true };
  return { field: sectionId(at, names[TITLES]?.[at] ?? ''), isNew: false };
}

/** Each step of a field's way, told which list it is a step in. A heading of one's own is one step. */
function steps(
  field: string,
  translate: (list: string, step: string) => { readonly shown: string; readonly place: string },
): { readonly shown: string; readonly place: string } {
  if (field.includes('/')) return { shown: field, place: field };
  const shown: string[] = [];
  const places: string[] = [];
  for (const step of field.split('.')) {
    const one = translate(places.join('.'), step);
    shown.push(one.shown);
    places.push(one.place);
  }
  return { shown: shown.join('.'), place: places.join('.') };
}

/** The item that a field is in, by its name: `d1` of `milestones.@d1.title`. */
export function itemNameIn(field: string): string | undefined {
  return field.includes('/') ? undefined : /^.*\.@([^.]+)/s.exec(field)?.[1];
}
