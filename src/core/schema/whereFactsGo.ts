import { factUses } from './generated/factUses.ts';
import { propertySchema, type PropertySchema } from './schema.ts';

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

type Path = readonly (string | number)[];

/** What is said of a fact; undefined for marks, for what is kept for later, and for what holds facts. */
function usesOf(path: Path): FactUses | undefined {
  const place = path.map((step) => (typeof step === 'number' ? '*' : step)).join('/');
  return Object.hasOwn(factUses, place) ? factUses[place] : undefined;
}

/**
 * The facts right below a place that go somewhere, in the guide's order. To the `house` go all: it is
 * what the library reads itself.
 */
export function factsBelow(path: Path, to: Destination | 'house'): readonly string[] {
  const { properties = {} } = propertySchema(path) ?? {};
  return Object.keys(properties).filter((key) => {
    const uses = usesOf([...path, key]);
    return uses !== undefined && (to === 'house' || uses.goesTo.includes(to));
  });
}

/** The same of all facts that stand in no list, as ways to them: `organization.contact`. */
export function singleFacts(to: Destination | 'house'): readonly string[] {
  const below = (path: readonly string[], schema: PropertySchema | undefined): readonly string[] =>
    Object.entries(schema?.properties ?? {}).flatMap(([key, { properties }]) => {
      const way = [...path, key];
      if (properties !== undefined) return below(way, propertySchema(way));
      return factsBelow(path, to).includes(key) ? [way.join('.')] : [];
    });
  return below([], propertySchema([]));
}

/** The front matter's keys of which something goes there. */
export function keysGoing(to: Destination): ReadonlySet<string> {
  const places = Object.entries(factUses).filter(([, { goesTo }]) => goesTo.includes(to));
  return new Set(places.map(([place]) => place.replace(/\/.*/s, '')));
}

/** A copy of a value of the front matter with what goes there, and nothing else; undefined for nothing. */
export function partGoing(value: unknown, to: Destination, path: Path = []): unknown {
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

/** The facts in no list that a column of a list of partners may hold, as ways to them, with its names. */
export const COLUMN_FACTS: readonly (readonly [place: string, columns: readonly string[]])[] =
  Object.entries(factUses).flatMap(([place, { columns }]) =>
    columns === undefined ? [] : [[place.replaceAll('/', '.'), columns] as const],
  );
