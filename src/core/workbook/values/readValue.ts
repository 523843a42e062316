import type { PropertySchema } from '../../schema/propertySchema.ts';
import { presentValue } from '../../schema/presentValue.ts';
import { canonicalValue, ownProperty } from '../../schema/schema.ts';
import type { Fault } from '../model/fault.ts';
import { isPlaceholder, wordDebris } from './placeholder.ts';
import type { PathStep } from '../../schema/fieldPath.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from '../syntax/yaml/nodes.ts';
import { isOwnKey, nearest } from './misspelling.ts';
import { readNumber } from './number.ts';

/** Plain data, as the schemas describe it. */
export type Value = string | number | readonly Value[] | { readonly [key: string]: Value };

/** Where a value is read, and what was noticed on the way. */
export interface ValueReader {
  /** The text that spans point into. */
  readonly source: string;
  readonly faults: Fault[];
  /** The path from the value to the place that is being read. It grows and shrinks on the way. */
  readonly path: PathStep[];
}

/** `faults` is what is already known about the value. */
export function readerOf(source: string, faults: Fault[]): ValueReader {
  return { source, faults, path: [] };
}

/**
 * What a node says, in the form that the schema wants: text as its source, a choice as its
 * canonical value, a number as a number if it is one. undefined if nothing is said, if it's only a
 * placeholder, and if the node couldn't be read.
 */
export function readValue(
  node: Node,
  schema: PropertySchema | undefined,
  reader: ValueReader,
): Value | undefined {
  switch (node.kind) {
    case 'empty':
    case 'broken':
      return undefined;
    case 'scalar':
      return readScalar(node, schema, reader);
    case 'map':
    case 'list':
      if (isBracketed(node, schema, reader)) {
        notePlaceholder(node, reader);
        return undefined;
      }
      return shaped(
        node.kind === 'map'
          ? (namesInBraces(node, schema) ?? readMap(node, schema, reader))
          : readList(node, schema, reader),
        schema,
      );
  }
}

/**
 * `{Maria Lopez}` where text is wanted: to YAML a key without a value, to the person a name. Read like
 * a list in its place, as an object of nothing would be taken for absent.
 */
function namesInBraces(node: MapNode, schema: PropertySchema | undefined): Value | undefined {
  const { flow, entries } = node;
  if (!flow || schema === undefined || entries.length === 0 || !wantsPlain(schema))
    return undefined;
  return entries.every(({ value }) => value.kind === 'empty')
    ? entries.map(({ key }) => key)
    : undefined;
}

function wantsPlain({ types }: PropertySchema): boolean {
  return !types.includes('array') && !types.includes('object');
}

/** An object or a list with nothing in it counts as absent, unless that is the type that is wanted. */
function shaped(value: Value, schema: PropertySchema | undefined): Value | undefined {
  const type = Array.isArray(value) ? 'array' : 'object';
  if (schema === undefined || schema.types.includes(type)) return value;
  return presentValue(value) === undefined ? undefined : value;
}

function readScalar(
  node: ScalarNode,
  schema: PropertySchema | undefined,
  reader: ValueReader,
): Value | undefined {
  const text = node.text.trim();
  if (text === '') return undefined;
  if (holdsPlace(text, schema)) {
    notePlaceholder(node, reader);
    return undefined;
  }
  const [debris] = wordDebris(text);
  if (debris !== undefined) notePlaceholder(node, reader, text.slice(debris.start, debris.end));
  if (schema === undefined) return text;
  if (schema.enum !== undefined) return canonicalValue(schema, text) ?? text;
  if (schema.format === undefined && schema.types.includes('string')) {
    noteCutOff(node, reader);
  }
  const wantsNumber = schema.types.includes('number') || schema.types.includes('integer');
  return (wantsNumber ? readNumber(text) : undefined) ?? text;
}

/** ` #` begins a comment; with a letter or digit right after it, it was meant to be text. */
function noteCutOff(node: ScalarNode, reader: ValueReader): void {
  if (node.style !== 'plain' || !isSpace(reader.source.charCodeAt(node.span.end))) return;
  const rest = /^[ \t]+(#\S[^\r\n]*)/.exec(reader.source.slice(node.span.end, node.span.end + 300));
  if (rest?.[1] === undefined) return;
  const start = reader.source.indexOf('#', node.span.end);
  reader.faults.push({
    code: 'text-cut-off',
    span: { start, end: start + rest[1].trimEnd().length },
    path: [...reader.path],
    values: { from: /^#\S*/.exec(rest[1])?.[0] ?? '#' },
  });
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

/** `[name]` where text is wanted: YAML sees a list, the person who left it there meant a gap. */
function isBracketed(
  node: MapNode | ListNode,
  schema: PropertySchema | undefined,
  reader: ValueReader,
): boolean {
  if (!node.flow || schema === undefined) return false;
  const written = reader.source.slice(node.span.start, node.span.end);
  return (wantsPlain(schema) || written.startsWith('{{')) && isPlaceholder(written);
}

function notePlaceholder(
  { span }: Node,
  { source, faults, path }: ValueReader,
  said?: string,
): void {
  const found = said ?? source.slice(span.start, span.end).trim().slice(0, 60);
  faults.push({ code: 'placeholder', span, path: [...path], values: { found } });
}

function readMap(node: MapNode, schema: PropertySchema | undefined, reader: ValueReader): Value {
  const kept: Record<string, Value> = {};
  const properties = schema?.properties;
  for (const entry of node.entries) {
    const property = ownProperty(properties, entry.key);
    reader.path.push(entry.key);
    const read = readValue(entry.value, property, reader);
    // Where no keys are expected all are kept: the schemas then say that the type is wrong.
    if (read !== undefined && (property !== undefined || properties === undefined)) {
      setOwn(kept, entry.key, read);
    }
    if (properties !== undefined && property === undefined) {
      noteMisspelling(entry, { schema, beside: node.entries }, reader);
    }
    reader.path.pop();
  }
  return kept;
}

/** Own properties only, as when it is read. */
function setOwn(object: Record<string, Value>, key: string, value: Value): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, ...OWN });
  else object[key] = value;
}

const OWN = { enumerable: true, writable: true, configurable: true };

/** Where a key stands: what the schemas say of the object, and the keys that it has. */
interface AmongKeys {
  readonly schema: PropertySchema | undefined;
  readonly beside: readonly Pick<Entry, 'key'>[];
}

/** Remarks on a key that is most likely a known one misspelt; any other is a team's own. */
export function noteMisspelling(
  entry: Entry,
  { schema, beside }: AmongKeys,
  reader: ValueReader,
): void {
  const properties = schema?.properties ?? {};
  const meant = nearest(entry.key, Object.keys(properties));
  if (meant === undefined) return;
  if (isOwnKey(entry.key, meant) && !isMeantAllTheSame(entry, meant, { schema, beside })) return;
  reader.faults.push({
    code: 'unknown-key',
    span: entry.keySpan,
    path: [...reader.path],
    values: { found: entry.key, meant },
  });
}

/**
 * A word of its own was meant for the known one where what stands below it is the known one's, as
 * under `milestone:`, or where it takes the place of a key that has to be there, as `owners:` does.
 */
function isMeantAllTheSame(
  { value }: Entry,
  meant: string,
  { schema, beside }: AmongKeys,
): boolean {
  const known = schema?.properties?.[meant];
  const below = Object.keys((known?.items ?? known)?.properties ?? {});
  const maps = value.kind === 'list' ? value.items : [value];
  const holdsKnown = maps.some(
    (one) => one.kind === 'map' && one.entries.some(({ key }) => below.includes(key)),
  );
  const isWanted = schema?.required?.includes(meant) === true || meant === 'target';
  return holdsKnown || (isWanted && !beside.some(({ key }) => key === meant));
}

function readList(node: ListNode, schema: PropertySchema | undefined, reader: ValueReader): Value {
  // An item that says nothing readable still has its place, so that positions keep their meaning.
  return node.items.map((item, at) => {
    reader.path.push(at);
    const read = readValue(item, schema?.items, reader) ?? {};
    reader.path.pop();
    return read;
  });
}

/** Whether a value is only a placeholder. A choice of the schema isn't: “to do” is not started. */
function holdsPlace(text: string, schema: PropertySchema | undefined): boolean {
  if (!isPlaceholder(text)) return false;
  return schema?.enum === undefined || canonicalValue(schema, text) === undefined;
}
