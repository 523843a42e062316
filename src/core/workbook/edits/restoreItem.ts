import { nextLine } from '../syntax/layout/lines.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Workbook } from '../workbook.ts';
import { refused, textEdits, type Edited } from './edited.ts';
import { findBlock, linesOfBlock, saysSomething } from './findBlock.ts';
import { getData, readFrontData, isList, type FrontData } from './frontData.ts';
import { splice } from './splice.ts';

/** An item of a list that is to be removed, as it can be put back once other things have changed. */
export interface RemovableItem {
  readonly path: FieldPath;
  /** Its lines, each with its line break. */
  readonly lines: string;
  /** What stands between the one before it, or the list’s name, and it: blank lines and comments. */
  readonly gap: string;
  readonly says: FrontData;
}

/** The item that a path leads to; undefined where it leads to none. */
export function removableItem(workbook: Workbook, path: FieldPath): RemovableItem | undefined {
  const block = findBlock(workbook, path);
  const says = getData(readFrontData(workbook), path);
  const before = endBefore(workbook, path);
  if (block?.kind !== 'item' || says === undefined || before === undefined) return undefined;
  const { text } = workbook;
  const { start, end } = linesOfBlock(block);
  return { path, lines: text.slice(start, end), gap: text.slice(before, start), says };
}

/** Puts a removed item back behind the one that stood before it. */
export function restoreItem(workbook: Workbook, { path, lines, gap, says }: RemovableItem): Edited {
  const list = path.slice(0, -1);
  const end = endBefore(workbook, path);
  const before = getData(readFrontData(workbook), list) ?? [];
  if (end === undefined) return refused('not-found');
  if (!isList(before)) return refused('other-shape');
  const start = workbook.text.startsWith(gap, end) ? end + gap.length : end;
  const after = before.toSpliced(Number(path.at(-1)), 0, says);
  return splice(workbook, list, after, textEdits({ start, end: start, text: lines }));
}

/** Where the item ends that stands before a place in a list, or the line that names the list. */
function endBefore(workbook: Workbook, path: FieldPath): number | undefined {
  const block = findBlock(workbook, path.slice(0, -1));
  if (block === undefined) return undefined;
  const items = block.children.filter(saysSomething).slice(0, Number(path.at(-1)));
  return items.at(-1)?.end ?? nextLine(workbook.text, block.line);
}
