import type { Span } from '../../span.ts';
import { LONGEST_LINE, type PieceLine } from './pieceLines.ts';

/** The key that a line begins with. */
export interface LineKey {
  /** Without its quotes. */
  readonly key: string;
  /** With them. */
  readonly keySpan: Span;
  /** Whether more than a comment stands behind its colon. */
  readonly hasValue: boolean;
}

/** Reads the key of a line, which may be quoted; undefined where the line opens none. */
export function keyOfLine(text: string, { start, end }: PieceLine): LineKey | undefined {
  const line = text.slice(start, Math.min(end, start + LONGEST_LINE));
  const groups = line.includes(':') ? KEY.exec(line)?.groups : undefined;
  if (groups?.key === undefined) return undefined;
  const written = groups.key.trimEnd();
  const at = start + (groups.indent ?? '').length;
  const keySpan = { start: at, end: at + written.length };
  return { key: unquoted(written), keySpan, hasValue: (groups.value ?? '') !== '' };
}

/** Without a limit to the blanks before the colon, a line of blanks would be gone through for each of them. */
const KEY =
  /^(?<indent>[ \t]*)(?<key>"[^"]*"|'[^']*'|[^\s#'"[\]{},&*!|>%@`:-][^:#]*?|-[^\s:#][^:#]*?)[ \t]{0,20}:(?:[ \t]+(?!#)(?<value>.*?)[ \t]*|[ \t]*(?:[ \t]#.*)?)$/;

function unquoted(key: string): string {
  return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key;
}
