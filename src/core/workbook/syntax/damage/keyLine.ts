import type { Span } from '../../span.ts';
import { readLineKey, readLineValue } from '../layout/lineValues.ts';
import type { PieceLine } from './pieceLines.ts';

/** The key that a line begins with. */
export interface KeyOfLine {
  /** Without its quotes. */
  readonly key: string;
  /** With them. */
  readonly keySpan: Span;
  /** Whether more than a comment stands behind its colon. */
  readonly hasValue: boolean;
}

/** Reads the key of a line, quoted or not; undefined if the line has none. */
export function keyOfLine(text: string, { start, indent, end }: PieceLine): KeyOfLine | undefined {
  const found = readLineKey(text, start + indent, end);
  if (found === undefined) return undefined;
  const hasValue = readLineValue(text, found.after, end).form !== 'empty';
  return { key: found.key, keySpan: found.span, hasValue };
}
