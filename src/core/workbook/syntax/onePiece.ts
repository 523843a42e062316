import type { Span } from '../span.ts';
import { listMarkEnd } from './damage/listMark.ts';
import type { Parsed } from './yaml/parseYaml.ts';
import type { YamlFault, YamlReading } from './yaml/nodes.ts';
import { quickItem, quickPair } from './yaml/quick.ts';

/** One key with its value. `key` is undefined if not even the key could be made out. */
export interface PairReading extends YamlReading {
  readonly key: string | undefined;
  readonly keySpan: Span;
  /** A key on a line that is indented too far: it was meant to go beside this one. */
  readonly stray?: string;
}

/** Reads exactly one key with its value, if a look at each line is enough; undefined for all else. */
export function readPairQuickly(text: string): PairReading | undefined {
  const quick = quickPair(text);
  if (quick === undefined) return undefined;
  return { key: quick.key, keySpan: quick.keySpan, node: quick.value, faults: [] };
}

/** The same for exactly one list item, dash included. */
export function readItemQuickly(text: string): YamlReading | undefined {
  const node = quickItem(text);
  return node && { node, faults: [] };
}

/** What `yaml` read, if that is exactly one key with its value; otherwise undefined. */
export function asOnePair(parsed: Parsed | 'too-deep', tab?: YamlFault): PairReading | undefined {
  if (parsed === 'too-deep' || parsed.node?.kind !== 'map' || parsed.node.flow) return undefined;
  const [entry, ...more] = parsed.node.entries;
  if (entry === undefined || more.length > 0) return undefined;
  const below = parsed.faults.map((fault) => ({ ...fault, path: fault.path.slice(1) }));
  if (parsed.faults.some(isOfSeveral)) return undefined;
  const { key, keySpan, value: node } = entry;
  return { key, keySpan, node, faults: tab === undefined ? below : [tab, ...below] };
}

/** Two equal top-level keys show that it isn't one piece; one with a list mark isn't a key. */
function isOfSeveral({ reason, path }: YamlFault): boolean {
  if (reason !== 'duplicate') return false;
  return path.length < 2 || listMarkEnd(String(path.at(-1)), 0) !== undefined;
}

/** The same for one list item. */
export function asOneItem(parsed: Parsed | 'too-deep'): YamlReading | undefined {
  if (parsed === 'too-deep' || parsed.node?.kind !== 'list') return undefined;
  const [item, ...more] = parsed.node.items;
  if (more.length > 0) return undefined;
  const faults = parsed.faults.map((fault) => ({ ...fault, path: fault.path.slice(1) }));
  return { node: item ?? { kind: 'empty', span: parsed.node.span }, faults };
}
