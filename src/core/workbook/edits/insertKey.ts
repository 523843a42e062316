import { knownKeys, propertySchema } from '../../schema/schema.ts';
import { isBlank, lineEnd, nextLine } from '../syntax/layout/lines.ts';
import type { TextEdit } from '../edit.ts';
import { nearest } from '../values/misspelling.ts';
import type { Workbook } from '../workbook.ts';
import type { Path } from '../syntax/yaml/nodes.ts';
import type { Block } from '../syntax/layout/scanBlocks.ts';
import { refused, type Edited } from './edited.ts';
import { saysSomething, pathOfWay, type Found } from './findBlock.ts';
import { fieldLines, type FieldTree } from './fieldLines.ts';
import { afterBlock, itemWithComments } from './itemLines.ts';
import type { FieldValue } from './scalarText.ts';
import type { Layout } from './style.ts';

/** A field to be written below the blocks that are there. */
export interface Insertion {
  readonly workbook: Workbook;
  readonly blocks: readonly Block[];
  readonly found: Found;
  readonly value: FieldValue;
  readonly layout: Layout;
}

/** Writes the keys that are missing on the way to a field, and its value. */
export function insertionEdits(insertion: Insertion): Edited {
  const { found, value } = insertion;
  const [step, ...below] = found.rest;
  if (step === undefined) return refused('not-found');
  const tree = treeOf(below, value);
  if (tree === undefined) return refused('not-found');
  return typeof step === 'string'
    ? insertKey(insertion, step, tree)
    : insertItem(insertion, step, tree);
}

/** The value wrapped in the keys of `path`. undefined if a list would have to skip items. */
export function treeOf(path: Path, value: FieldTree): FieldTree | undefined {
  let tree: FieldTree = value;
  for (const step of [...path].reverse()) {
    if (typeof step === 'number' && step > 0) return undefined;
    tree = typeof step === 'number' ? [tree] : new Map([[step, tree]]);
  }
  return tree;
}

/** Writes a key, with everything below it, among the keys of the block that `found` leads to. */
export function insertKey(
  { workbook, blocks, found, layout }: Omit<Insertion, 'value'>,
  key: string,
  tree: FieldTree,
): Edited {
  const { text, frontMatter } = workbook;
  const parent = found.way.at(-1);
  const siblings = parent === undefined ? blocks : parent.children;
  const known = knownKeys(pathOfWay(found.way));
  if (parent !== undefined && !canHoldKeys(parent)) return refused(whyNot(parent));
  // From now on, readers would skip what stands under the misspelled key.
  const isMisspelt = siblings.some((one) => saysSomething(one) && nearest(one.key, known) === key);
  if (isMisspelt) return refused('misspelt');
  const write = (column: number): string => fieldLines(key, tree, column, layout);
  const first = siblings[0];
  if (parent !== undefined && first === undefined) return firstChild(text, parent, write, layout);
  const previous = siblingBefore(siblings, key, known);
  const column = first?.column ?? 0;
  if (previous === undefined && first !== undefined && parent?.kind === 'item') {
    const lines = write(column);
    const onDashLine = first.line === parent.line;
    const text = onDashLine ? `${lines}${' '.repeat(column)}` : `${' '.repeat(column)}${lines}`;
    return one({ start: onDashLine ? first.head.start : first.line, text });
  }
  const at =
    previous === undefined
      ? (first?.line ?? frontMatter.content.start)
      : afterBlock(text, previous, frontMatter.content.end);
  return one(wholeLines(text, at, `${' '.repeat(column)}${write(column)}`, layout.eol));
}

function canHoldKeys({ value, goesOn, children }: Block): boolean {
  return value.form === 'empty' && !goesOn && children.every((child) => child.kind === 'key');
}

function whyNot({ value }: Block): 'flow-style' | 'other-shape' | 'shared' {
  if (value.form === 'flow') return 'flow-style';
  return value.form === 'special' ? 'shared' : 'other-shape';
}

function firstChild(
  text: string,
  parent: Block,
  write: (column: number) => string,
  layout: Layout,
): Edited {
  if (parent.kind === 'item' && parent.value.comment === undefined) {
    const lines = write(parent.column + layout.item);
    const spaces = ' '.repeat(Math.max(1, layout.item - 1));
    return one({ start: parent.after, text: `${spaces}${lines.slice(0, -layout.eol.length)}` });
  }
  const column = parent.column + (parent.kind === 'item' ? layout.item : layout.indent);
  const at = nextLine(text, parent.after);
  return one(wholeLines(text, at, `${' '.repeat(column)}${write(column)}`, layout.eol));
}

/** The nearest key that comes before `key` in the guide's order. A team's own keys come last. */
function siblingBefore(
  siblings: readonly Block[],
  key: string,
  order: readonly string[],
): Block | undefined {
  const rank = order.indexOf(key);
  if (rank < 0) return siblings.at(-1);
  let best: Block | undefined;
  for (const sibling of siblings) {
    const own = order.indexOf(sibling.key);
    const isBefore = own >= 0 && own < rank;
    if (isBefore && own >= order.indexOf(best?.key ?? '')) best = sibling;
  }
  return best;
}

/** Writes an item at the end of a list, or of a key that has none yet. */
function insertItem(insertion: Omit<Insertion, 'value'>, index: number, item: FieldTree): Edited {
  const { workbook, found, layout } = insertion;
  const list = found.way.at(-1);
  const path = pathOfWay(found.way);
  if (list?.kind !== 'key') return refused('not-found');
  const items = list.children;
  const isList = list.value.form === 'empty' && !list.goesOn && items.every(isItem);
  if (!isList) return refused(whyNot(list));
  if (propertySchema(path)?.items === undefined && items.length === 0)
    return refused('other-shape');
  if (index !== items.filter(saysSomething).length) return refused('not-found');
  return writeItem(workbook, list, item, layout);
}

function isItem(block: Block): boolean {
  return block.kind === 'item';
}

/**
 * Writes one more item below the last one, or before `next`, laid out like the items already there.
 */
export function writeItem(
  workbook: Workbook,
  list: Block,
  item: FieldTree,
  layout: Layout,
  next?: Block,
): Edited {
  const { text, frontMatter } = workbook;
  const last = list.children.at(-1);
  const column = last?.column ?? list.column + layout.dash;
  const lines = `${' '.repeat(column)}${fieldLines(undefined, item, column, layout)}`;
  if (last === undefined)
    return one(wholeLines(text, nextLine(text, list.after), lines, layout.eol));
  const gap = layout.eol.repeat(blankLinesBetween(text, list.children));
  if (next !== undefined) {
    return one({ start: itemWithComments(workbook, list, next).start, text: `${lines}${gap}` });
  }
  const at = afterBlock(text, last, frontMatter.content.end);
  return one(wholeLines(text, at, `${gap}${lines}`, layout.eol));
}

/** How many blank lines stand between the last two items. */
function blankLinesBetween(text: string, items: readonly Block[]): number {
  const before = items.at(-2);
  if (before === undefined) return 0;
  let count = 0;
  for (let at = before.end; at < (items.at(-1)?.line ?? 0); at = nextLine(text, at)) {
    if (!isBlank(text, at, lineEnd(text, at, nextLine(text, at)))) break;
    count++;
  }
  return count;
}

/**
 * `lines` end with a line break. If the text before them doesn't, their break moves to the front.
 */
function wholeLines(
  text: string,
  at: number,
  lines: string,
  eol: string,
): Pick<TextEdit, 'start' | 'text'> {
  const open = at > 0 && text.charCodeAt(at - 1) !== 10;
  return { start: at, text: open ? `${eol}${lines.slice(0, -eol.length)}` : lines };
}

function one({ start, text }: Pick<TextEdit, 'start' | 'text'>): Edited {
  return { kind: 'edits', edits: [{ start, end: start, text }] };
}
