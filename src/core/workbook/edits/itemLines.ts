import { indentation, isBlank, lineEnd, nextLine } from '../syntax/layout/lines.ts';
import type { Span } from '../span.ts';
import type { Workbook } from '../workbook.ts';
import type { Block } from '../syntax/layout/scanBlocks.ts';

/**
 * Where the line after a block starts, counting comments that are indented further than the block
 * as part of it.
 */
export function afterBlock(text: string, block: Block, end: number): number {
  let at = block.end;
  for (let line = block.end; line < end; line = nextLine(text, line)) {
    const stop = lineEnd(text, line, nextLine(text, line));
    if (isBlank(text, line, stop)) continue;
    const indent = indentation(text, line, stop);
    if (text.charCodeAt(line + indent) !== 35 || indent <= block.column) break;
    at = nextLine(text, line);
  }
  return at;
}

/**
 * An item's lines without the last line break. The comments right above it belong to it unless they
 * are indented further than its dash; so do comments below it that are.
 */
export function itemWithComments({ text, frontMatter }: Workbook, list: Block, item: Block): Span {
  const previous = list.children[list.children.indexOf(item) - 1];
  const from = previous === undefined ? nextLine(text, list.after) : previous.end;
  let start = item.line;
  for (let line = from; line < item.line; line = nextLine(text, line)) {
    const end = lineEnd(text, line, nextLine(text, line));
    const isOwn = !isBlank(text, line, end) && !isFurtherIn(text, line, item, previous);
    start = isOwn ? Math.min(start, line) : item.line;
  }
  const next = afterBlock(text, item, frontMatter.content.end);
  return { start, end: lineEnd(text, lastLineStart(text, next), next) };
}

/** A comment that is indented further than the dashes belongs to the item above it. */
function isFurtherIn(
  text: string,
  line: number,
  item: Block,
  previous: Block | undefined,
): boolean {
  const indent = indentation(text, line, item.line);
  return previous !== undefined && indent > item.column;
}

function lastLineStart(text: string, next: number): number {
  return text.lastIndexOf('\n', next - 2) + 1;
}
