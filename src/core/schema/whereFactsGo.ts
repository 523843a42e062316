import { headingKey } from '../guide/headingKey.ts';
import { factUses } from './generated/factUses.ts';
import { factsBelow, singleFacts } from './everyFact.ts';
import { propertySchema } from './schema.ts';
import type { FieldPath } from './fieldPath.ts';

/** What shows some facts, or takes them along, and not all. */
export type Destination = 'list' | 'plan' | 'report' | 'handover' | 'next-cycle' | 'next-partner';

/** What the schemas say about where a fact goes. */
export interface FactUses {
  /** Empty for what stays in the workbook, for the library alone. */
  readonly goesTo: readonly Destination[];
  /** false: a plan shows it, and what a partner makes of it there does not come home. */
  readonly comesHome?: boolean;
  /** What the column of a list that holds it is called, in small letters. */
  readonly columns?: readonly string[];
}

/** What is said of a fact; undefined for what is the same in every workbook, for what is kept for later, and for what holds facts. */
function usesOf(path: FieldPath): FactUses | undefined {
  const place = path.map((step) => (typeof step === 'number' ? '*' : step)).join('/');
  return Object.hasOwn(factUses, place) ? factUses[place] : undefined;
}

/** The facts right below a place that go somewhere, in the guide's order. */
export function factsGoing(to: Destination, path: FieldPath): readonly string[] {
  return factsBelow(path).filter((key) => usesOf([...path, key])?.goesTo.includes(to) === true);
}

/** The same of all facts that stand in no list, as ways to them: `organization.contact`. */
export function singleFactsGoing(to: Destination): readonly string[] {
  return singleFacts().filter((place) => usesOf(place.split('.'))?.goesTo.includes(to) === true);
}

/** The front matter's keys of which something goes there. */
export function keysGoing(to: Destination): ReadonlySet<string> {
  const places = Object.entries(factUses).filter(([, { goesTo }]) => goesTo.includes(to));
  return new Set(places.map(([place]) => place.replace(/\/.*/s, '')));
}

/** A copy of a value of the front matter with what goes there, and nothing else; undefined for nothing. */
export function partGoing(value: unknown, to: Destination, path: FieldPath = []): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item, at) => partGoing(item, to, [...path, at]));
    return items.some((item) => item !== undefined) ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) {
    return usesOf(path)?.goesTo.includes(to) === true ? value : undefined;
  }
  const entries = Object.entries(value)
    .map(([key, one]) => [key, partGoing(one, to, [...path, key])] as const)
    .filter(([, one]) => one !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/**
 * The facts in no list that a column may hold, as ways to them, with its names: ours, and others'. Those whose schema
 * names columns come first, as two may have one title.
 */
export const COLUMN_FACTS: readonly (readonly [place: string, columns: readonly string[]])[] = [
  ...singleFacts().filter((place) => columnsOf(place) !== undefined),
  ...singleFactsGoing('list').filter((place) => columnsOf(place) === undefined),
].map((place) => {
  const title = headingKey(propertySchema(place.split('.'))?.title ?? '');
  return [place, [...new Set([title, ...(columnsOf(place) ?? [])])]];
});

function columnsOf(place: string): FactUses['columns'] {
  return usesOf(place.split('.'))?.columns;
}
