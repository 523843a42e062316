import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Alias,
  type Document,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../span.ts';
import { isEmptyNode, type Entry, type Node, type Path, type YamlFault } from './nodes.ts';

/** A piece of YAML as the library reads it, turned into our nodes. */
export interface Parsed {
  readonly node: Node | undefined;
  /** Duplicate keys and aliases that lead nowhere; the rest of the piece is read. */
  readonly faults: readonly YamlFault[];
  /** What the library could not read. With errors the node is not to be trusted. */
  readonly errors: readonly YAMLError[];
}

/** How deep brackets, dashes or indentation may go before we leave a piece unread. */
const DEEPEST = 60;
const WIDEST_INDENT = 400;

/** Reads YAML 1.2 (core schema). Offsets are into `text`. Never throws. */
export function parseYaml(text: string): Parsed | 'too-deep' {
  if (isTooDeep(text)) return 'too-deep';
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false, // the library's own check is quadratic; ours is in entriesOf
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0) return { node: undefined, faults: [], errors: document.errors };
  const conversion: Conversion = { document, faults: [], insideAlias: false };
  const contents = document.contents;
  const node = contents === null ? undefined : nodeOf(contents, [], conversion);
  return { node, faults: conversion.faults, errors: [] };
}

/**
 * A cheap look before the library recurses. Brackets inside quotes count too: sixty of them in one
 * piece of a workbook's front matter are no accident.
 */
function isTooDeep(text: string): boolean {
  let brackets = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code === 91 || code === 123) && ++brackets > DEEPEST && !isFlatFlow(text)) return true;
  }
  return DASHES.test(text) || text.includes(WIDE);
}

const WIDE = `\n${' '.repeat(WIDEST_INDENT)}`;
const DASHES = new RegExp(`^[ \\t]*(?:[-?][ \\t]+){${String(DEEPEST)}}`, 'm');

/** Many brackets are fine as long as they do not stand inside one another. */
function isFlatFlow(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth--;
    if (depth > DEEPEST) return false;
  }
  return true;
}

interface Conversion {
  readonly document: Document;
  readonly faults: YamlFault[];
  /** An alias inside what an alias stands for is not followed: that is how small files explode. */
  readonly insideAlias: boolean;
}

function nodeOf(node: ParsedNode | Alias, path: Path, conversion: Conversion): Node {
  const span = spanOf(node.range);
  if (isAlias(node)) return aliasNode(node, span, path, conversion);
  if (isMap(node)) {
    const entries = entriesOf(node, path, conversion);
    return { kind: 'map', span, flow: node.flow === true, entries };
  }
  if (isSeq(node)) return listNode(node, span, path, conversion);
  return isScalar(node) ? scalarNode(node, span) : { kind: 'broken', span };
}

function scalarNode(node: Scalar, span: Span): Node {
  switch (node.type) {
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return { kind: 'scalar', span, text: String(node.value).replace(/\n+$/, ''), style: 'block' };
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      return { kind: 'scalar', span, text: String(node.value), style: 'quoted' };
    default: {
      const text = node.source ?? '';
      if (text === '' || text === '~' || text === 'null') return { kind: 'empty', span };
      return { kind: 'scalar', span, text, style: 'plain' };
    }
  }
}

function listNode(node: YAMLSeq, span: Span, path: Path, conversion: Conversion): Node {
  const items: Node[] = [];
  for (const item of node.items as ParsedNode[]) {
    const read = nodeOf(item, [...path, items.length], conversion);
    if (!isEmptyNode(read)) items.push(read);
  }
  return { kind: 'list', span, flow: node.flow === true, items };
}

function entriesOf(map: YAMLMap, path: Path, conversion: Conversion): Entry[] {
  const entries = new Map<string, Entry>();
  for (const pair of map.items as Pair<ParsedNode, ParsedNode | null>[]) {
    const key = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : undefined;
    const keySpan = spanOf(pair.key.range);
    if (key === undefined || key === '') {
      conversion.faults.push(fault('yaml-syntax', 'other', keySpan, path));
    } else if (entries.has(key)) {
      conversion.faults.push(fault('duplicate-key', 'duplicate', keySpan, [...path, key]));
    } else {
      const value =
        pair.value === null
          ? ({ kind: 'empty', span: { start: keySpan.end, end: keySpan.end } } as const)
          : nodeOf(pair.value, [...path, key], conversion);
      entries.set(key, { key, keySpan, value });
    }
  }
  return [...entries.values()];
}

function aliasNode(alias: Alias, span: Span, path: Path, conversion: Conversion): Node {
  const target = alias.resolve(conversion.document);
  if (target === undefined || conversion.insideAlias) {
    conversion.faults.push(fault('yaml-syntax', 'alias', span, path));
    return { kind: 'broken', span };
  }
  const inside = { ...conversion, insideAlias: true };
  return { ...nodeOf(target as ParsedNode, path, inside), span };
}

function fault(
  code: YamlFault['code'],
  reason: YamlFault['reason'],
  span: Span,
  path: Path,
): YamlFault {
  return { code, reason, span, path };
}

function spanOf(range: readonly [number, number, number] | null | undefined): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
