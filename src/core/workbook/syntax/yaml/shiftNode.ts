import { shift } from '../../span.ts';
import type { PathStep } from '../../../schema/fieldPath.ts';
import type { Node, YamlFault } from './nodes.ts';

/** The same node with its spans moved by `by` code units. */
export function shiftNode(node: Node, by: number): Node {
  if (by === 0) return node;
  const span = shift(node.span, by);
  switch (node.kind) {
    case 'map': {
      const entries = node.entries.map(({ key, keySpan, value }) => ({
        key,
        keySpan: shift(keySpan, by),
        value: shiftNode(value, by),
      }));
      return { ...node, span, entries };
    }
    case 'list':
      return { ...node, span, items: node.items.map((item) => shiftNode(item, by)) };
    case 'scalar':
    case 'empty':
    case 'broken':
      return { ...node, span };
  }
}

/** The same fault, moved by `by` code units, and below `step` if there is one. */
export function shiftFault(fault: YamlFault, by: number, step: PathStep | undefined): YamlFault {
  const path = step === undefined ? fault.path : [step, ...fault.path];
  return { ...fault, span: shift(fault.span, by), path };
}
