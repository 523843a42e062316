import type { PropertySchema } from '../../schema/propertySchema.ts';
import { presentValue } from '../../schema/presentValue.ts';
import { canonicalValue } from '../../schema/schema.ts';
import type { Fault } from '../fault.ts';
import { isPlaceholder, wordDebris } from '../placeholder.ts';
import type { ListNode, MapNode, Node, Path, ScalarNode } from '../yaml/nodes.ts';
import { nearest } from './misspelling.ts';
import { readNumber } from './number.ts';

/** Plain data, as the schemas describe it. */
export type Value = string | number | readonly Value[] | { readonly [key: string]: Value };

/** Where a value was read and what was remarked on the way. `source` is the text that spans point into. */
export interface Reader {
  readonly source: string;
  readonly faults: Fault[];
}

/**
 * What a node says, by what the schema wants: text is its source, an enumeration its canonical
 * value, a number a number where it is one. undefined where nothing is said, where only a
 * placeholder is, and where the node could not be read.
 */
export function readValue(
  node: Node,
  schema: PropertySchema | undefined,
  path: Path,
  reader: Reader,
): Value | undefined {
  switch (node.kind) {
    case 'empty':
    case 'broken':
      return undefined;
    case 'scalar':
      return readScalar(node, schema, path, reader);
    case 'map':
    case 'list':
      if (isBracketed(node, schema, reader)) {
        notePlaceholder(node, path, reader);
        return undefined;
      }
      return shaped(
        node.kind === 'map'
          ? readMap(node, schema, path, reader)
          : readList(node, schema, path, reader),
        schema,
      );
  }
}

/**
 * The schemas take an object or list of nothing for absent, whatever is wanted in its place. So it
 * is, unless it is what is wanted.
 */
function shaped(value: Value, schema: PropertySchema | undefined): Value | undefined {
  const type = Array.isArray(value) ? 'array' : 'object';
  if (schema === undefined || schema.types.includes(type)) return value;
  return presentValue(value) === undefined ? undefined : value;
}

function readScalar(
  node: ScalarNode,
  schema: PropertySchema | undefined,
  path: Path,
  reader: Reader,
): Value | undefined {
  const text = node.text.trim();
  if (text === '') return undefined;
  if (isPlaceholder(text)) {
    notePlaceholder(node, path, reader);
    return undefined;
  }
  const [debris] = wordDebris(text);
  if (debris !== undefined)
    note(reader, 'placeholder', node, path, { found: text.slice(debris.start, debris.end) });
  if (schema === undefined) return text;
  if (schema.enum !== undefined) return canonicalValue(schema, text) ?? text;
  if (schema.format === undefined && schema.types.includes('string')) {
    noteCutOff(node, path, reader);
  }
  const wantsNumber = schema.types.includes('number') || schema.types.includes('integer');
  return (wantsNumber ? readNumber(text) : undefined) ?? text;
}

/** ` #` begins a comment; with a letter or digit right after it, it was meant to be text. */
function noteCutOff(node: ScalarNode, path: Path, reader: Reader): void {
  if (node.style !== 'plain') return;
  const rest = /^[ \t]+(#\S[^\r\n]*)/.exec(reader.source.slice(node.span.end, node.span.end + 300));
  if (rest?.[1] === undefined) return;
  const start = reader.source.indexOf('#', node.span.end);
  reader.faults.push({
    code: 'text-cut-off',
    span: { start, end: start + rest[1].trimEnd().length },
    path,
    values: { from: /^#\S*/.exec(rest[1])?.[0] ?? '#' },
  });
}

/** `[name]` where text is wanted: YAML sees a list, the person who left it there meant a gap. */
function isBracketed(
  node: MapNode | ListNode,
  schema: PropertySchema | undefined,
  reader: Reader,
): boolean {
  if (!node.flow || schema === undefined) return false;
  const wantsPlain = !schema.types.includes('array') && !schema.types.includes('object');
  return wantsPlain && isPlaceholder(reader.source.slice(node.span.start, node.span.end));
}

function notePlaceholder(node: Node, path: Path, reader: Reader): void {
  const found = reader.source.slice(node.span.start, node.span.end).trim();
  note(reader, 'placeholder', node, path, { found: found.slice(0, 60) });
}

function readMap(
  node: MapNode,
  schema: PropertySchema | undefined,
  path: Path,
  reader: Reader,
): Value {
  const kept: [string, Value][] = [];
  const properties = schema?.properties;
  for (const entry of node.entries) {
    const at = [...path, entry.key];
    const property = propertyOf(properties, entry.key);
    const read = readValue(entry.value, property, at, reader);
    // Where no keys are expected all are kept: the schemas then say that the type is wrong.
    if (read !== undefined && (property !== undefined || properties === undefined)) {
      kept.push([entry.key, read]);
    }
    if (properties !== undefined && property === undefined) {
      noteMisspelling(entry, Object.keys(properties), at, reader);
    }
  }
  return Object.fromEntries(kept);
}

/** Own properties only: `constructor` and `__proto__` are keys like any other. */
export function propertyOf(
  properties: Readonly<Record<string, PropertySchema>> | undefined,
  key: string,
): PropertySchema | undefined {
  return properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;
}

/** Remarks on a key that is most likely a known one misspelt; any other is a team's own. */
export function noteMisspelling(
  entry: { readonly key: string; readonly keySpan: Fault['span'] },
  known: readonly string[],
  path: Path,
  reader: Reader,
): void {
  const meant = nearest(entry.key, known);
  if (meant === undefined) return;
  reader.faults.push({
    code: 'unknown-key',
    span: entry.keySpan,
    path,
    values: { found: entry.key, meant },
  });
}

function readList(
  node: ListNode,
  schema: PropertySchema | undefined,
  path: Path,
  reader: Reader,
): Value {
  // An item that says nothing readable still has its place, so that positions keep their meaning.
  return node.items.map((item, at) => readValue(item, schema?.items, [...path, at], reader) ?? {});
}

function note(
  reader: Reader,
  code: Fault['code'],
  node: Node,
  path: Path,
  values: Fault['values'],
): void {
  reader.faults.push({ code, span: node.span, path, values });
}
