import type { Block } from '../../workbook/edits/blocks.ts';
import { blocksOf } from '../../workbook/edits/findBlock.ts';
import { lineEnd, nextLine } from '../../workbook/layout/lines.ts';
import type { Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** The line that holds an offset, without its line break. */
export function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { start, end: lineEnd(text, start, nextLine(text, start)) };
}

/** All blocks of the front matter, each before those in it. */
export function allBlocks(workbook: Workbook): readonly Block[] {
  const flat = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => [block, ...flat(block.children)]);
  return flat(blocksOf(workbook));
}

/** The innermost block whose head stands on the line that begins at `line`. */
export function blockOnLine(workbook: Workbook, line: number): Block | undefined {
  return allBlocks(workbook)
    .filter((block) => block.line === line)
    .at(-1);
}
