import type { Span } from '../../span.ts';
import type { FieldPath } from '../../../schema/fieldPath.ts';

/**
 * What a piece of front matter says, independent of the YAML library: small, shareable, and without
 * expanded aliases. Spans are offsets into the piece.
 */
export type Node = ScalarNode | MapNode | ListNode | EmptyNode | BrokenNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  /** The source of a plain scalar (`no`, `02134`, `70%`); the content of any other. */
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly flow: boolean;
  /** Each key once: the first, if several are alike. */
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
  /** Without the items that say nothing: those that are empty, or whose fields all are. */
  readonly items: readonly Node[];
}

/** A key with nothing after it, which counts as absent. */
export interface EmptyNode {
  readonly kind: 'empty';
  readonly span: Span;
}

/** A value that couldn't be read. Its fault is noted, and nothing more is said about it. */
export interface BrokenNode {
  readonly kind: 'broken';
  readonly span: Span;
}

/** What couldn't be read, and where. `reason` is what a person did; the wording is elsewhere. */
export interface YamlFault {
  readonly code: 'yaml-syntax' | 'duplicate-key' | 'too-large';
  readonly reason: YamlReason;
  readonly span: Span;
  /** Where the value would be, starting below the piece. */
  readonly path: FieldPath;
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

/** The result of reading a piece of YAML: what could be read, and what couldn't. */
export interface YamlReading {
  readonly node: Node;
  readonly faults: readonly YamlFault[];
}

/** Whether nothing is said here: the value is empty, or holds only empty values. */
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

/** Plain texts that mean nothing. */
export function isNullText(text: string): boolean {
  return text === '' || text === '~' || text === 'null';
}

/**
 * From the first key of a block to the end of its last value; empty, at `at`, if there are none.
 */
export function blockSpan(entries: readonly Entry[], at: number): Span {
  const start = entries[0]?.keySpan.start ?? at;
  return { start, end: Math.max(start, entries.at(-1)?.value.span.end ?? start) };
}
