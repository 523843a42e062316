import type { YamlBlock } from '../workbook/syntax/layout/scanBlocks.ts';
import { scanFrontMatter, lastLineOf } from '../workbook/edits/findBlock.ts';
import type { Span } from '../workbook/span.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** VS Code itself folds no more than 5,000 regions of a file (`editor.foldingMaximumRegions`). */
const MOST_BLOCKS = 5000;

/**
 * What can be folded in the front matter: all of it, and each key or item with lines below its own.
 * Of very many keys and items the first. `start` is on the line that stays, `end` on the last one that goes.
 */
export function foldingOf(workbook: Workbook): readonly Span[] {
  const { fence, content, closed } = workbook.frontMatter;
  const whole =
    closed && content.end > content.start ? [{ start: fence.start, end: content.end }] : [];
  return [
    ...whole,
    ...scanFrontMatter(workbook, MOST_BLOCKS).flatMap((block) => foldsIn(workbook.text, block)),
  ];
}

function foldsIn(text: string, block: YamlBlock): readonly Span[] {
  const last = lastLineOf(text, block).start;
  const own = last > block.line ? [{ start: block.head.start, end: last }] : [];
  return [...own, ...block.children.flatMap((child) => foldsIn(text, child))];
}
