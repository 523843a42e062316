import { keyOfLine } from './keyLine.ts';
import type { YamlFault } from '../yaml/nodes.ts';
import type { PieceLine } from './pieceLines.ts';
import { bareKey, isItemLine } from './separate.ts';

/**
 * The lines among an item's fields that begin with a dash: editors keep the fields' indentation when
 * somebody begins the next item below them. `lines` are the item's, its own dash at column `dash`
 * taken away. A dash in the list of a field that has nothing behind its colon belongs to that field.
 */
export function innerDashes(
  text: string,
  lines: readonly PieceLine[],
  dash: number,
): readonly PieceLine[] {
  const first = lines[0];
  if (first === undefined || keyOfLine(text, first) === undefined) return [];
  const found: PieceLine[] = [];
  let isFieldsList = false;
  for (const line of lines) {
    if (line.indent > first.indent) continue;
    if (!isItemLine(text, line)) isFieldsList = bareKey(text, line) !== undefined;
    else if (!isFieldsList && line.indent > dash) found.push(line);
  }
  return found;
}

/** Says of a dash that it begins an item of the list around it. */
export function innerDashFault({ start, end, indent }: PieceLine): YamlFault {
  const span = { start: start + indent, end };
  return { code: 'yaml-syntax', reason: 'inner-dash', span, path: [] };
}
