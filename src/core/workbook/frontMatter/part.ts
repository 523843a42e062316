import { propertySchema } from '../../schema/schema.ts';
import { validateItem, validateKey, type ItemList } from '../../schema/validate.ts';
import type { Fault } from '../fault.ts';
import { keptByText } from '../kept.ts';
import { keptList, placesOfOthers } from '../keptList.ts';
import { spanIn, type Row } from '../row.ts';
import { shift, type Span } from '../span.ts';
import { noteMisspelling, readerOf, readValue, type Value } from '../values/readValue.ts';
import { validated } from '../values/validated.ts';
import { readItemSlowly, readPairSlowly } from '../yaml/isolate.ts';
import {
  isEmptyNode,
  type Node,
  type Path,
  type YamlFault,
  type YamlReading,
} from '../yaml/nodes.ts';
import { readItemQuickly, readPairQuickly, type PairReading } from '../yaml/wholePiece.ts';

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
  readonly items: Row<ItemPart> | undefined;
  /** What the schemas accept of it, as plain data. undefined where nothing is said. */
  readonly value: Value | undefined;
  readonly faults: readonly Fault[];
  /** What the schemas require and is not there. */
  readonly missing: readonly Path[];
  /** How many code units of it were not read at a glance; see {@link Allowance}. */
  readonly slow: number;
}

/** A list item with its own text. */
export interface ItemPart {
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
  readonly slow: number;
}

/** A key or an item that is longer than this, in UTF-16 code units, is left unread. */
const LARGEST_PIECE = 65_536;

/**
 * How many code units may still be given to `yaml`, or be searched for what is wrong with them. A
 * whole library's front matter is far below that; what is beyond would freeze the editor.
 */
export interface Allowance {
  left: number;
  exceeded: boolean;
}

/** More of one front matter than this, in UTF-16 code units, is not read slowly. */
export const MOST_SLOW = 131_072;

export function fullAllowance(): Allowance {
  return { left: MOST_SLOW, exceeded: false };
}

/** Whether so much may be read slowly; it is then taken off. */
function isAllowed(allowance: Allowance, length: number): boolean {
  if (length > allowance.left) {
    allowance.exceeded = true;
    return false;
  }
  allowance.left -= length;
  return true;
}

/** Reads a key with its value from its own text. */
export function readPart(source: string, allowance: Allowance): PartReading {
  if (source.length > LARGEST_PIECE) return tooLarge(source);
  const quick = readPairQuickly(source);
  if (quick !== undefined) return partOf(atMargin(quick, source), source, 0);
  if (!isAllowed(allowance, source.length)) return tooLarge(source);
  return partOf(atMargin(readPairSlowly(source), source), source, source.length);
}

/** A key above all others that does not stand at the margin is sound by itself, and not where it is. */
function atMargin(pair: PairReading, source: string): PairReading {
  const isSound = pair.faults.every(({ reason }) => reason === 'tag');
  if (!isSound || !/^[ \t]/.test(source)) return pair;
  const { start } = pair.keySpan;
  const end = start + source.slice(start, source.indexOf('\n', start)).trimEnd().length;
  const fault: YamlFault = {
    code: 'yaml-syntax',
    reason: 'indentation',
    span: { start, end },
    path: [],
  };
  return { ...pair, faults: [fault] };
}

/** Each key above all others is read without its neighbors. */
const TOP = { schema: propertySchema([]), beside: [] };

/** Turns a key that has been read into a part; `source` is the text that the spans point into. */
export function partOf(pair: PairReading, source: string, slow: number): PartReading {
  const { key, keySpan, node } = pair;
  const schema = key === undefined ? undefined : propertySchema([key]);
  // In a key of a team's own a tag may be meant.
  const found = pair.faults.filter(({ reason }) => schema !== undefined || reason !== 'tag');
  const reader = readerOf(source, found.map(faultOfYaml));
  if (key === undefined) {
    return {
      key,
      keySpan,
      node,
      items: undefined,
      value: undefined,
      faults: reader.faults,
      missing: [],
      slow,
    };
  }
  if (schema === undefined) noteMisspelling({ key, keySpan, value: node }, TOP, reader);
  const read = schema === undefined ? undefined : readValue(node, schema, reader);
  const { value, missing } = validated(read, validateKey(key, read), [key], node, reader);
  return { key, keySpan, node, items: undefined, value, faults: reader.faults, missing, slow };
}

/** Reads a key whose value is a list from its items, each read by itself (or kept from before). */
export function readListPart(head: string, all: Row<ItemPart>): PartReading {
  const { key, keySpan, node, slow: slowHead } = readHead(head);
  const items = existing(all);
  const faults: Fault[] = [];
  const missing: Path[] = [];
  let slow = slowHead;
  const readings = remarkable(items.units);
  for (const at of placesOfOthers(readings, undefined)) {
    const reading = readings[at];
    if (reading === undefined) continue;
    const { start } = spanIn(items, at);
    slow += reading.slow;
    for (const fault of reading.faults) {
      faults.push({ ...fault, span: shift(fault.span, start), path: [at, ...fault.path] });
    }
    for (const path of reading.missing) missing.push([at, ...path]);
  }
  return { key, keySpan, node, items, value: valuesOf(items.units), faults, missing, slow };
}

/** What stands above the items is the same at nearly every keystroke, and in nearly every workbook. */
const readHead = keptByText((head) => readPart(head, fullAllowance()));

/** The items that say something. */
function existing(all: Row<ItemPart>): Row<ItemPart> {
  if (!withoutWords(all.units).includes(true)) return all;
  const places = all.units.flatMap(({ exists }, at) => (exists ? [at] : []));
  return {
    units: all.units.filter(({ exists }) => exists),
    starts: [...places, all.units.length].map((at) => spanIn(all, at).start),
  };
}

const valuesOf = keptList(({ reading }: ItemPart) => reading.value);

/** The readings of items about which there is something to say. */
const remarkable = keptList(({ reading }: ItemPart) => {
  const { faults, missing, slow } = reading;
  return faults.length + missing.length + slow > 0 ? reading : undefined;
});

const withoutWords = keptList(({ exists }: ItemPart) => !exists);

/** Reads one item of the list `key` from its own text, dash included. */
export function readItemPart(key: string, text: string, allowance: Allowance): ItemPart {
  const reading = readItemText(key, text, allowance);
  const exists = reading.faults.length > 0 || !isEmptyNode(reading.node);
  return { text, exists, reading };
}

function readItemText(key: string, source: string, allowance: Allowance): ItemReading {
  if (source.length > LARGEST_PIECE) return itemTooLarge(source);
  const quick = readItemQuickly(source);
  if (quick !== undefined) return itemOf(key, quick, source, 0);
  if (!isAllowed(allowance, source.length)) return itemTooLarge(source);
  return itemOf(key, readItemSlowly(source), source, source.length);
}

function itemOf(key: string, item: YamlReading, source: string, slow: number): ItemReading {
  const { node } = item;
  const reader = readerOf(source, item.faults.map(faultOfYaml));
  const read = readValue(node, propertySchema([key, 0]), reader);
  const found = isItemList(key) ? validateItem(key, read) : [];
  const { value, missing } = validated(read, found, [key, 0], node, reader);
  return { node, value: value ?? {}, faults: reader.faults, missing, slow };
}

function itemTooLarge(source: string): ItemReading {
  const { node, faults } = tooLarge(source);
  return { node, value: {}, faults, missing: [], slow: 0 };
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
    slow: 0,
  };
}
