import { cycleSchema } from './generated/cycleSchema.ts';
import type { PropertySchema } from './propertySchema.ts';
import type { FieldPath } from './fieldPath.ts';
import { OURS, questionAt, type OurFacts } from './ourFacts.ts';

export type { PropertySchema } from './propertySchema.ts';

/**
 * What the schemas say about one place of the front matter: keys, and any number for a list's item
 * (`['goal', 'measurable', 0, 'target']`). The empty path is the whole front matter. undefined for
 * a team's own keys, and below values that hold no others. With `ours`, a library's own questions count.
 */
export function propertySchema(path: FieldPath, ours?: OurFacts): PropertySchema | undefined {
  const question = questionAt(path, ours);
  if (question !== undefined) return ours?.properties[question];
  // Where there are no questions, it's a team's own key like any other.
  if (path[0] === OURS) return ours && path.length === 1 ? holding(ours) : undefined;
  let schema: PropertySchema | undefined = cycleSchema;
  for (const part of path) {
    schema = typeof part === 'number' ? schema.items : ownProperty(schema.properties, part);
    if (schema === undefined) return undefined;
  }
  return schema;
}

/** Which day without its year is meant at a place: the last one, or the next. */
export function whichDay(path: FieldPath): 'back' | 'ahead' {
  return propertySchema(path)?.happened === true ? 'back' : 'ahead';
}

/** The known keys below a place, in the guide's order; none where the place holds no keys. */
export function knownKeys(path: FieldPath, ours?: OurFacts): readonly string[] {
  const keys = Object.keys(propertySchema(path, ours)?.properties ?? {});
  return path.length > 0 || ours !== undefined ? keys : keys.filter((key) => key !== OURS);
}

function holding({ properties }: OurFacts): PropertySchema | undefined {
  const own = cycleSchema.properties?.[OURS];
  return own && { ...own, reserved: false, properties };
}

/** The value of the enumeration that the text stands for, in any spelling or by a synonym; else undefined. */
export function canonicalValue(schema: PropertySchema, text: string): string | undefined {
  if (schema.enum?.includes(text) === true) return text;
  const written = enumKey(text);
  const value = schema.enum?.find((allowed) => enumKey(allowed) === written);
  if (value !== undefined) return value;
  const synonym = Object.entries(schema.synonyms ?? {}).find(([key]) => enumKey(key) === written);
  return synonym?.[1];
}

/** Whether a value of an enumeration is a point of a scale: it is read as a choice, and written as a number. */
export function isPoint(value: string): boolean {
  return /^\d$/.test(value);
}

function enumKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

/** Own properties only: `constructor` and `__proto__` are keys like any other. */
export function ownProperty(
  properties: Readonly<Record<string, PropertySchema>> | undefined,
  key: string,
): PropertySchema | undefined {
  return properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;
}
