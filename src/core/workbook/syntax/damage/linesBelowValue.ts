import { asOnePair, type PairReading } from '../onePiece.ts';
import { parseYaml, type Parsed } from '../yaml/parseYaml.ts';
import { brokenPair } from './brokenPair.ts';
import type { KeyOfLine } from './keyLine.ts';
import type { PieceLine } from './pieceLines.ts';

/** `key: value`, with deeper lines below that don't belong to the value. */
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
  // Prose that goes on and happens to have a colon in it belongs to the value. Anything else
  // doesn't.
  if (reason === 'colon-in-value') {
    return { ...alone, node: { kind: 'broken', span: alone.node.span }, faults };
  }
  return stray === undefined ? { ...alone, faults } : { ...alone, faults, stray };
}
