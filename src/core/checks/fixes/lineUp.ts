import { knownKeys } from '../../schema/schema.ts';
import type { Block } from '../../workbook/edits/blocks.ts';
import { blocksOf, pathOfWay } from '../../workbook/edits/findBlock.ts';
import { keyAt } from '../../workbook/edits/lineParts.ts';
import type { Path } from '../../workbook/yaml/nodes.ts';
import type { Draft, FixTarget } from './fix.ts';
import { indentEdits, lineAt } from './lines.ts';

/**
 * The line moves to where one of the blocks above it stands, with the lines that belong to it or, as
 * its neighbours may stand in further by rights, without them. First to where its key is wanted, then
 * to what is near.
 */
export function linedUp({ workbook, problem }: FixTarget): Draft[] {
  const { text, frontMatter } = workbook;
  const { start, end } = lineAt(text, problem.span.start);
  const own = problem.span.start - start;
  const key = keyAt(text, problem.span.start, end)?.key;
  const rank = ({ column, path, keys }: Column): number =>
    Math.abs(column - own) - (key !== undefined && wants(path, keys, key) ? FAR : 0);
  const columns = columnsAbove(blocksOf(workbook), start)
    .filter(({ column }) => column !== own)
    .sort((a, b) => rank(a) - rank(b));
  const lines = [frontMatter.content.end, start + 1];
  return columns.slice(0, 6).flatMap(({ column }) =>
    lines.map((last): Draft => {
      const edits = indentEdits(text, { start, end: last }, column);
      return { title: 'line-up', edited: { kind: 'edits', edits } };
    }),
  );
}

/** Further than any indentation. */
const FAR = 1000;

/** Where a line may stand: beside the keys of the last block above it that has a child there. */
interface Column {
  readonly column: number;
  /** What the keys there belong to. */
  readonly path: Path;
  readonly keys: readonly string[];
}

function wants(path: Path, keys: readonly string[], key: string): boolean {
  return knownKeys(path).includes(key) && !keys.includes(key);
}

/** The columns that are still open above the line at `before`, the outermost first. */
function columnsAbove(
  blocks: readonly Block[],
  before: number,
  way: readonly Block[] = [],
): Column[] {
  const above = blocks.filter(({ line }) => line < before);
  const last = above.at(-1);
  if (last === undefined) return [];
  const keys = above.map(({ key }) => key);
  const here = { column: last.column, path: pathOfWay(way), keys };
  return [here, ...columnsAbove(last.children, before, [...way, last])];
}
