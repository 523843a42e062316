import { knownKeys, propertySchema } from '../../schema/schema.ts';
import { isBlank, walkLines, nextLine } from '../syntax/layout/lines.ts';
import { insertion, lineInsertion } from '../edit.ts';
import { nearest } from '../values/misspelling.ts';
import type { Workbook } from '../workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { YamlBlock } from '../syntax/layout/scanBlocks.ts';
import { refused, textEdits, type Edited } from './edited.ts';
import { holdsOnly, pathOfWay, saysSomething, type Found } from './findBlock.ts';
import { fieldText, indentedLines, type FieldTree } from './fieldLines.ts';
import { afterBlock, itemWithComments } from './itemLines.ts';
import type { FieldValue } from './scalarText.ts';
import type { Layout } from './style.ts';

/** Where something is to be written below the blocks that are there. */
export interface Insertion {
  readonly workbook: Workbook;
  readonly blocks: readonly YamlBlock[];
  readonly found: Found;
  readonly layout: Layout;
}

/** Writes the keys that are missing on the way to a field, and its value. */
export function insertField(insertion: Insertion, value: FieldValue): Edited {
  const [step, ...below] = insertion.found.rest;
  if (step === undefined) return refused('not-found');
  const tree = makeTree(below, value);
  if (tree === undefined) return refused('not-found');
  return typeof step === 'string'
    ? insertKey(insertion, step, tree)
    : insertItem(insertion, step, tree);
}

/** The value wrapped in the keys of `path`. undefined if a list would have to skip items. */
export function makeTree(path: FieldPath, value: FieldTree): FieldTree | undefined {
  let tree: FieldTree = value;
  for (const step of [...path].reverse()) {
    if (typeof step === 'number' && step > 0) return undefined;
    tree = typeof step === 'number' ? [tree] : new Map([[step, tree]]);
  }
  return tree;
}

/** Writes a key, with everything below it, among the keys of the block that `found` leads to. */
export function insertKey(
  { workbook, blocks, found, layout }: Insertion,
  key: string,
  tree: FieldTree,
): Edited {
  const { text, frontMatter } = workbook;
  const parent = found.way.at(-1);
  const siblings = parent === undefined ? blocks : parent.children;
  const known = knownKeys(pathOfWay(found.way), workbook.ours);
  if (parent !== undefined && !holdsOnly('key', parent)) return refused(whyNot(parent));
  // From now on, readers would skip what stands under the misspelled key.
  const isMisspelt = siblings.some((one) => saysSomething(one) && nearest(one.key, known) === key);
  if (isMisspelt) return refused('misspelt');
  const first = siblings[0];
  if (parent !== undefined && first === undefined)
    return firstChild(text, parent, key, tree, layout);
  const column = first?.column ?? 0;
  const lines = indentedLines(key, tree, column, layout);
  const previous = siblingBefore(siblings, key, known);
  if (previous === undefined && first !== undefined && parent?.line === first.line) {
    // Behind the dash, where the first key was; that one goes to a line of its own.
    const { start } = first.head;
    return textEdits(insertion(start, `${lines.slice(column)}${' '.repeat(column)}`));
  }
  const at =
    previous === undefined
      ? (first?.line ?? frontMatter.content.start)
      : afterBlock(text, previous, frontMatter.content.end);
  return textEdits(lineInsertion(text, at, lines, layout.eol));
}

function whyNot({ value }: YamlBlock): 'flow-style' | 'other-shape' | 'shared' {
  if (value.form === 'flow') return 'flow-style';
  return value.form === 'special' ? 'shared' : 'other-shape';
}

function firstChild(
  text: string,
  parent: YamlBlock,
  key: string,
  tree: FieldTree,
  layout: Layout,
): Edited {
  const column = parent.column + (parent.kind === 'item' ? layout.item : layout.indent);
  if (parent.kind === 'item' && parent.value.comment === undefined) {
    const spaces = ' '.repeat(Math.max(1, layout.item - 1));
    return textEdits(insertion(parent.after, spaces + fieldText(key, tree, column, layout)));
  }
  const lines = indentedLines(key, tree, column, layout);
  return textEdits(lineInsertion(text, nextLine(text, parent.after), lines, layout.eol));
}

/** The nearest key that comes before `key` in the guide's order. A team's own keys come last. */
function siblingBefore(
  siblings: readonly YamlBlock[],
  key: string,
  order: readonly string[],
): YamlBlock | undefined {
  const rank = order.indexOf(key);
  if (rank < 0) return siblings.at(-1);
  let best: YamlBlock | undefined;
  for (const sibling of siblings) {
    const own = order.indexOf(sibling.key);
    const isBefore = own >= 0 && own < rank;
    if (isBefore && own >= order.indexOf(best?.key ?? '')) best = sibling;
  }
  return best;
}

/** Writes an item at the end of a list, or of a key that has none yet. */
function insertItem(
  { workbook, found, layout }: Insertion,
  index: number,
  item: FieldTree,
): Edited {
  const list = found.way.at(-1);
  const path = pathOfWay(found.way);
  if (list?.kind !== 'key') return refused('not-found');
  const items = list.children;
  if (!holdsOnly('item', list)) return refused(whyNot(list));
  if (propertySchema(path)?.items === undefined && items.length === 0)
    return refused('other-shape');
  if (index !== items.filter(saysSomething).length) return refused('not-found');
  return writeItem(workbook, list, item, layout);
}

/**
 * Writes one more item below the last one, or before `next`, laid out like the items already there.
 */
export function writeItem(
  workbook: Workbook,
  list: YamlBlock,
  item: FieldTree,
  layout: Layout,
  next?: YamlBlock,
): Edited {
  const { text, frontMatter } = workbook;
  const last = list.children.at(-1);
  const column = last?.column ?? list.column + layout.dash;
  const lines = indentedLines(undefined, item, column, layout);
  const gap = layout.eol.repeat(blankLinesBetween(text, list.children));
  if (next !== undefined) {
    const previous = list.children[list.children.indexOf(next) - 1];
    const { start } = itemWithComments(workbook, list, next, previous);
    return textEdits(insertion(start, `${lines}${gap}`));
  }
  const at =
    last === undefined
      ? nextLine(text, list.after)
      : afterBlock(text, last, frontMatter.content.end);
  return textEdits(lineInsertion(text, at, `${gap}${lines}`, layout.eol));
}

function blankLinesBetween(text: string, items: readonly YamlBlock[]): number {
  const [before, last] = items.slice(-2);
  if (before === undefined || last === undefined) return 0;
  const between = [...walkLines(text, { start: before.end, end: last.line })];
  const count = between.findIndex(({ start, end }) => !isBlank(text, start, end));
  return count < 0 ? between.length : count;
}
