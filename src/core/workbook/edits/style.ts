import { eolAt } from '../syntax/layout/lines.ts';
import type { YamlBlock } from '../syntax/layout/scanBlocks.ts';
import type { Workbook } from '../workbook.ts';
import { scanFrontMatter } from './findBlock.ts';
import type { ScalarPlace } from './scalarText.ts';

/** How a file lays out its front matter. Columns are UTF-16 code units. */
export interface Layout {
  readonly eol: '\n' | '\r\n';
  /** How far a key stands in from the key above it. */
  readonly indent: number;
  /** How far a dash stands in from its list's key. */
  readonly dash: number;
  /** How far an item's keys stand in from its dash. */
  readonly item: number;
}

/** How our own workbooks are laid out, for what a file doesn't show. */
const OURS = { indent: 2, dash: 2, item: 2 } as const;

/** Looks at how the file does it: the ending of the line at `at`, and the first nested key and list. */
export function layoutOf(text: string, at: number, blocks: readonly YamlBlock[]): Layout {
  return {
    eol: eolAt(text, at),
    indent: firstStep(blocks, 'key', 'key') ?? OURS.indent,
    dash: firstStep(blocks, 'key', 'item') ?? OURS.dash,
    item: firstStep(blocks, 'item', 'key') ?? OURS.item,
  };
}

/** The same for a workbook whose blocks nobody has at hand. */
export function readLayout(workbook: Workbook, at: number): Layout {
  return layoutOf(workbook.text, at, scanFrontMatter(workbook));
}

/** Where a value is written that begins at `at`, on the line of its key or dash. */
export function valuePlace(
  workbook: Workbook,
  { line, column }: YamlBlock,
  at: number,
): ScalarPlace {
  const { eol, indent } = readLayout(workbook, line);
  return { eol, before: at - line, blockColumn: column + indent };
}

/** How far the first block of one kind stands in from the one of another that it belongs to. */
function firstStep(
  blocks: readonly YamlBlock[],
  outer: YamlBlock['kind'],
  inner: YamlBlock['kind'],
): number | undefined {
  for (const { kind, column, children } of blocks) {
    const child = kind === outer ? children.find((one) => one.kind === inner) : undefined;
    const found = child === undefined ? firstStep(children, outer, inner) : child.column - column;
    if (found !== undefined) return found;
  }
  return undefined;
}
