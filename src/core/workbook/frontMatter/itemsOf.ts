import type { Node } from '../yaml/nodes.ts';
import type { PartReading } from './part.ts';

/** A list's items that say something. */
export interface Items {
  readonly count: number;
  /** The item at a place counted from 0. */
  readonly at: (index: number) => Node | undefined;
}

/** The items of a key, whether they were read one by one or as a whole; undefined where it is no list. */
export function itemsOf({ node, items }: PartReading): Items | undefined {
  if (items !== undefined) {
    return { count: items.units.length, at: (index) => items.units[index]?.reading.node };
  }
  if (node.kind !== 'list') return undefined;
  return { count: node.items.length, at: (index) => node.items[index] };
}
