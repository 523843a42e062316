import type { OurFacts } from '../../schema/ourFacts.ts';
import { propertySchema } from '../../schema/schema.ts';
import { validateItem, validateKey } from '../../schema/validate.ts';
import type { Fault } from './fault.ts';
import { shift, type Span } from '../span.ts';
import type { Memory } from '../syntax/memory.ts';
import { itemStarts } from '../syntax/pieces.ts';
import { noteMisspelling, readerOf, readValue, type Value } from '../values/readValue.ts';
import { validated } from '../values/validated.ts';
import { readItem, readPair } from '../syntax/readPiece.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import { isEmptyNode, type Node, type YamlFault, type YamlReading } from '../syntax/yaml/nodes.ts';
import { shiftNode } from '../syntax/yaml/shiftNode.ts';
import type { PairReading } from '../syntax/onePiece.ts';

/**
 * One top-level key of the front matter. Everything here follows from the key's own text. Spans
 * count from its start; the paths in `faults` and `missing` start below the key.
 */
export interface KeyReading {
  /** undefined if not even the key could be made out. */
  readonly key: string | undefined;
  readonly keySpan: Span;
  readonly node: Node;
  /** What the schemas accept of it, as plain data. undefined if nothing is said. */
  readonly value: Value | undefined;
  readonly faults: readonly Fault[];
  /** What the schemas require and isn't there. */
  readonly missing: readonly FieldPath[];
}

/** Reads a key and its value from its own text. The items of a list are remembered one by one. */
export function readKey(source: string, memory: Memory, ours?: OurFacts): KeyReading {
  const key = /^[^\s:]+/.exec(source.slice(0, 200))?.[0] ?? '';
  const starts = isItemList(key) ? itemStarts(source) : undefined;
  return starts === undefined ? readWholeKey(source, ours) : readList(source, key, starts, memory);
}

function readWholeKey(source: string, ours?: OurFacts): KeyReading {
  return keyReading(atMargin(readPair(source), source), source, ours);
}

/** A top-level key that isn't at the margin reads well by itself, but not where it stands. */
function atMargin(pair: PairReading, source: string): PairReading {
  const isSound = pair.faults.every(({ reason }) => reason === 'tag');
  if (!isSound || !/^[ \t]/.test(source)) return pair;
  const { start } = pair.keySpan;
  const end = start + source.slice(start, source.indexOf('\n', start)).trimEnd().length;
  const span = { start, end };
  return { ...pair, faults: [{ code: 'yaml-syntax', reason: 'indentation', span, path: [] }] };
}

/** Each top-level key is read without its neighbors. */
const TOP = { schema: propertySchema([]), beside: [] };

/** What a pair of key and value says; `source` is the text that its spans point into. */
export function keyReading(pair: PairReading, source: string, ours?: OurFacts): KeyReading {
  const { key, keySpan, node } = pair;
  const schema = key === undefined ? undefined : propertySchema([key], ours);
  // In a team's own key, a tag may be meant.
  const found = pair.faults.filter(({ reason }) => schema !== undefined || reason !== 'tag');
  const reader = readerOf(source, found.map(faultOfYaml));
  if (key === undefined) {
    return { key, keySpan, node, value: undefined, faults: reader.faults, missing: [] };
  }
  if (schema === undefined) noteMisspelling({ key, keySpan, value: node }, TOP, reader);
  const read = schema === undefined ? undefined : readValue(node, schema, reader);
  const { value, missing } = validated(
    read,
    validateKey(key, read, ours),
    [key],
    node,
    reader,
    ours,
  );
  return { key, keySpan, node, value, faults: reader.faults, missing };
}

/** Reads a list item by item, so that a broken one doesn't spoil the others. */
function readList(
  source: string,
  key: string,
  starts: readonly number[],
  memory: Memory,
): KeyReading {
  const first = starts[0] ?? source.length;
  const head = readWholeKey(source.slice(0, first));
  const items: Node[] = [];
  const values: Value[] = [];
  const faults: Fault[] = [];
  const missing: FieldPath[] = [];
  for (const [at, start] of starts.entries()) {
    const text = source.slice(start, starts[at + 1] ?? source.length);
    const item = memory.recall(`item of ${key}`, text, (own) => readItemOf(key, own));
    if (item.faults.length === 0 && isEmptyNode(item.node)) continue; // an item that says nothing counts as absent
    const place = items.length;
    for (const fault of item.faults) {
      faults.push({ ...fault, span: shift(fault.span, start), path: [place, ...fault.path] });
    }
    for (const path of item.missing) missing.push([place, ...path]);
    items.push(shiftNode(item.node, start));
    values.push(item.value);
  }
  const span = { start: head.keySpan.end, end: source.length };
  const node: Node = items.length === 0 ? head.node : { kind: 'list', span, flow: false, items };
  return { key: head.key, keySpan: head.keySpan, node, value: values, faults, missing };
}

/** What one item of a list says, read from its own text. */
type ItemReading = Pick<KeyReading, 'node' | 'faults' | 'missing'> & { readonly value: Value };

/** Reads one item of the list `key`, dash included. */
function readItemOf(key: string, source: string): ItemReading {
  const { node, faults }: YamlReading = readItem(source);
  const reader = readerOf(source, faults.map(faultOfYaml));
  const read = readValue(node, propertySchema([key, 0]), reader);
  const { value, missing } = validated(read, validateItem(key, read), [key, 0], node, reader);
  return { node, value: value ?? {}, faults: reader.faults, missing };
}

function isItemList(key: string): boolean {
  return propertySchema([key, 0]) !== undefined;
}

function faultOfYaml({ code, reason, span, path }: YamlFault): Fault {
  if (code === 'duplicate-key') return { code, span, path, values: { key: String(path.at(-1)) } };
  return { code, variant: reason, span, path, values: {} };
}
