import { OURS, type OurFacts } from '../../schema/ourFacts.ts';
import { propertySchema, type PropertySchema } from '../../schema/schema.ts';
import type { SchemaFault } from '../../schema/validate.ts';
import type { Fault } from '../model/fault.ts';
import { findNode } from '../syntax/yaml/nodeAt.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Node } from '../syntax/yaml/nodes.ts';
import { nearest } from './misspelling.ts';
import type { ValueReader, Value } from './readValue.ts';

/** A value that the schemas agree with, and the keys it lacks to be complete. */
export interface Validated {
  readonly value: Value | undefined;
  /** Ways to the keys that the schemas require and that are not there. */
  readonly missing: readonly FieldPath[];
}

/**
 * Turns what the schemas found into faults at their places, and drops the values that they found
 * wrong, so that the rest of the code only ever meets values of the promised types. A library's own choice stays:
 * when its choices are reworded, what was answered before is still an answer.
 * `home` leads from the front matter to the value; fault paths and `missing` lead from the value.
 */
export function validated(
  value: Value | undefined,
  found: readonly SchemaFault[],
  home: FieldPath,
  node: Node,
  reader: ValueReader,
  ours?: OurFacts,
): Validated {
  let kept = value;
  const missing: FieldPath[] = [];
  for (const fault of found) {
    if (fault.kind === 'missing') {
      missing.push([...fault.path, fault.property]);
      continue;
    }
    const path = [...home, ...fault.path];
    const placed = placeFault(fault, node, propertySchema(path, ours), reader.source);
    const counts = fault.kind === 'enum' && path[0] === OURS;
    reader.faults.push(counts ? { ...placed, counts } : placed);
    if (!counts) kept = kept === undefined ? undefined : without(kept, fault.path);
  }
  return { value: kept, missing };
}

function placeFault(
  fault: Exclude<SchemaFault, { kind: 'missing' }>,
  node: Node,
  schema: PropertySchema | undefined,
  source: string,
): Fault {
  const place = findNode(node, fault.path) ?? node;
  const found = source.slice(place.span.start, place.span.end).trim().slice(0, 60);
  const at = { span: place.span, path: fault.path };
  const title = schema?.title ?? '';
  switch (fault.kind) {
    case 'type':
      return {
        code: 'wrong-type',
        variant: wanted(schema, place),
        ...at,
        values: { title, found },
      };
    case 'minimum':
      return { code: 'wrong-type', variant: 'number', ...at, values: { title, found } };
    case 'enum': {
      const meant = place.kind === 'scalar' ? nearest(place.text, fault.allowed) : undefined;
      const values = { title, found };
      return {
        code: 'unknown-value',
        ...at,
        values: meant === undefined ? values : { ...values, meant },
      };
    }
    case 'date':
      return { code: 'invalid-date', ...at, values: { title, found } };
  }
}

function wanted(schema: PropertySchema | undefined, place: Node): string {
  if (schema?.types.includes('array') === true) return 'list';
  if (schema?.types.includes('object') === true) return 'fields';
  if (schema?.types.includes('string') !== true) return 'number';
  return place.kind === 'list' ? 'one-text' : 'text';
}

/** The value without what stands at `path`; a list keeps the place of an item that goes. */
function without(value: Value, path: FieldPath): Value | undefined {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object') return undefined;
  if (isList(value)) {
    return value.map((item, at) => (at === step ? (without(item, rest) ?? {}) : item));
  }
  const child = Object.hasOwn(value, step) ? value[step] : undefined;
  if (child === undefined) return value;
  const left = without(child, rest);
  const others = Object.entries(value).filter(([key]) => key !== step);
  return Object.fromEntries(left === undefined ? others : [...others, [step, left]]);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
