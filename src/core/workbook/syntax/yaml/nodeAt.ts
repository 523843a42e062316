import type { FieldPath } from '../../../schema/fieldPath.ts';
import type { Entry, Node } from './nodes.ts';

/** The node that `path` leads to, starting at `node`; undefined if the path ends before. */
export function findNode(node: Node, path: FieldPath): Node | undefined {
  let at: Node | undefined = node;
  for (const step of path) {
    at = typeof step === 'number' ? getItem(at, step) : findEntry(at, step)?.value;
    if (at === undefined) return undefined;
  }
  return at;
}

/** The map entry with this key; undefined for any other node. */
export function findEntry(node: Node, key: string): Entry | undefined {
  return node.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

function getItem(node: Node, index: number): Node | undefined {
  return node.kind === 'list' ? node.items[index] : undefined;
}
