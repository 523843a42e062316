import { nextLine } from '../layout/lines.ts';
import type { Block } from './blocks.ts';

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

/** What a workbook of ours looks like; for what a file does not show. */
const OURS = { indent: 2, dash: 2, item: 2 } as const;

/** Looks how the file does it: the line's own end, and the first nested key and list there are. */
export function layoutOf(text: string, at: number, blocks: readonly Block[]): Layout {
  return {
    eol: eolAt(text, at),
    indent: firstOf(blocks, nestedKey) ?? OURS.indent,
    dash: firstOf(blocks, dashBelowKey) ?? OURS.dash,
    item: firstOf(blocks, keyInItem) ?? OURS.item,
  };
}

/** How the line before `at` ends, else the first line of the text. */
export function eolAt(text: string, at: number): '\n' | '\r\n' {
  const before = text.lastIndexOf('\n', Math.max(0, at - 1));
  const feed = before < 0 ? nextLine(text, 0) - 1 : before;
  return feed > 0 && text.charCodeAt(feed) === 10 && text.charCodeAt(feed - 1) === 13
    ? '\r\n'
    : '\n';
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
