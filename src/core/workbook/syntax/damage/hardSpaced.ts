import {
  asOneItem,
  asOnePair,
  readItemQuickly,
  readPairQuickly,
  type PairReading,
} from '../onePiece.ts';
import { parseYaml, type Parsed } from '../yaml/parseYaml.ts';
import type { YamlReading } from '../yaml/nodes.ts';
import { hasHardKey, withPlainSpaces } from './hardSpaces.ts';

/** Reads hard spaces as plain ones where YAML needs those. `parsed` is the piece as it is. */
export function hardSpacedPair(text: string, parsed: Parsed | 'too-deep'): PairReading | undefined {
  return spaced(text, parsed, (plain) => readPairQuickly(plain) ?? asOnePair(parseYaml(plain)));
}

/** The same for one list item. */
export function hardSpacedItem(text: string, parsed: Parsed | 'too-deep'): YamlReading | undefined {
  return spaced(text, parsed, (plain) => readItemQuickly(plain) ?? asOneItem(parseYaml(plain)));
}

/** A hard space may belong to a text. If the piece reads well, only a key that begins with one is wrong. */
function spaced<Read extends YamlReading>(
  text: string,
  parsed: Parsed | 'too-deep',
  read: (plain: string) => Read | undefined,
): Read | undefined {
  if (parsed === 'too-deep') return undefined;
  const readsWell = parsed.errors.length === 0 && parsed.node?.kind !== 'scalar';
  const plain = readsWell && !hasHardKey(parsed.node) ? undefined : withPlainSpaces(text);
  const found = plain && read(plain.text);
  return found && { ...found, faults: [plain.fault, ...found.faults] };
}
