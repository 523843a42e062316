import type { FieldPath } from './fieldPath.ts';

/** No schema looks further down than this; whatever nests deeper is left as it is. */
const DEEPEST = 8;

/** The value without what says nothing; an empty item becomes null, so that positions stay. */
export function presentValue(value: unknown): unknown {
  return presentAt(value, 0);
}

function presentAt(value: unknown, depth: number): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value !== 'object' || depth > DEEPEST) return value;
  return Array.isArray(value) ? presentItems(value, depth) : presentEntries(value, depth);
}

function presentItems(items: readonly unknown[], depth: number): unknown {
  const present = items.map((item) => presentAt(item, depth + 1) ?? null);
  if (items.length > 0 && present.every((item, at) => item === items[at] && item !== null))
    return items;
  return present.every((item) => item === null) ? undefined : present;
}

/** Usually nothing is missing. Then the object itself is returned, after one look at each value. */
function presentEntries(object: object, depth: number): unknown {
  const keys = Object.keys(object);
  const isWhole = keys.every((key) => {
    const value = (object as Record<string, unknown>)[key];
    return value !== undefined && presentAt(value, depth + 1) === value;
  });
  if (isWhole) return keys.length === 0 ? undefined : object;
  const entries = Object.entries(object)
    .map(([key, value]) => [key, presentAt(value, depth + 1)] as const)
    .filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The value at the end of the path; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[key];
  }
  return found;
}
