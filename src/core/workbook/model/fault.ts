import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Span } from '../span.ts';

/** What couldn't be read as it was meant. `variant` tells several causes of one code apart. */
export interface Fault {
  readonly code: FaultCode;
  readonly variant?: string;
  readonly span: Span;
  readonly path: FieldPath;
  readonly values: Readonly<Record<string, string>>;
  /** Whether what is written there counts all the same, as an answer that its question no longer offers. */
  readonly counts?: true;
}

export type FaultCode =
  | 'yaml-syntax'
  | 'front-matter-unclosed'
  | 'front-matter-not-first'
  | 'duplicate-key'
  | 'wrong-type'
  | 'unknown-value'
  | 'invalid-date'
  | 'too-large'
  | 'unknown-key'
  | 'text-cut-off'
  | 'placeholder';
