import type { Span } from '../../span.ts';

/**
 * What a piece of front matter says, freed of the YAML library: small, shareable, and without
 * expanded aliases. Spans are offsets into the piece of text that was read.
 */
export type Node = ScalarNode | MapNode | ListNode | EmptyNode | BrokenNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  /** The source text of a plain scalar (`no`, `02134`, `70%`), the content of any other. */
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly flow: boolean;
  /** Each key once: the first of several that are alike. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly flow: boolean;
  /** Without the items that do not exist: those that are empty, or whose fields all are. */
  readonly items: readonly Node[];
}

/** A key with nothing after it: as good as absent. */
export interface EmptyNode {
  readonly kind: 'empty';
  readonly span: Span;
}

/** A value that could not be read. Its fault has been noted; nothing more is said about it. */
export interface BrokenNode {
  readonly kind: 'broken';
  readonly span: Span;
}

/** One step of the way to a value: a key, or a place in a list counted from 0. */
export type PathStep = string | number;
export type Path = readonly PathStep[];

/** What could not be read, and where. `reason` tells apart what a person did; wording is elsewhere. */
export interface YamlFault {
  readonly code: 'yaml-syntax' | 'duplicate-key' | 'too-large';
  readonly reason: YamlReason;
  readonly span: Span;
  /** Where the value would be, below the piece that was read. */
  readonly path: Path;
}

export type YamlReason =
  | 'colon-in-value'
  | 'no-space-after-colon'
  | 'no-space-after-hyphen'
  | 'list-mark'
  | 'no-colon'
  | 'tab'
  | 'hard-space'
  | 'indentation'
  | 'inner-dash'
  | 'stray-item'
  | 'bracket'
  | 'quote'
  | 'alias'
  | 'tag'
  | 'aliases'
  | 'duplicate'
  | 'too-deep'
  | 'too-large'
  | 'special-character'
  | 'other';

/** What reading a piece of YAML gives: what could be read, and what could not. */
export interface YamlReading {
  readonly node: Node;
  readonly faults: readonly YamlFault[];
}

/** Whether nothing is said here: an empty value, or a map or list of nothing but empty values. */
export function isEmptyNode(node: Node): boolean {
  switch (node.kind) {
    case 'empty':
      return true;
    case 'scalar':
      return node.text.trim() === '';
    case 'map':
      return node.entries.every((entry) => isEmptyNode(entry.value));
    case 'list':
      return node.items.length === 0;
    case 'broken':
      return false;
  }
}

/** The plain texts that stand for nothing. */
export function isNullText(text: string): boolean {
  return text === '' || text === '~' || text === 'null';
}

/** From the first key of a block of keys to the end of the last value; empty at `at` without any. */
export function blockSpan(entries: readonly Entry[], at: number): Span {
  const start = entries[0]?.keySpan.start ?? at;
  return { start, end: Math.max(start, entries.at(-1)?.value.span.end ?? start) };
}
