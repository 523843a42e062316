import { knownKeys } from '../../schema/schema.ts';
import { shift } from '../span.ts';
import { brokenPair } from './damage/brokenPair.ts';
import { faultOfError } from './damage/faultOfError.ts';
import { hardSpacedItem, hardSpacedPair } from './damage/hardSpaced.ts';
import { pairWithInlineValue } from './damage/linesBelowValue.ts';
import { tabbedPair } from './damage/tabs.ts';
import {
  childIndent,
  firstMark,
  groupLines,
  isItem,
  isMostlyItems,
  cutPiece,
  type Group,
} from './damage/children.ts';
import { innerDashes, innerDashFault } from './damage/innerDash.ts';
import { keyOfLine } from './damage/keyLine.ts';
import { listMarkEnd, listMarkFault, withHyphen } from './damage/listMark.ts';
import { parseYaml, type Parsed } from './yaml/parseYaml.ts';
import { findEntry } from './yaml/nodeAt.ts';
import {
  blockSpan,
  isEmptyNode,
  type Entry,
  type Node,
  type YamlFault,
  type YamlReading,
} from './yaml/nodes.ts';
import { pieceLines, type PieceLine } from './damage/pieceLines.ts';
import { areSeparate, bareKey, isItemLine } from './damage/separate.ts';
import { shiftFault, shiftNode } from './yaml/shiftNode.ts';
import {
  asOneItem,
  asOnePair,
  readItemQuickly,
  readPairQuickly,
  type PairReading,
} from './onePiece.ts';

/** Pieces are split to this depth. Below it, a piece that can't be read stays whole. */
const DEEPEST_SPLIT = 8;

/**
 * Reads a piece that should be exactly one key with its value. If YAML can't read it, the piece is
 * split at its children's indentation, and so on down. So only the smallest part that can't be read
 * carries the fault, and its neighbors are read. If its lines show what its children are, it is
 * split right away: the result is the same, and the other children aren't read twice. Spans are
 * offsets into `text`; the paths of faults start below the key.
 */
export function readPair(text: string, depth = 0): PairReading {
  const easy = readPairQuickly(text) ?? separatePair(text, depth);
  if (easy !== undefined) return easy;
  const parsed = parseYaml(text);
  const hard = hardSpacedPair(text, parsed);
  return hard ?? asOnePair(parsed) ?? tabbedPair(text) ?? splitPair(text, parsed, depth);
}

/** Reads exactly one list item, with its dash. Spans count in `text`, paths of faults below the item. */
export function readItem(text: string, depth = 0): YamlReading {
  const easy = readItemQuickly(text) ?? separateItem(text, depth);
  if (easy !== undefined) return easy;
  const parsed = parseYaml(text);
  return hardSpacedItem(text, parsed) ?? asOneItem(parsed) ?? splitItem(text, parsed, depth);
}

function separatePair(text: string, depth: number): PairReading | undefined {
  if (depth >= DEEPEST_SPLIT) return undefined;
  const [header, ...children] = pieceLines(text);
  const key = header && bareKey(text, header);
  if (key === undefined || !areSeparate(text, children, header?.indent ?? 0)) return undefined;
  const reading = readChildren(text, children, depth);
  if (reading.faults.some(({ reason }) => reason === 'alias')) return undefined;
  const keySpan = { start: key.start, end: key.end };
  return { key: text.slice(key.start, key.end), keySpan, ...reading };
}

function separateItem(text: string, depth: number): YamlReading | undefined {
  if (depth >= DEEPEST_SPLIT) return undefined;
  const dash = text.search(/\S/);
  if (text[dash] !== '-' || text[dash + 1] !== ' ') return undefined;
  const undashed = `${text.slice(0, dash)} ${text.slice(dash + 1)}`;
  const lines = pieceLines(undashed);
  if (!areSeparate(undashed, lines, dash)) return undefined;
  const reading = readChildren(undashed, lines, depth);
  if (reading.faults.some(({ reason }) => reason === 'alias')) return undefined;
  if (reading.faults.length > 0 || !isEmptyNode(reading.node)) return reading;
  return { node: { kind: 'empty', span: { start: dash, end: dash + 1 } }, faults: [] };
}

function splitPair(text: string, parsed: Parsed | 'too-deep', depth: number): PairReading {
  const [header, ...children] = pieceLines(text);
  const found = header && keyOfLine(text, header);
  if (header === undefined || found === undefined || depth >= DEEPEST_SPLIT) {
    return brokenPair(text, parsed, header);
  }
  const { key, keySpan, hasValue } = found;
  if (hasValue) return pairWithInlineValue(text, parsed, header, children, found);
  if (children.length === 0) return brokenPair(text, parsed, header, found);
  // If the schemas want fields here, a mark in front of them doesn't begin an item.
  const wantsFields = depth === 0 && knownKeys([key]).length > 0;
  const { node, faults } = readChildren(text, children, depth, { wantsFields });
  // Each part reads well, but together they don't.
  const own = faults.length > 0 ? faults : [faultOfError(text, parsed, header)];
  return { key, keySpan, node, faults: own };
}

function splitItem(text: string, parsed: Parsed | 'too-deep', depth: number): YamlReading {
  const dash = text.search(/\S/);
  const lines = pieceLines(text);
  const first = lines[0];
  if (first !== undefined && depth < DEEPEST_SPLIT) {
    const marked = markedItem(text, first, depth);
    if (marked !== undefined) return marked;
  }
  if (text[dash] !== '-' || first === undefined || depth >= DEEPEST_SPLIT) {
    const found = faultOfError(text, parsed, first ?? { start: 0, end: text.length, indent: 0 });
    return { node: { kind: 'broken', span: found.span }, faults: [found] };
  }
  const undashed = `${text.slice(0, dash)} ${text.slice(dash + 1)}`;
  const inside = pieceLines(undashed);
  const inner = innerDashes(undashed, inside, dash);
  if (inner[0] !== undefined) {
    const own = readItem(text.slice(0, inner[0].start), depth + 1);
    return { ...own, faults: [...own.faults, ...inner.map(innerDashFault)] };
  }
  // A line no further in than the dash doesn't tell where the item's fields stand.
  const level = childIndent(inside.filter(({ indent }) => indent > dash));
  const reading = readChildren(undashed, inside, depth, { level });
  if (reading.faults.length > 0) return reading;
  // Each part reads well, but together they don't: the dash may lack its space.
  return { ...reading, faults: [faultOfError(text, parsed, first)] };
}

/** Reads an item that begins with another mark as if that were a hyphen and a space. */
function markedItem(text: string, line: PieceLine, depth: number): YamlReading | undefined {
  const mark = line.start + line.indent;
  const hyphened = withHyphen(text, mark);
  if (hyphened === undefined) return undefined;
  const { node, faults } = readItem(hyphened.text, depth + 1);
  const fault = listMarkFault(text, mark, line.end);
  const by = -hyphened.added;
  // Its fields may line up with the text that has no space before it.
  if (by < 0 && faults.length > 0) {
    const undashed = `${text.slice(0, mark)} ${text.slice(mark + 1)}`;
    const reading = readChildren(undashed, pieceLines(undashed), depth);
    if (reading.faults.length === 0) return { ...reading, faults: [fault] };
  }
  const own = faults.map((one) => shiftFault(one, by, undefined));
  // What to do about a text among fields is said once it is an item.
  const read: Node =
    node.kind === 'scalar' ? { kind: 'broken', span: fault.span } : shiftNode(node, by);
  return { node: read, faults: [fault, ...own] };
}

/**
 * Reads the children of one key or item: as a list if most begin with dashes, otherwise as a map.
 */
function readChildren(
  text: string,
  lines: readonly PieceLine[],
  depth: number,
  { wantsFields = false, level = childIndent(lines) } = {},
): YamlReading {
  const groups = groupLines(lines, level, text);
  return isMostlyItems(text, groups, wantsFields ? isItemLine : isItem)
    ? readItems(text, groups, level, depth)
    : readEntries(text, groups, level, depth);
}

function readItems(
  text: string,
  groups: readonly Group[],
  level: number,
  depth: number,
): YamlReading {
  const items: Node[] = [];
  const faults: YamlFault[] = [];
  for (const [at, group] of groups.entries()) {
    const { piece, start, line } = cutPiece(text, group, groups[at + 1]);
    const mark = line.start + line.indent;
    if (text[mark] !== '-' && listMarkEnd(text, mark) === undefined) {
      faults.push(...strayAmongItems(piece, line, items, depth));
      continue;
    }
    const item = readItem(piece, depth + 1);
    faults.push(...item.faults.map((fault) => shiftFault(fault, start, items.length)));
    if (line.indent !== level && item.faults.length === 0) {
      faults.push({ ...misplaced(line, undefined), path: [items.length] });
    }
    if (!isEmptyNode(item.node)) items.push(shiftNode(item.node, start));
  }
  const start = firstMark(groups);
  const span = { start, end: items.at(-1)?.span.end ?? start + 1 };
  return { node: { kind: 'list', span, flow: false, items }, faults };
}

/**
 * A line among list items that isn't one. Most likely it's a field of the item above, not indented
 * far enough. If it reads as one, it is added to that item, the last of `items`.
 */
function strayAmongItems(
  piece: string,
  line: PieceLine,
  items: Node[],
  depth: number,
): readonly YamlFault[] {
  const pair = readPair(piece, depth + 1);
  const index = items.length - 1;
  const above = items[index];
  const faults = pair.faults.map((fault) => shiftFault(fault, line.start, pair.key));
  const { key } = pair;
  if (faults.length === 0) faults.push(misplaced(line, key));
  if (above === undefined) return faults;
  if (above.kind === 'map' && key !== undefined && findEntry(above, key) === undefined) {
    const keySpan = shift(pair.keySpan, line.start);
    const entry = { key, keySpan, value: shiftNode(pair.node, line.start) };
    const entries = [...above.entries, entry];
    items[index] = { ...above, span: blockSpan(entries, above.span.start), entries };
  }
  return faults.map((fault) => ({ ...fault, path: [index, ...fault.path] }));
}

function readEntries(
  text: string,
  groups: readonly Group[],
  level: number,
  depth: number,
): YamlReading {
  const entries = new Map<string, Entry>();
  const faults: YamlFault[] = [];
  for (const [at, group] of groups.entries()) {
    const { piece, start, line } = cutPiece(text, group, groups[at + 1]);
    const pair = readPair(piece, depth + 1);
    faults.push(...pair.faults.map((fault) => shiftFault(fault, start, pair.key)));
    if (line.indent !== level && pair.faults.length === 0) {
      faults.push(misplaced(line, pair.key));
    }
    if (pair.key === undefined) continue;
    const { key, stray } = pair;
    if (stray !== undefined && !entries.has(stray)) {
      const span = faults.at(-1)?.span ?? { start, end: start };
      entries.set(stray, { key: stray, keySpan: span, value: { kind: 'broken', span } });
    }
    const keySpan = { start: pair.keySpan.start + start, end: pair.keySpan.end + start };
    if (entries.has(key)) {
      faults.push({ code: 'duplicate-key', reason: 'duplicate', span: keySpan, path: [key] });
    } else {
      entries.set(key, { key, keySpan, value: shiftNode(pair.node, start) });
    }
  }
  const all = [...entries.values()];
  const span = blockSpan(all, firstMark(groups));
  return { node: { kind: 'map', span, flow: false, entries: all }, faults };
}

function misplaced(line: PieceLine, key: string | undefined): YamlFault {
  const span = { start: line.start + line.indent, end: line.end };
  return {
    code: 'yaml-syntax',
    reason: 'indentation',
    span,
    path: key === undefined ? [] : [key],
  };
}
