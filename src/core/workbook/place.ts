import type { ItemReading } from './frontMatter/part.ts';
import type { Part } from './frontMatter/readParts.ts';
import { spanIn } from './row.ts';
import { shift, type Span } from './span.ts';
import type { Workbook } from './workbook.ts';
import { entryAt, nodeAt } from './yaml/nodeAt.ts';
import type { Node, Path, PathStep } from './yaml/nodes.ts';

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
  const part = partFor(workbook, path[0]);
  if (part === undefined) return undefined;
  const { reading, start } = part;
  if (path.length === 1) {
    const { items } = reading;
    const end = items?.units.length ? items.starts.at(-1) : undefined;
    const value = end === undefined ? reading.node.span : { start: reading.keySpan.end, end };
    return { key: shift(reading.keySpan, start), value: shift(value, start), node: reading.node };
  }
  if (reading.items === undefined) return placeBelow(reading.node, path, 1, start);
  const item = itemAt(workbook, path);
  if (item === undefined) return undefined;
  const { start: base } = item;
  const { node } = item.reading;
  return path.length === 2
    ? { key: itemHead(node, base), value: shift(node.span, base), node }
    : placeBelow(node, path, 2, base);
}

/** The item that `path` leads to or into, of a list that was read item by item, and where it starts. */
export function itemAt(
  workbook: Workbook,
  [key, index]: Path,
): { readonly start: number; readonly reading: ItemReading } | undefined {
  if (typeof index !== 'number') return undefined;
  const part = partFor(workbook, key);
  const items = part?.reading.items;
  const item = items?.units[index];
  if (part === undefined || items === undefined || item === undefined) return undefined;
  return { start: part.start + spanIn(items, index).start, reading: item.reading };
}

function partFor({ parts }: Workbook, key: PathStep | undefined): Part | undefined {
  for (const part of parts) if (part.reading.key === key) return part;
  return undefined;
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

/** The place of `path`, whose steps from the one at `from` on lead there from `node`. */
function placeBelow(node: Node, path: Path, from: number, base: number): Place | undefined {
  const last = path.at(-1);
  const parent = path.length === from + 1 ? node : nodeAt(node, path.slice(from, -1));
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
