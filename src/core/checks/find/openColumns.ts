import type { YamlBlock } from '../../workbook/syntax/layout/scanBlocks.ts';
import { pathOfWay } from '../../workbook/edits/findBlock.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';

/** A place for a line: beside the keys that are siblings of the last block above it. */
export interface OpenColumn {
  readonly column: number;
  readonly path: FieldPath;
  /** All of them, including those below the line. */
  readonly keys: readonly string[];
}

/** The columns still open above the line that begins at `line`, the outermost first. `top` are all blocks. */
export function openColumns(top: readonly YamlBlock[], line: number): readonly OpenColumn[] {
  const inner = below(top, line, []);
  return inner.length > 0 ? inner : [{ column: 0, path: [], keys: listKeys(top, line) }];
}

function below(
  blocks: readonly YamlBlock[],
  line: number,
  way: readonly YamlBlock[],
): OpenColumn[] {
  const last = blocks.filter((block) => block.line < line).at(-1);
  if (last === undefined) return [];
  const here = { column: last.column, path: pathOfWay(way), keys: listKeys(blocks, line) };
  return [here, ...below(last.children, line, [...way, last])];
}

function listKeys(blocks: readonly YamlBlock[], line: number): readonly string[] {
  return blocks.filter((block) => block.line !== line).map(({ key }) => key);
}
