import { OURS, questionAt } from '../../schema/ourFacts.ts';
import { shift, type Span } from '../span.ts';
import type { Workbook } from '../workbook.ts';
import { findEntry, findNode } from '../syntax/yaml/nodeAt.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Node } from '../syntax/yaml/nodes.ts';

/** Where something in the front matter stands. Offsets into the workbook's text. */
export interface Place {
  /** The key; for a list item, what best stands for it on its first line. */
  readonly key: Span;
  /** The value. If there is none, an empty span right behind the key. */
  readonly value: Span;
  readonly node: Node;
}

/**
 * The way to what stands at `path`: a question of the library's own may be answered by a key that the team had
 * before there was the question.
 */
export function homeOf({ keys, ours }: Workbook, path: FieldPath): FieldPath {
  if (path[0] !== OURS || questionAt(path, ours) === undefined) return path;
  const isThere = (one: FieldPath): boolean => placeIn(keys, one) !== undefined;
  return !isThere(path) && isThere(path.slice(1)) ? path.slice(1) : path;
}

/** Where `path` stands; undefined if there is no such key or item. */
export function placeAt(workbook: Workbook, path: FieldPath): Place | undefined {
  return placeIn(workbook.keys, homeOf(workbook, path));
}

function placeIn(keys: Workbook['keys'], path: FieldPath): Place | undefined {
  const top = keys.find(({ reading }) => reading.key === path[0]);
  if (top === undefined) return undefined;
  const { reading, start } = top;
  if (path.length > 1) return placeBelow(reading.node, path, start);
  const { keySpan, node } = reading;
  return { key: shift(keySpan, start), value: shift(node.span, start), node };
}

/** Where `path` stands, or else the nearest of its parents, or else the whole front matter. */
export function nearestPlace(workbook: Workbook, path: FieldPath): Place {
  for (let length = path.length; length > 0; length--) {
    const place = placeAt(workbook, path.slice(0, length));
    if (place !== undefined) return place;
  }
  const { fence } = workbook.frontMatter;
  return { key: fence, value: fence, node: { kind: 'empty', span: fence } };
}

/** The way to the innermost value that a span lies in; empty where it lies in none. */
export function pathAround({ keys }: Workbook, span: Span): FieldPath {
  const top = keys.find(({ start, end }) => start <= span.start && span.end <= end);
  const key = top?.reading.key;
  if (top === undefined || key === undefined) return [];
  return [key, ...wayInto(top.reading.node, shift(span, -top.start))];
}

function wayInto(node: Node, span: Span): FieldPath {
  if (node.kind === 'map') {
    const entry = node.entries.find(({ keySpan, value }) =>
      isIn(span, { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) }),
    );
    return entry === undefined ? [] : [entry.key, ...wayInto(entry.value, span)];
  }
  if (node.kind !== 'list') return [];
  const at = node.items.findIndex((item) => isIn(span, item.span));
  const item = node.items[at];
  return item === undefined ? [] : [at, ...wayInto(item, span)];
}

function isIn({ start, end }: Span, around: Span): boolean {
  return around.start <= start && end <= around.end;
}

/** Where `path` stands if its second step leads on from `node`. The spans of nodes count from `base`. */
function placeBelow(node: Node, path: FieldPath, base: number): Place | undefined {
  const last = path.at(-1);
  const parent = findNode(node, path.slice(1, -1));
  if (parent === undefined) return undefined;
  if (typeof last === 'string') {
    const entry = findEntry(parent, last);
    if (entry === undefined) return undefined;
    const { keySpan, value } = entry;
    return { key: shift(keySpan, base), value: shift(value.span, base), node: value };
  }
  const item = parent.kind === 'list' && last !== undefined ? parent.items[last] : undefined;
  return item && { key: itemHead(item, base), value: shift(item.span, base), node: item };
}

/** What to underline of an item: its first key's value, or that key if it has none. */
function itemHead(node: Node, base: number): Span {
  if (node.kind !== 'map') return shift(node.span, base);
  const [first] = node.entries;
  if (first === undefined) return shift(node.span, base);
  const { keySpan, value } = first;
  return shift(value.kind === 'scalar' && value.style !== 'block' ? value.span : keySpan, base);
}
