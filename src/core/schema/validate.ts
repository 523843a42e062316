import { parseDay } from '../calendar/day.ts';
import { itemValidators, keyValidators } from './generated/validators.ts';
import { presentValue, valueAt } from './presentValue.ts';
import type { FieldPath, PathStep } from './fieldPath.ts';
import type { GeneratedError, GeneratedValidator } from './generatedValidator.ts';
import { OURS, questionAt, type OurFacts } from './ourFacts.ts';
import { canonicalValue, propertySchema, type PropertySchema } from './schema.ts';
import type { JsonType } from './propertySchema.ts';

/** One thing that the schemas find wrong; `path` leads there from the value that was checked. */
export type SchemaFault =
  /** `path` is the parent, which may be the checked value itself. */
  | { readonly kind: 'missing'; readonly path: FieldPath; readonly property: string }
  | { readonly kind: 'type'; readonly path: FieldPath; readonly expected: readonly JsonType[] }
  /** None of the allowed values, nor another way to write one of them. */
  | { readonly kind: 'enum'; readonly path: FieldPath; readonly allowed: readonly string[] }
  /** Text that is no day of the calendar written as YYYY-MM-DD. */
  | { readonly kind: 'date'; readonly path: FieldPath }
  | { readonly kind: 'minimum'; readonly path: FieldPath; readonly minimum: number };

/** What is wrong with a top-level key's value. Empty values are absent; unknown keys are nobody's business. */
export function validateKey(key: string, value: unknown, ours?: OurFacts): readonly SchemaFault[] {
  if (ours !== undefined && questionAt([key], ours) !== undefined)
    return answerFaults(ours.properties[key], value, []);
  if (ours !== undefined && key === OURS && typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([id, answer]) =>
      answerFaults(ours.properties[id], answer, [id]),
    );
  if (!itemValidators.has(key)) return findFaults(keyValidators.get(key), [key], value);
  const present = presentValue(value);
  if (present === undefined) return [];
  if (!Array.isArray(present)) return [{ kind: 'type', path: [], expected: ['array'] }];
  return present.flatMap((item, at) =>
    validateItem(key, item).map((fault) => ({ ...fault, path: [at, ...fault.path] })),
  );
}

/** What is wrong with an answer to a question of the library’s own: what is found of the guide’s facts, too. */
function answerFaults(
  schema: PropertySchema | undefined,
  value: unknown,
  path: FieldPath,
): readonly SchemaFault[] {
  const present = presentValue(value);
  if (schema === undefined || present === undefined) return [];
  const { types, enum: allowed, format } = schema;
  const isPlain = typeof present === 'string' || typeof present === 'number';
  if (!isPlain || !types.some((type) => typeof present === type))
    return [{ kind: 'type', path, expected: types }];
  const text = String(present);
  if (allowed !== undefined && canonicalValue(schema, text) === undefined)
    return [{ kind: 'enum', path, allowed }];
  return format === 'date' && parseDay(text) === undefined ? [{ kind: 'date', path }] : [];
}

/** What is wrong with one item of a list; paths lead from the item. */
export function validateItem(list: string, value: unknown): readonly SchemaFault[] {
  return findFaults(itemValidators.get(list), [list, 0], value);
}

function findFaults(
  validator: GeneratedValidator | undefined,
  home: FieldPath,
  value: unknown,
): readonly SchemaFault[] {
  const present = presentValue(value);
  if (validator === undefined || present === undefined || validator(present)) return [];
  const faults = (validator.errors ?? []).flatMap((error) => makeFault(error, home, present));
  return faults.filter((fault) => fault.kind === 'type' || !hasWrongType(faults, fault));
}

/** A value of the wrong type is also none of the allowed ones: one word about it is enough. */
function hasWrongType(faults: readonly SchemaFault[], { path }: SchemaFault): boolean {
  return faults.some((other) => other.kind === 'type' && other.path.join('/') === path.join('/'));
}

function makeFault(error: GeneratedError, home: FieldPath, value: unknown): readonly SchemaFault[] {
  const path = pathOf(error.instancePath, value);
  const found = valueAt(value, path);
  if (found === null) return []; // an empty item of a list does not exist
  switch (error.keyword) {
    case 'required':
      return [{ kind: 'missing', path, property: String(error.params.missingProperty) }];
    case 'type':
      return [{ kind: 'type', path, expected: propertySchema([...home, ...path])?.types ?? [] }];
    case 'const':
    case 'enum':
      return enumFault(home, path, found);
    case 'format':
      return [{ kind: 'date', path }];
    case 'minimum':
      return [{ kind: 'minimum', path, minimum: Number(error.params.limit) }];
    default:
      return []; // no other keyword of our schemas refuses a value that is present
  }
}

function enumFault(home: FieldPath, path: FieldPath, found: unknown): readonly SchemaFault[] {
  const schema = propertySchema([...home, ...path]);
  if (schema === undefined) return [];
  if (typeof found === 'string' && canonicalValue(schema, found) !== undefined) return [];
  return [{ kind: 'enum', path, allowed: schema.enum ?? [schema.const ?? ''] }];
}

/** Reads a JSON Pointer; what is a number in it depends on the value it leads through. */
function pathOf(pointer: string, value: unknown): FieldPath {
  const path: PathStep[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(valueAt(value, path)) ? Number(key) : key);
  }
  return path;
}
