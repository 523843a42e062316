import type { PairReading } from '../onePiece.ts';
import type { Parsed } from '../yaml/parseYaml.ts';
import type { YamlFault } from '../yaml/nodes.ts';
import { faultOfError } from './faultOfError.ts';
import type { KeyOfLine } from './keyLine.ts';
import type { PieceLine } from './pieceLines.ts';

/** A piece of which only the key can be told, if it is known or shows in the first line. */
export function brokenPair(
  text: string,
  parsed: Parsed | 'too-deep',
  header: PieceLine | undefined,
  known?: Pick<KeyOfLine, 'key' | 'keySpan'>,
): PairReading {
  const line = header ?? { start: 0, end: text.length, indent: 0 };
  const other = faultOfError(text, parsed, line);
  // There should be a key here, and there is a list item.
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
