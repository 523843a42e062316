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
  const plain = spacedWhereNeeded(text, parsed);
  if (plain === undefined) return undefined;
  const pair = readPairQuickly(plain.text) ?? asOnePair(parseYaml(plain.text));
  return pair && { ...pair, faults: [plain.fault, ...pair.faults] };
}

/** The same for one list item. */
export function hardSpacedItem(text: string, parsed: Parsed | 'too-deep'): YamlReading | undefined {
  const plain = spacedWhereNeeded(text, parsed);
  if (plain === undefined) return undefined;
  const item = readItemQuickly(plain.text) ?? asOneItem(parseYaml(plain.text));
  return item && { ...item, faults: [plain.fault, ...item.faults] };
}

/**
 * A hard space at the start of a text's line may belong to the text. If the piece reads well, only
 * a key that begins with one shows that something is wrong.
 */
function spacedWhereNeeded(
  text: string,
  parsed: Parsed | 'too-deep',
): ReturnType<typeof withPlainSpaces> {
  if (parsed === 'too-deep') return undefined;
  const readsWell = parsed.errors.length === 0 && parsed.node?.kind !== 'scalar';
  return readsWell && !hasHardKey(parsed.node) ? undefined : withPlainSpaces(text);
}
