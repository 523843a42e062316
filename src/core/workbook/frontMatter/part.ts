import { knownKeys, propertySchema } from '../../schema/schema.ts';
import { validateItem, validateKey, type ItemList } from '../../schema/validate.ts';
import type { Fault } from '../fault.ts';
import { shift, type Span } from '../span.ts';
import { noteMisspelling, readValue, type Reader, type Value } from '../values/readValue.ts';
import { validated } from '../values/validated.ts';
import { readItem, readPair, type PairReading } from '../yaml/isolate.ts';
import { isEmptyNode, type Node, type Path, type YamlFault } from '../yaml/nodes.ts';

/**
 * One top-level key of the front matter, read by itself. Everything in it depends on its own text
 * alone, so it may be kept as long as that text stays. Spans count from its start; paths below
 * `faults` and `missing` lead from the key.
 */
export interface PartReading {
  /** undefined where not even a key could be made out. */
  readonly key: string | undefined;
  readonly keySpan: Span;
  readonly node: Node;
  /** The items that exist, when the list was read item by item; `node` is then empty. */
  readonly items: readonly ItemPart[] | undefined;
  /** What the schemas accept of it, as plain data. undefined where nothing is said. */
  readonly value: Value | undefined;
  readonly faults: readonly Fault[];
  /** What the schemas require and is not there. */
  readonly missing: readonly Path[];
}

/** A list item with its own text. Places are counted from the start of its part. */
export interface ItemPart extends Span {
  readonly text: string;
  /** false for an item that says nothing: it is none. */
  readonly exists: boolean;
  readonly reading: ItemReading;
}

export interface ItemReading {
  readonly node: Node;
  readonly value: Value;
  readonly faults: readonly Fault[];
  readonly missing: readonly Path[];
}

/** A key or an item that is longer than this, in UTF-16 code units, is left unread. */
export const LARGEST_PIECE = 65_536;

/** Reads a key with its value from its own text. */
export function readPart(source: string): PartReading {
  if (source.length > LARGEST_PIECE) return tooLarge(source);
  return partOf(readPair(source), source);
}

/** Turns a key that has been read into a part; `source` is the text that the spans point into. */
export function partOf(pair: PairReading, source: string): PartReading {
  const { key, keySpan, node } = pair;
  const reader: Reader = { source, faults: pair.faults.map(faultOfYaml) };
  if (key === undefined) {
    return {
      key,
      keySpan,
      node,
      items: undefined,
      value: undefined,
      faults: reader.faults,
      missing: [],
    };
  }
  const schema = propertySchema([key]);
  if (schema === undefined) noteMisspelling({ key, keySpan }, knownKeys([]), [], reader);
  const read = schema === undefined ? undefined : readValue(node, schema, [], reader);
  const { value, missing } = validated(read, validateKey(key, read), [key], node, reader);
  return { key, keySpan, node, items: undefined, value, faults: reader.faults, missing };
}

/** Reads a key whose value is a list from its items, each read by itself (or kept from before). */
export function readListPart(head: string, all: readonly ItemPart[]): PartReading {
  const items = all.filter((item) => item.exists);
  const value: Value[] = [];
  const faults: Fault[] = [];
  const missing: Path[] = [];
  for (const { start, reading } of items) {
    const at = value.length;
    for (const fault of reading.faults) {
      faults.push({ ...fault, span: shift(fault.span, start), path: [at, ...fault.path] });
    }
    for (const path of reading.missing) missing.push([at, ...path]);
    value.push(reading.value);
  }
  return { ...readPart(head), items, value, faults, missing };
}

/** Reads one item of the list `key` from its own text, dash included. `start` counts from the part. */
export function readItemPart(key: string, text: string, start: number): ItemPart {
  const reading = readItemText(key, text);
  const exists = reading.faults.length > 0 || !isEmptyNode(reading.node);
  return { start, end: start + text.length, text, exists, reading };
}

function readItemText(key: string, source: string): ItemReading {
  if (source.length > LARGEST_PIECE) {
    const { node, faults } = tooLarge(source);
    return { node, value: {}, faults, missing: [] };
  }
  const { node, faults } = readItem(source);
  const reader: Reader = { source, faults: faults.map(faultOfYaml) };
  const schema = propertySchema([key, 0]);
  const read = readValue(node, schema, [], reader);
  const found = isItemList(key) ? validateItem(key, read) : [];
  const { value, missing } = validated(read, found, [key, 0], node, reader);
  return { node, value: value ?? {}, faults: reader.faults, missing };
}

function isItemList(key: string): key is ItemList {
  return propertySchema([key, 0]) !== undefined;
}

function faultOfYaml({ code, reason, span, path }: YamlFault): Fault {
  if (code === 'duplicate-key') return { code, span, path, values: { key: String(path.at(-1)) } };
  return { code, variant: reason, span, path, values: {} };
}

function tooLarge(source: string): PartReading {
  const key = /^[\p{L}][\p{L}\p{N}_-]{0,60}/u.exec(source)?.[0];
  const newline = source.indexOf('\n');
  const span = { start: 0, end: Math.min(newline < 0 ? source.length : newline, 200) };
  const keySpan = { start: 0, end: key?.length ?? span.end };
  const fault: Fault = { code: 'too-large', variant: 'part', span, path: [], values: {} };
  return {
    key,
    keySpan,
    node: { kind: 'broken', span },
    items: undefined,
    value: undefined,
    faults: [fault],
    missing: [],
  };
}
