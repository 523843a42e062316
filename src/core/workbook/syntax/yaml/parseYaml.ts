import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Schema,
  type Alias,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../../span.ts';
import type { FieldPath } from '../../../schema/fieldPath.ts';
import {
  blockSpan,
  isEmptyNode,
  isNullText,
  type Entry,
  type Node,
  type YamlFault,
} from './nodes.ts';

/** A piece of YAML as the library reads it, as our own nodes. */
export interface Parsed {
  readonly node: Node | undefined;
  /** Duplicate keys, and aliases that lead nowhere. The rest of the piece is read. */
  readonly faults: readonly YamlFault[];
  /** What the library couldn't read. If there are errors, the node can't be trusted. */
  readonly errors: readonly YAMLError[];
}

/** If brackets, dashes or indentation go deeper than this, the piece is left unread. */
const DEEPEST = 60;
const WIDEST_INDENT = 400;

const OPTIONS = {
  version: '1.2',
  // One for all pieces. The library would make one for each, which takes as long as reading a short
  // piece.
  schema: new Schema({ schema: 'core', resolveKnownTags: true }),
  uniqueKeys: false, // the library's own check is quadratic; ours is in entriesOf
  prettyErrors: false,
  logLevel: 'error', // 'silent' would also keep quiet about a second document
} as const;

/** Reads YAML 1.2 (core schema). Offsets are into `text`. Never throws. */
export function parseYaml(text: string): Parsed | 'too-deep' {
  if (isTooDeep(text)) return 'too-deep';
  const document = withoutStacks(() => parseDocument(withMark(text), OPTIONS));
  if (document.errors.length > 0) return { node: undefined, faults: [], errors: document.errors };
  const aliased = { nodes: 0, isTold: false };
  const conversion: Conversion = { text, faults: [], anchors: new Map(), aliased };
  const contents = document.contents;
  const node = contents === null ? undefined : nodeOf(contents, [], conversion);
  return { node, faults: conversion.faults, errors: [] };
}

/**
 * The library drops a byte order mark at the start of a text. But this text comes from the middle
 * of a file, where the mark belongs to the key and makes it an unknown one.
 */
function withMark(text: string): string {
  return text.startsWith('\ufeff') ? `\ufffe${text.slice(1)}` : text;
}

/** A cheap look before the library recurses: sixty nested brackets, even in quotes, are no accident. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) depth++;
    else if ((code === 93 || code === 125) && depth > 0) depth--;
    if (depth > DEEPEST) return true;
  }
  return DASHES.test(text) || text.includes(WIDE);
}

const WIDE = `\n${' '.repeat(WIDEST_INDENT)}`;
const DASHES = new RegExp(`^[ \\t]*(?:[-?][ \\t]+){${String(DEEPEST)}}`, 'm');

interface Conversion {
  readonly text: string;
  readonly faults: YamlFault[];
  /** What has an anchor, as far as the text has been read; undefined inside what an alias stands for. */
  readonly anchors: Map<string, ParsedNode> | undefined;
  /**
   * How many values have been read again for aliases, and whether we have said that it's too many.
   */
  readonly aliased: { nodes: number; isTold: boolean };
}

/** No more values than this are read again for aliases, because that is how small files explode. */
const MOST_ALIASED = 2000;

function nodeOf(node: ParsedNode | Alias, path: FieldPath, conversion: Conversion): Node {
  const span = makeSpan(node.range);
  if (isAlias(node)) return aliasNode(node, span, path, conversion);
  if (conversion.anchors === undefined) conversion.aliased.nodes++;
  else if (node.anchor !== undefined) conversion.anchors.set(node.anchor, node);
  if (isMap(node)) return mapNode(node, span, path, conversion);
  if (isSeq(node)) return listNode(node, span, path, conversion);
  if (!isScalar(node)) return { kind: 'broken', span };
  return node.tag?.startsWith('!') === true
    ? taggedNode(span, path, conversion)
    : scalarNode(node, span, conversion.text);
}

/** `!Maria`: to YAML the type of a value, but to its author the value, or its first word. */
function taggedNode({ start, end }: Span, path: FieldPath, { text, faults }: Conversion): Node {
  const span = { start: Math.max(0, text.lastIndexOf('!', start)), end };
  faults.push(fault('yaml-syntax', 'tag', span, path));
  return { kind: 'broken', span };
}

function scalarNode(node: Scalar, span: Span, source: string): Node {
  switch (node.type) {
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL': {
      const text = String(node.value).replace(/(?<!\n)\n+$/, '');
      const end = span.start + source.slice(span.start, span.end).trimEnd().length;
      return { kind: 'scalar', span: { start: span.start, end }, text, style: 'block' };
    }
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      return { kind: 'scalar', span, text: String(node.value), style: 'quoted' };
    default: {
      const text = node.source ?? '';
      if (isNullText(text)) return { kind: 'empty', span };
      return { kind: 'scalar', span, text, style: 'plain' };
    }
  }
}

function mapNode(node: YAMLMap, span: Span, path: FieldPath, conversion: Conversion): Node {
  const entries = entriesOf(node, path, conversion);
  const flow = node.flow === true;
  // The library counts comments and line breaks behind a block as part of it.
  return { kind: 'map', span: flow ? span : blockSpan(entries, span.start), flow, entries };
}

function listNode(node: YAMLSeq, span: Span, path: FieldPath, conversion: Conversion): Node {
  const items: Node[] = [];
  for (const item of node.items as ParsedNode[]) {
    const read = nodeOf(item, [...path, items.length], conversion);
    if (!isEmptyNode(read)) items.push(read);
  }
  const flow = node.flow === true;
  const end = flow ? span.end : (items.at(-1)?.span.end ?? span.start + 1);
  return { kind: 'list', span: { start: span.start, end }, flow, items };
}

function entriesOf(map: YAMLMap, path: FieldPath, conversion: Conversion): Entry[] {
  const entries = new Map<string, Entry>();
  for (const pair of map.items as Pair<ParsedNode, ParsedNode | null>[]) {
    const key = isScalar(pair.key) ? pair.key.source : undefined;
    const keySpan = makeSpan(pair.key.range);
    // To its author `{{date}}` is a template's gap; to YAML it's a key that isn't a word.
    if (key === undefined && path.length > 0) {
      const source = conversion.text.slice(keySpan.start, keySpan.end);
      entries.set(source, { key: source, keySpan, value: { kind: 'broken', span: keySpan } });
    } else if (key === undefined || key === '') {
      // There is nothing behind a lone `?` to point at.
      const span = keySpan.end > keySpan.start ? keySpan : makeSpan(map.range);
      conversion.faults.push(fault('yaml-syntax', 'other', span, path));
    } else if (entries.has(key)) {
      conversion.faults.push(fault('duplicate-key', 'duplicate', keySpan, [...path, key]));
    } else {
      const value =
        pair.value === null ? undefined : nodeOf(pair.value, [...path, key], conversion);
      entries.set(key, { key, keySpan, value: placed(value, keySpan, conversion.text) });
    }
  }
  return [...entries.values()];
}

/** A value that isn't there goes right behind its colon, wherever the library puts it. */
function placed(value: Node | undefined, keySpan: Span, text: string): Node {
  if (value !== undefined && (value.kind !== 'empty' || value.span.end > value.span.start)) {
    return value;
  }
  let at = keySpan.end;
  while (text[at] === ' ' || text[at] === '\t') at++;
  const end = text[at] === ':' ? at + 1 : keySpan.end;
  return { kind: 'empty', span: { start: end, end } };
}

/** An alias inside what an alias stands for isn't followed. */
function aliasNode(alias: Alias, span: Span, path: FieldPath, conversion: Conversion): Node {
  const target = conversion.anchors?.get(alias.source);
  if (target === undefined) {
    conversion.faults.push(fault('yaml-syntax', 'alias', span, path));
    return { kind: 'broken', span };
  }
  const { aliased } = conversion;
  if (aliased.nodes > MOST_ALIASED) {
    // Of thousands left unread, the first says as much as all of them.
    if (!aliased.isTold) conversion.faults.push(fault('yaml-syntax', 'aliases', span, path));
    aliased.isTold = true;
    return { kind: 'broken', span };
  }
  const faults: YamlFault[] = [];
  const node = nodeOf(target, path, { ...conversion, faults, anchors: undefined });
  conversion.faults.push(...faults.map((found) => ({ ...found, span })));
  return { ...node, span };
}

function fault(
  code: YamlFault['code'],
  reason: YamlFault['reason'],
  span: Span,
  path: FieldPath,
): YamlFault {
  return { code, reason, span, path };
}

function makeSpan(range: readonly [number, number, number] | null | undefined): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/** Only V8 has this switch; other engines ignore it. */
type WithLimit = ErrorConstructor & { stackTraceLimit?: number | undefined };

/** Calls `make` while errors record no call stack: `yaml` makes dozens for a broken line, and stacks are slow. */
function withoutStacks<T>(make: () => T): T {
  const errors: WithLimit = Error;
  const limit = errors.stackTraceLimit;
  errors.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    errors.stackTraceLimit = limit;
  }
}
