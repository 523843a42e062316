import { knownKeys } from '../../schema/schema.ts';
import { growthOf, type TextEdit } from '../edit.ts';
import { lineEnd, nextLine } from '../syntax/layout/lines.ts';
import type { Workbook } from '../workbook.ts';
import type { Path } from '../syntax/yaml/nodes.ts';
import type { Block } from '../syntax/layout/scanBlocks.ts';
import { checkedEdit } from './checked.ts';
import { refused, type Edited } from './edited.ts';
import { fieldEdits } from './fieldEdits.ts';
import { fieldLines } from './fieldLines.ts';
import { blocksOf, followPath, saysSomething } from './findBlock.ts';
import { dataAt, frontDataOf, withData, withInserted, type FrontData } from './frontData.ts';
import { insertKey, treeOf, writeItem } from './insertKey.ts';
import { saidText, type FieldValue } from './scalarText.ts';
import { layoutOf, type Layout } from './style.ts';

/** The fields of a new item; those that are undefined or blank are left out. */
export type ItemFields = Readonly<Record<string, FieldValue | undefined>>;

/**
 * Adds an item to the list at `path`, laid out like the items already there. It goes into the empty
 * item that a new workbook holds ready; otherwise below the last one, or before the item at
 * `before`. If there is no list yet, one is begun. `cursor` is the end of the item.
 */
export function appendItem(
  workbook: Workbook,
  path: Path,
  fields: ItemFields,
  before?: number,
): Edited {
  const given = givenFields(path, fields);
  if (given.size === 0) return refused('nothing-given');
  const blocks = blocksOf(workbook);
  const found = followPath(blocks, path);
  const list = found.way.at(-1);
  const at = list?.line ?? workbook.frontMatter.content.start;
  const layout = layoutOf(workbook.text, at, blocks);
  const data = frontDataOf(workbook);
  const item = new Map([...given].map(([key, value]) => [key, saidText(value)] as const));
  if (found.rest.length > 0) {
    const tree = treeOf([...found.rest.slice(1), 0], given);
    const [key] = found.rest;
    if (tree === undefined || typeof key !== 'string') return refused('not-found');
    const made = insertKey({ workbook, blocks, found, layout }, key, tree);
    return finished(workbook, made, withData(data, path, [item]));
  }
  if (list !== undefined && isEmptyBrackets(workbook.text, list)) {
    const brackets = { start: list.after, end: list.value.span.end, text: '' };
    const made = withEdit(brackets, writeItem(workbook, list, given, layout));
    return finished(workbook, made, withData(data, path, [item]));
  }
  if (list === undefined || !isListBlock(list))
    return refused(list?.value.form === 'flow' ? 'flow-style' : 'other-shape');
  const empty = list.children.find((one) => !saysSomething(one));
  const next = before === undefined ? undefined : list.children.filter(saysSomething)[before];
  const index = itemIndex(list, empty ?? next);
  const made =
    empty === undefined
      ? writeItem(workbook, list, given, layout, next)
      : fillItem(workbook, blocks, empty, given);
  return finished(
    workbook,
    made,
    withData(data, path, withInserted(dataAt(data, path), index, item)),
  );
}

function isListBlock({ value, goesOn, children }: Block): boolean {
  return value.form === 'empty' && !goesOn && children.every((child) => child.kind === 'item');
}

/** `[]`: how other programs write a list with nothing in it. */
function isEmptyBrackets(text: string, { value, goesOn, children }: Block): boolean {
  const written = text.slice(value.span.start, value.span.end);
  return value.form === 'flow' && !goesOn && children.length === 0 && /^\[ *\]$/.test(written);
}

function withEdit(edit: TextEdit, made: Edited): Edited {
  return made.kind === 'refused' ? made : { ...made, edits: [edit, ...made.edits] };
}

/** How many items before this one say something. */
function itemIndex(list: Block, at: Block | undefined): number {
  const stop = at === undefined ? list.children.length : list.children.indexOf(at);
  return list.children.slice(0, stop).filter(saysSomething).length;
}

function givenFields(path: Path, fields: ItemFields): ReadonlyMap<string, FieldValue> {
  const order = knownKeys([...path, 0]);
  const given = Object.entries(fields).flatMap(([key, value]): [string, FieldValue][] =>
    value === undefined || saidText(value) === '' ? [] : [[key, value]],
  );
  const rank = ([key]: [string, FieldValue]): number =>
    order.includes(key) ? order.indexOf(key) : order.length;
  return new Map(given.sort((a, b) => rank(a) - rank(b)));
}

/** Fills in the keys that stand ready, and writes those that do not. */
function fillItem(
  workbook: Workbook,
  blocks: readonly Block[],
  item: Block,
  given: ReadonlyMap<string, FieldValue>,
): Edited {
  if (item.children.length === 0 && item.value.comment === undefined) {
    return fillDash(workbook.text, item, given, layoutOf(workbook.text, item.line, blocks));
  }
  const edits: TextEdit[] = [];
  for (const [key, value] of given) {
    const block = item.children.find((child) => child.key === key);
    const made =
      block === undefined
        ? insertInto(workbook, blocks, item, key, value)
        : fieldEdits.fill(workbook, block, value);
    if (made.kind === 'refused') return made;
    edits.push(...made.edits);
  }
  return { kind: 'edits', edits };
}

/**
 * A bare dash has no keys yet, so the fields are written in their order instead of being slotted in
 * one by one.
 */
function fillDash(
  text: string,
  { head, line, column }: Block,
  given: ReadonlyMap<string, FieldValue>,
  layout: Layout,
): Edited {
  const lines = fieldLines(undefined, given, column, layout);
  const end = lineEnd(text, line, nextLine(text, line));
  const edit = { start: head.start, end, text: lines.slice(0, -layout.eol.length) };
  return { kind: 'edits', edits: [edit] };
}

function insertInto(
  workbook: Workbook,
  blocks: readonly Block[],
  item: Block,
  key: string,
  value: FieldValue,
): Edited {
  const layout = layoutOf(workbook.text, item.line, blocks);
  const way = wayTo(blocks, item);
  return insertKey({ workbook, blocks, found: { way, rest: [key] }, layout }, key, value);
}

function wayTo(blocks: readonly Block[], target: Block): readonly Block[] {
  for (const block of blocks) {
    if (block === target) return [block];
    const below = wayTo(block.children, target);
    if (below.length > 0) return [block, ...below];
  }
  return [];
}

function finished(workbook: Workbook, made: Edited, expected: FrontData | undefined): Edited {
  if (made.kind === 'refused') return made;
  const edits = made.edits;
  const last = [...edits].sort((a, b) => a.start - b.start).at(-1);
  if (last === undefined) return made;
  const cursor = last.end + growthOf(edits) - (/\r?\n$/.exec(last.text)?.[0].length ?? 0);
  return checkedEdit(workbook, edits, expected, cursor);
}
