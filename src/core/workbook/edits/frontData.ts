import type { Workbook } from '../workbook.ts';
import type { FieldPath, PathStep } from '../../schema/fieldPath.ts';
import type { Node } from '../syntax/yaml/nodes.ts';

/**
 * Everything that the front matter says, in known keys and others, as text, lists and maps. Empty
 * values are left out; what can't be read stands as its source. It shows whether an edit changed
 * what it was meant to change, and only that.
 */
export type FrontData = string | readonly FrontData[] | ReadonlyMap<string, FrontData>;

/** What the front matter of a workbook says. */
export function readFrontData(workbook: Workbook): ReadonlyMap<string, FrontData> {
  const data = new Map<string, FrontData>();
  workbook.keys.forEach(({ reading, start, end }, index) => {
    const key = reading.key ?? `?${String(index)}`;
    const source = workbook.text.slice(start, end);
    if (reading.key === undefined) return void data.set(key, source.trimEnd());
    if (data.has(key)) return;
    const value = dataOf(reading.node, source);
    if (value !== undefined && !isNothing(value)) data.set(key, value);
  });
  return data;
}

function dataOf(node: Node, source: string): FrontData | undefined {
  switch (node.kind) {
    case 'empty':
      return undefined;
    case 'scalar':
      return node.text === '' ? undefined : node.text;
    case 'broken':
      return `?${source.slice(node.span.start, node.span.end).trim()}`;
    case 'list':
      return node.items.map((item) => dataOf(item, source) ?? '');
    case 'map': {
      const entries = new Map<string, FrontData>();
      for (const { key, value } of node.entries) {
        const data = dataOf(value, source);
        if (data !== undefined && !isNothing(data)) entries.set(key, data);
      }
      return entries;
    }
  }
}

function isNothing(data: FrontData): boolean {
  if (typeof data === 'string') return data === '';
  return Array.isArray(data) ? data.length === 0 : [...data.keys()].length === 0;
}

/** The data with another value at the path, or without one. What is empty then goes too. */
export function withData(
  data: FrontData | undefined,
  path: FieldPath,
  value: FrontData | undefined,
): FrontData | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (value === undefined && getData(data, path) === undefined) return data;
  return typeof step === 'number'
    ? withItem(data, step, rest, value)
    : withEntry(data, step, rest, value);
}

function withItem(
  data: FrontData | undefined,
  step: number,
  rest: FieldPath,
  value: FrontData | undefined,
): FrontData | undefined {
  const items = isList(data) ? [...data] : [];
  const item = withData(items[step], rest, value);
  if (item === undefined || isNothing(item)) items.splice(step, 1);
  else items[step] = item;
  return items.length === 0 ? undefined : items;
}

function withEntry(
  data: FrontData | undefined,
  step: PathStep,
  rest: FieldPath,
  value: FrontData | undefined,
): FrontData | undefined {
  const entries = new Map(isMap(data) ? data : []);
  const entry = withData(entries.get(String(step)), rest, value);
  if (entry === undefined || isNothing(entry)) entries.delete(String(step));
  else entries.set(String(step), entry);
  return entries.size === 0 ? undefined : entries;
}

/** The list's items with one more before the place `index`. */
export function withInserted(
  data: FrontData | undefined,
  index: number,
  item: FrontData,
): readonly FrontData[] {
  const items = isList(data) ? data : [];
  return [...items.slice(0, index), item, ...items.slice(index)];
}

/** What stands at the path; undefined where nothing does. */
export function getData(data: FrontData | undefined, path: FieldPath): FrontData | undefined {
  let at = data;
  for (const step of path) {
    if (typeof step === 'number') at = isList(at) ? at[step] : undefined;
    else at = isMap(at) ? at.get(step) : undefined;
  }
  return at;
}

/** Whether both say the same. The order of keys doesn't matter, the order of items does. */
export function sameData(a: FrontData | undefined, b: FrontData | undefined): boolean {
  if (a === b) return true;
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((item, at) => sameData(item, b[at]));
  }
  if (!isMap(a) || !isMap(b) || a.size !== b.size) return false;
  return [...a].every(([key, value]) => b.has(key) && sameData(value, b.get(key)));
}

export function isList(data: FrontData | undefined): data is readonly FrontData[] {
  return Array.isArray(data);
}

function isMap(data: FrontData | undefined): data is ReadonlyMap<string, FrontData> {
  return data instanceof Map;
}
