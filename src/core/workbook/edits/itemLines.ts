import { indentation, isBlank, lineAt, walkLines, nextLine } from '../syntax/layout/lines.ts';
import type { Span } from '../span.ts';
import type { Workbook } from '../workbook.ts';
import type { YamlBlock } from '../syntax/layout/scanBlocks.ts';

/** Where the line after a block starts; comments indented further than the block are part of it. */
export function afterBlock(text: string, block: YamlBlock, end: number): number {
  let at = block.end;
  for (const line of walkLines(text, { start: block.end, end })) {
    if (isBlank(text, line.start, line.end)) continue;
    const indent = indentation(text, line.start, line.end);
    if (text.charAt(line.start + indent) !== '#' || indent <= block.column) break;
    at = line.next;
  }
  return at;
}

/**
 * An item's lines without the last line break, with its comments above it, and those further in below. `previous`:
 * the item above it.
 */
export function itemWithComments(
  { text, frontMatter }: Workbook,
  list: YamlBlock,
  item: YamlBlock,
  previous: YamlBlock | undefined,
): Span {
  const from = previous === undefined ? nextLine(text, list.after) : previous.end;
  let start = item.line;
  for (const line of walkLines(text, { start: from, end: item.line })) {
    // A comment that is indented further than the dashes belongs to the item above it.
    const isFurtherIn =
      previous !== undefined && indentation(text, line.start, line.end) > item.column;
    const isOwn = !isBlank(text, line.start, line.end) && !isFurtherIn;
    start = isOwn ? Math.min(start, line.start) : item.line;
  }
  const next = afterBlock(text, item, frontMatter.content.end);
  return { start, end: lineAt(text, next - 1).end };
}
