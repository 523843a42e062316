import type { Workbook } from '../../workbook/workbook.ts';
import { knownKeys } from '../../schema/schema.ts';
import { indentation, lineAt } from '../../workbook/syntax/layout/lines.ts';
import { scanBlocks, type YamlBlock } from '../../workbook/syntax/layout/scanBlocks.ts';
import type { Span } from '../../workbook/span.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import { openColumns } from './openColumns.ts';

/** A key that is missing above the lines that belong to it. */
export interface LostKey {
  readonly key: string;
  readonly column: number;
  /** The lines that belong to it: its own is missing right above them. */
  readonly lines: Span;
  readonly path: FieldPath;
}

/**
 * The key that the line at an offset lost, where exactly one that is missing has all of its lines:
 * `name` and `audience` are an organization's, items with a `measure` are what is measurable.
 */
export function lostKeyAbove(
  { text, frontMatter }: Workbook,
  blocks: readonly YamlBlock[],
  offset: number,
): LostKey | undefined {
  const { start } = lineAt(text, offset);
  const stray = strayLines(text, { start, end: Math.min(frontMatter.content.end, start + REACH) });
  if (stray.keys.length === 0) return undefined;
  const lost = openColumns(blocks, start)
    .filter(({ column }) => column < stray.column || (stray.isList && column === stray.column))
    .flatMap(({ column, path, keys }) =>
      knownKeys(path)
        .filter((key) => !keys.includes(key) && has([...path, key], stray))
        .map((key) => ({ column, key, path: [...path, key] })),
    );
  const [only, ...others] = lost;
  if (only === undefined || others.length > 0) return undefined;
  const first = findFirst(text, start, stray, only.path);
  return { ...only, lines: { start: first, end: stray.end } };
}

/** More of a block is not looked at, in UTF-16 code units: there may be thousands of stray lines. */
const REACH = 4000;

interface Stray {
  readonly column: number;
  /** Whether they are the items of a list; the keys are then the items'. */
  readonly isList: boolean;
  readonly keys: readonly string[];
  readonly end: number;
}

/** Where the first of the lines begins that stand above the one at `start` and belong to the same. */
function findFirst(text: string, start: number, stray: Stray, own: FieldPath): number {
  let first = start;
  for (let at = start; at > 0 && start - at < REACH;) {
    const end = at;
    at = lineAt(text, at - 1).start;
    if (/^\s*$|^ *#/.test(text.slice(at, end))) continue;
    if (indentation(text, at, end) > stray.column) continue;
    const line = strayLines(text, { start: at, end });
    const isAlike = line.column === stray.column && line.isList === stray.isList;
    if (!isAlike || line.keys.length === 0 || !has(own, line)) break;
    first = at;
  }
  return first;
}

function has(path: FieldPath, { isList, keys }: Stray): boolean {
  const own = knownKeys(isList ? [...path, 0] : path);
  return keys.every((key) => own.includes(key));
}

/** The blocks that begin here and stand beside one another, with their keys or those of their items. */
function strayLines(text: string, span: Span): Stray {
  const blocks = scanBlocks(text, span);
  const [first] = blocks;
  if (first === undefined) return { column: 0, isList: false, keys: [], end: span.start };
  const { kind, column } = first;
  const other = blocks.findIndex((block) => block.kind !== kind || block.column !== column);
  const beside = other < 0 ? blocks : blocks.slice(0, other);
  const level = first.children[0]?.column;
  const inItems = beside.flatMap(({ children }) => children.filter((one) => one.column === level));
  const keys = kind === 'key' ? beside : inItems.filter((child) => child.kind === 'key');
  return {
    column,
    isList: kind === 'item',
    keys: keys.map(({ key }) => key),
    end: beside.at(-1)?.end ?? first.end,
  };
}
