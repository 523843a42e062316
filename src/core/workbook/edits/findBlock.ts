import type { FieldPath, PathStep } from '../../schema/fieldPath.ts';
import { lineAt } from '../syntax/layout/lines.ts';
import type { Span } from '../span.ts';
import type { Workbook } from '../workbook.ts';
import { scanBlocks, type YamlBlock } from '../syntax/layout/scanBlocks.ts';

/** The front matter's blocks; if there are very many, the first `most`, counted at every depth. */
export function scanFrontMatter(workbook: Workbook, most?: number): readonly YamlBlock[] {
  return scanBlocks(workbook.text, workbook.frontMatter.content, most);
}

/** The same, with all that are in them: each before its own. */
export function allBlocks(workbook: Workbook): readonly YamlBlock[] {
  const flat = (blocks: readonly YamlBlock[]): readonly YamlBlock[] =>
    blocks.flatMap((block) => [block, ...flat(block.children)]);
  return flat(scanFrontMatter(workbook));
}

/** The block whose key or dash is at an offset. */
export function blockWithHead(workbook: Workbook, at: number): YamlBlock | undefined {
  return allBlocks(workbook).find(({ head }) => head.start === at);
}

/** The block that a path leads to; undefined where it leads no further than part of the way. */
export function findBlock(workbook: Workbook, path: FieldPath): YamlBlock | undefined {
  const { way, rest } = followPath(scanFrontMatter(workbook), path);
  return rest.length === 0 ? way.at(-1) : undefined;
}

/** A block's whole lines. */
export function linesOfBlock({ line, end }: YamlBlock): Span {
  return { start: line, end };
}

/** The last of a block's lines, without its line break. */
export function lastLineOf(text: string, { line, end }: YamlBlock): Span {
  return lineAt(text, Math.max(line, end - 1));
}

/** Whether the block stands behind a dash, on the line of the item that it belongs to. */
export function isBehindDash(text: string, { line, head }: YamlBlock): boolean {
  return text.slice(line, head.start).trim() !== '';
}

/** How far a path leads through the blocks, and which steps are left. */
export interface Found {
  /** The blocks that the path leads through, the outermost first. */
  readonly way: readonly YamlBlock[];
  /** The steps for which there is no block. */
  readonly rest: FieldPath;
}

/** Follows a path through items that say something; one more than the last is the first empty one. */
export function followPath(blocks: readonly YamlBlock[], path: FieldPath): Found {
  const way: YamlBlock[] = [];
  let among = blocks;
  for (const step of path) {
    const block = childAt(among, step);
    if (block === undefined) break;
    way.push(block);
    among = block.children;
  }
  return { way, rest: path.slice(way.length) };
}

function childAt(among: readonly YamlBlock[], step: PathStep): YamlBlock | undefined {
  if (typeof step === 'string') {
    return among.find((block) => block.kind === 'key' && block.key === step);
  }
  const items = among.filter((block) => block.kind === 'item');
  const said = items.filter(saysSomething);
  return step === said.length ? items.find((item) => !saysSomething(item)) : said[step];
}

/** Whether nothing but keys, or nothing but items, stands below the block, and no value of its own. */
export function holdsOnly(
  kind: YamlBlock['kind'],
  { value, goesOn, children }: YamlBlock,
): boolean {
  return value.form === 'empty' && !goesOn && children.every((child) => child.kind === kind);
}

/** Whether the block holds any value. If it doesn't, it counts as absent. */
export function saysSomething(block: YamlBlock): boolean {
  return block.value.says || block.goesOn || block.children.some(saysSomething);
}

/** The step that leads to each of some siblings. An item that says nothing comes after all others. */
function stepsTo(siblings: readonly YamlBlock[]): readonly PathStep[] {
  const said = siblings.filter((block) => block.kind === 'item' && saysSomething(block));
  let index = 0;
  return siblings.map((block) => {
    if (block.kind === 'key') return block.key;
    return block === said[index] ? index++ : said.length;
  });
}

/** The path that a block stands for; `way` is all blocks from the outermost in. */
export function pathOfWay(way: readonly YamlBlock[]): FieldPath {
  return way.map((block, depth) => {
    const siblings = way[depth - 1]?.children ?? [block];
    return stepsTo(siblings)[siblings.indexOf(block)] ?? block.key;
  });
}
