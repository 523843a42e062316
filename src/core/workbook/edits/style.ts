import { eolAt } from '../syntax/layout/lines.ts';
import type { Block } from '../syntax/layout/scanBlocks.ts';

/** How a file lays out its front matter. Columns are characters. */
export interface Layout {
  /** How lines end. */
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

/** Looks at how the file does it: the line's own ending, and its first nested key and list. */
export function layoutOf(text: string, at: number, blocks: readonly Block[]): Layout {
  return {
    eol: eolAt(text, at),
    indent: firstOf(blocks, nestedKey) ?? OURS.indent,
    dash: firstOf(blocks, dashBelowKey) ?? OURS.dash,
    item: firstOf(blocks, keyInItem) ?? OURS.item,
  };
}

function firstOf(
  blocks: readonly Block[],
  measure: (parent: Block, child: Block) => number | undefined,
): number | undefined {
  for (const block of blocks) {
    for (const child of block.children) {
      const found = measure(block, child);
      if (found !== undefined) return found;
    }
    const below = firstOf(block.children, measure);
    if (below !== undefined) return below;
  }
  return undefined;
}

function nestedKey(parent: Block, child: Block): number | undefined {
  const nested = parent.kind === 'key' && child.kind === 'key';
  return nested ? child.column - parent.column : undefined;
}

function dashBelowKey(parent: Block, child: Block): number | undefined {
  const listed = parent.kind === 'key' && child.kind === 'item';
  return listed ? child.column - parent.column : undefined;
}

function keyInItem(parent: Block, child: Block): number | undefined {
  const inItem = parent.kind === 'item' && child.kind === 'key';
  return inItem ? child.column - parent.column : undefined;
}
