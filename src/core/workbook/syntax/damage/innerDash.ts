import { keyOfLine } from './keyLine.ts';
import type { YamlFault } from '../yaml/nodes.ts';
import type { PieceLine } from './pieceLines.ts';
import { bareKey, isItemLine } from './separate.ts';

/**
 * The lines among an item's fields that begin with a dash. Editors keep the fields' indentation
 * when somebody starts the next item below them. `lines` are the item's, without its own dash at
 * column `dash`. A dash below a field with nothing behind its colon belongs to that field's list.
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

/** Reports a dash that should begin an item of the list around it. */
export function innerDashFault({ start, end, indent }: PieceLine): YamlFault {
  const span = { start: start + indent, end };
  return { code: 'yaml-syntax', reason: 'inner-dash', span, path: [] };
}
