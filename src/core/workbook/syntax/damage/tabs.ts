import { asOnePair, readPairQuickly, type PairReading } from '../onePiece.ts';
import { parseYaml } from '../yaml/parseYaml.ts';

/**
 * Reads tabs in the indentation as single spaces. The text keeps its length, and often reads well.
 */
export function tabbedPair(text: string): PairReading | undefined {
  const match = /^ *\t[ \t]*/m.exec(text);
  if (match === null) return undefined;
  const span = { start: match.index, end: match.index + match[0].length };
  const spaced = text.replace(/^ *\t[ \t]*/gm, (indent) => ' '.repeat(indent.length));
  const tab = { code: 'yaml-syntax', reason: 'tab', span, path: [] } as const;
  const quick = readPairQuickly(spaced);
  return quick === undefined ? asOnePair(parseYaml(spaced), tab) : { ...quick, faults: [tab] };
}
