import { shift, type Span } from './span.ts';
import type { Workbook } from './workbook.ts';
import { entryAt, nodeAt } from './yaml/nodeAt.ts';
import type { Node, Path } from './yaml/nodes.ts';

/** Where something in the front matter stands. Offsets into the workbook's text. */
export interface Place {
  /** The key; for a list item its first line or so: what there is of it. */
  readonly key: Span;
  /** The value; empty, right after the key, where nothing is said. */
  readonly value: Span;
  readonly node: Node;
}

/** Where `path` stands; undefined where there is no such key or item. */
export function placeAt(workbook: Workbook, path: Path): Place | undefined {
  const [key, ...rest] = path;
  const part = workbook.parts.find(({ reading }) => reading.key === key);
  if (part === undefined) return undefined;
  const { reading, start } = part;
  if (rest.length === 0) {
    const end = reading.items === undefined ? undefined : reading.items.at(-1)?.end;
    const value = end === undefined ? reading.node.span : { start: reading.keySpan.end, end };
    return { key: shift(reading.keySpan, start), value: shift(value, start), node: reading.node };
  }
  if (reading.items === undefined) return placeBelow(reading.node, rest, start);
  const [index, ...below] = rest;
  const item = typeof index === 'number' ? reading.items[index] : undefined;
  if (item === undefined) return undefined;
  const base = start + item.start;
  const { node } = item.reading;
  return below.length === 0
    ? { key: itemHead(node, base), value: shift(node.span, base), node }
    : placeBelow(node, below, base);
}

/** The place of `path`, else of the nearest of its parents that there is, else of the whole. */
export function nearestPlace(workbook: Workbook, path: Path): Place {
  for (let length = path.length; length > 0; length--) {
    const place = placeAt(workbook, path.slice(0, length));
    if (place !== undefined) return place;
  }
  const { fence } = workbook.frontMatter;
  return { key: fence, value: fence, node: { kind: 'empty', span: fence } };
}

function placeBelow(node: Node, path: Path, base: number): Place | undefined {
  const last = path.at(-1);
  const parent = nodeAt(node, path.slice(0, -1));
  if (parent === undefined) return undefined;
  if (typeof last === 'string') {
    const entry = entryAt(parent, last);
    if (entry === undefined) return undefined;
    return {
      key: shift(entry.keySpan, base),
      value: shift(entry.value.span, base),
      node: entry.value,
    };
  }
  const item = parent.kind === 'list' && last !== undefined ? parent.items[last] : undefined;
  return item && { key: itemHead(item, base), value: shift(item.span, base), node: item };
}

/** What to underline of an item: the value of its first key that has one, else its first key. */
function itemHead(node: Node, base: number): Span {
  if (node.kind !== 'map') return shift(node.span, base);
  const [first] = node.entries;
  if (first === undefined) return shift(node.span, base);
  const { keySpan, value } = first;
  return shift(value.kind === 'scalar' && value.style !== 'block' ? value.span : keySpan, base);
}
