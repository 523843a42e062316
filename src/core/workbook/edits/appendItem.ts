import { knownKeys } from '../../schema/schema.ts';
import { deletion, inTextOrder, spansAfter, type TextEdit } from '../edit.ts';
import { lineAt } from '../syntax/layout/lines.ts';
import type { Workbook } from '../workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { YamlBlock } from '../syntax/layout/scanBlocks.ts';
import { refused, textEdits, type Edited } from './edited.ts';
import { fillField } from './fieldEdits.ts';
import { fieldText } from './fieldLines.ts';
import { scanFrontMatter, followPath, holdsOnly, saysSomething } from './findBlock.ts';
import { getData, readFrontData, withInserted } from './frontData.ts';
import { insertKey, makeTree, writeItem, type Insertion } from './insertKey.ts';
import { saidText, type FieldValue } from './scalarText.ts';
import { splice } from './splice.ts';
import { layoutOf } from './style.ts';

/** The fields of a new item; those that are undefined or blank are left out. */
export type ItemFields = Readonly<Record<string, FieldValue | undefined>>;

/**
 * Adds an item to the list at `path`, laid out like the items already there. It goes into the empty
 * item that a new workbook holds ready; otherwise below the last one, or before the item at
 * `before`. If there is no list yet, one is begun. `cursor` is the end of the item.
 */
export function appendItem(
  workbook: Workbook,
  path: FieldPath,
  fields: ItemFields,
  before?: number,
): Edited {
  const given = givenFields(path, fields);
  if (given.size === 0) return refused('nothing-given');
  const blocks = scanFrontMatter(workbook);
  const found = followPath(blocks, path);
  const list = found.way.at(-1);
  const at = list?.line ?? workbook.frontMatter.content.start;
  const place = { workbook, blocks, found, layout: layoutOf(workbook.text, at, blocks) };
  const done = (made: Edited, index = 0): Edited => {
    const item = new Map([...given].map(([key, value]) => [key, saidText(value)] as const));
    const items = withInserted(getData(readFrontData(workbook), path), index, item);
    return splice(workbook, path, items, withCursor(made));
  };
  if (found.rest.length > 0) {
    const tree = makeTree([...found.rest.slice(1), 0], given);
    const [key] = found.rest;
    if (tree === undefined || typeof key !== 'string') return refused('not-found');
    return done(insertKey(place, key, tree));
  }
  if (list !== undefined && isEmptyBrackets(workbook.text, list)) {
    const brackets = deletion({ start: list.after, end: list.value.span.end });
    return done(withEdit(brackets, writeItem(workbook, list, given, place.layout)));
  }
  if (list === undefined || !holdsOnly('item', list))
    return refused(list?.value.form === 'flow' ? 'flow-style' : 'other-shape');
  const empty = list.children.find((one) => !saysSomething(one));
  const next = before === undefined ? undefined : list.children.filter(saysSomething)[before];
  const made =
    empty === undefined
      ? writeItem(workbook, list, given, place.layout, next)
      : fillItem(place, empty, given);
  return done(made, itemIndex(list, empty ?? next));
}

/** The end of what is written last, without its line break, is where to go on. */
function withCursor(made: Edited): Edited {
  if (made.kind === 'refused') return made;
  const last = inTextOrder(made.edits).at(-1);
  const end = spansAfter(made.edits).at(-1)?.end;
  if (last === undefined || end === undefined) return made;
  return { ...made, cursor: end - (/\r?\n$/.exec(last.text)?.[0].length ?? 0) };
}

/** `[]`: how other programs write a list with nothing in it. */
function isEmptyBrackets(text: string, { value, goesOn, children }: YamlBlock): boolean {
  const written = text.slice(value.span.start, value.span.end);
  return value.form === 'flow' && !goesOn && children.length === 0 && /^\[ *\]$/.test(written);
}

function withEdit(edit: TextEdit, made: Edited): Edited {
  return made.kind === 'refused' ? made : { ...made, edits: [edit, ...made.edits] };
}

/** How many items before this one say something. */
function itemIndex(list: YamlBlock, at: YamlBlock | undefined): number {
  const stop = at === undefined ? list.children.length : list.children.indexOf(at);
  return list.children.slice(0, stop).filter(saysSomething).length;
}

function givenFields(path: FieldPath, fields: ItemFields): ReadonlyMap<string, FieldValue> {
  const order = knownKeys([...path, 0]);
  const given = Object.entries(fields).flatMap(([key, value]): [string, FieldValue][] =>
    value === undefined || saidText(value) === '' ? [] : [[key, value]],
  );
  const rank = ([key]: [string, FieldValue]): number =>
    order.includes(key) ? order.indexOf(key) : order.length;
  return new Map(given.sort((a, b) => rank(a) - rank(b)));
}

/**
 * Fills in the keys that stand ready, and writes those that do not. A bare dash has no keys yet, so the
 * fields are written in their order instead of being slotted in one by one.
 */
function fillItem(
  { workbook, blocks, found }: Insertion,
  item: YamlBlock,
  given: ReadonlyMap<string, FieldValue>,
): Edited {
  const layout = layoutOf(workbook.text, item.line, blocks);
  if (item.children.length === 0 && item.value.comment === undefined) {
    const { end } = lineAt(workbook.text, item.line);
    const text = fieldText(undefined, given, item.column, layout);
    return textEdits({ start: item.head.start, end, text });
  }
  const edits: TextEdit[] = [];
  for (const [key, value] of given) {
    const block = item.children.find((child) => child.key === key);
    const way = { way: [...found.way, item], rest: [key] };
    const made =
      block === undefined
        ? insertKey({ workbook, blocks, found: way, layout }, key, value)
        : fillField(workbook, block, value);
    if (made.kind === 'refused') return made;
    edits.push(...made.edits);
  }
  return textEdits(...edits);
}
