import type { Span } from '../span.ts';
import { faultOfError } from './damage/faultOfError.ts';
import { hasHardKey, withPlainSpaces } from './damage/hardSpaces.ts';
import type { KeyOfLine } from './damage/keyLine.ts';
import { parseYaml, type Parsed } from './yaml/later.ts';
import { listMarkEnd } from './damage/listMark.ts';
import type { YamlFault, YamlReading } from './yaml/nodes.ts';
import type { PieceLine } from './damage/pieceLines.ts';
import { quickItem, quickPair } from './yaml/quick.ts';

/** One key with its value. `key` is undefined where not even a key could be made out. */
export interface PairReading extends YamlReading {
  readonly key: string | undefined;
  readonly keySpan: Span;
  /** A key on a line that is indented too far: it was meant to stand beside this one. */
  readonly stray?: string;
}

/**
 * Reads a piece that is exactly one key with its value, where that takes no more than a look at each
 * line; undefined for all else.
 */
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

/** What `yaml` read as one key with its value; undefined where it read anything else, or nothing. */
export function asOnePair(parsed: Parsed | 'too-deep', tab?: YamlFault): PairReading | undefined {
  if (parsed === 'too-deep' || parsed.node?.kind !== 'map' || parsed.node.flow) return undefined;
  const [entry, ...more] = parsed.node.entries;
  if (entry === undefined || more.length > 0) return undefined;
  const below = parsed.faults.map((fault) => ({ ...fault, path: fault.path.slice(1) }));
  if (parsed.faults.some(isOfSeveral)) return undefined;
  const { key, keySpan, value: node } = entry;
  return { key, keySpan, node, faults: tab === undefined ? below : [tab, ...below] };
}

/**
 * A second top-level key here would be a duplicate of the first: not one pair. What stands twice
 * with a list's mark before it is no key.
 */
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

/** Hard spaces where YAML wants plain ones: read as if they were. `parsed` is the piece as it is. */
export function hardSpacedPair(text: string, parsed: Parsed | 'too-deep'): PairReading | undefined {
  const plain = spacedWhereNeeded(text, parsed);
  if (plain === undefined) return undefined;
  const pair = readPairQuickly(plain.text) ?? asOnePair(parseYaml(plain.text));
  return pair && { ...pair, faults: [plain.fault, ...pair.faults] };
}

/** The same for one list item. */
export function hardSpacedItem(text: string, parsed: Parsed | 'too-deep'): YamlReading | undefined {
  const plain = spacedWhereNeeded(text, parsed);
  if (plain === undefined) return undefined;
  const item = readItemQuickly(plain.text) ?? asOneItem(parseYaml(plain.text));
  return item && { ...item, faults: [plain.fault, ...item.faults] };
}

/** What begins a line of a text is the text's own: where the piece reads well, only its keys tell. */
function spacedWhereNeeded(
  text: string,
  parsed: Parsed | 'too-deep',
): ReturnType<typeof withPlainSpaces> {
  if (parsed === 'too-deep') return undefined;
  const readsWell = parsed.errors.length === 0 && parsed.node?.kind !== 'scalar';
  return readsWell && !hasHardKey(parsed.node) ? undefined : withPlainSpaces(text);
}

/** Tabs in the indentation become single spaces: the text keeps its length, and often reads well. */
export function tabbedPair(text: string): PairReading | undefined {
  const match = /^ *\t[ \t]*/m.exec(text);
  if (match === null) return undefined;
  const span = { start: match.index, end: match.index + match[0].length };
  const spaced = text.replace(/^ *\t[ \t]*/gm, (indent) => ' '.repeat(indent.length));
  const tab = { code: 'yaml-syntax', reason: 'tab', span, path: [] } as const;
  const quick = readPairQuickly(spaced);
  return quick === undefined ? asOnePair(parseYaml(spaced), tab) : { ...quick, faults: [tab] };
}

/** `key: value` with deeper lines below it that do not belong to the value. */
export function pairWithInlineValue(
  text: string,
  parsed: Parsed | 'too-deep',
  header: PieceLine,
  children: readonly PieceLine[],
  key: KeyOfLine,
): PairReading {
  const first = children[0];
  const alone = first === undefined ? undefined : asOnePair(parseYaml(text.slice(0, header.end)));
  if (alone === undefined || first === undefined) {
    return brokenPair(text, parsed, header, key);
  }
  const line = text.slice(first.start, first.end);
  const stray = /^\s*([\p{L}-]+):(?:\s|$)/u.exec(line)?.[1];
  const isItem = /^\s*- +[^\s:]+:(?:\s|$)/.test(line);
  const reason = isItem
    ? 'stray-item'
    : stray !== undefined
      ? 'indentation'
      : line.includes(':')
        ? 'colon-in-value'
        : 'no-colon';
  const span = { start: first.start + first.indent, end: first.end };
  const faults = [...alone.faults, { code: 'yaml-syntax', reason, span, path: [] } as const];
  // Prose that goes on with a colon in it belongs to the value; anything else stands beside it.
  if (reason === 'colon-in-value') {
    return { ...alone, node: { kind: 'broken', span: alone.node.span }, faults };
  }
  return stray === undefined ? { ...alone, faults } : { ...alone, faults, stray };
}

/** A piece of which no more than its key can be told, where that is known or shows in its first line. */
export function brokenPair(
  text: string,
  parsed: Parsed | 'too-deep',
  header: PieceLine | undefined,
  known?: Pick<KeyOfLine, 'key' | 'keySpan'>,
): PairReading {
  const line = header ?? { start: 0, end: text.length, indent: 0 };
  const other = faultOfError(text, parsed, line);
  // A key was wanted here, and an item of a list stands in its place.
  const isItem = other.reason === 'other' && /^[ \t]*- +\S/.test(text.slice(line.start, line.end));
  const found: YamlFault = isItem ? { ...other, reason: 'stray-item' } : other;
  const guess = /^[ \t]*(?:- +)?([\p{L}][\p{L}\p{N}-]*)\s*:/u.exec(
    text.slice(line.start, line.end),
  );
  return {
    key: known === undefined ? guess?.[1] : known.key,
    keySpan: known?.keySpan ?? { start: line.start + line.indent, end: line.end },
    node: { kind: 'broken', span: found.span },
    faults: [found],
  };
}
