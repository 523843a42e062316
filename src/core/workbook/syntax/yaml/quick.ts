import { scanBlocks, type YamlBlock } from '../layout/scanBlocks.ts';
import { blockSpan, isEmptyNode, type Entry, type Node } from './nodes.ts';
import { quickScalar } from './quickScalar.ts';

/**
 * Reads the plain YAML that nearly every line of a workbook is: keys with one-line values, folded
 * text, lists of such keys. For those, the layout of the lines says it all. What these functions
 * read means the same to `yaml` (a property test shows it). If they aren't sure, they return
 * undefined, and `yaml` is asked.
 */
export function quickPair(text: string): Entry | undefined {
  const block = onlyBlock(text);
  return block?.kind === 'key' ? entryIn(text, block, 0) : undefined;
}

/** The same for exactly one list item, with its dash. An item that says nothing is `empty`. */
export function quickItem(text: string): Node | undefined {
  const block = onlyBlock(text);
  if (block?.kind !== 'item') return undefined;
  const item = nodeIn(text, block, 0);
  return item !== undefined && isEmptyNode(item) ? { kind: 'empty', span: block.head } : item;
}

/** Control characters, tabs among them, and line ends that only some readers know. */
// eslint-disable-next-line no-control-regex -- it is control characters that are looked for
const UNUSUAL = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;

/** The only key or item of a text; undefined where anything but comments stands beside it. */
function onlyBlock(text: string): YamlBlock | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const blocks = scanBlocks(text, { start: 0, end: text.length });
  const [block] = blocks;
  if (block === undefined || blocks.length > 1) return undefined;
  return block.line === 0 || NOTHING_SAID.test(text.slice(0, block.line)) ? block : undefined;
}

/** Blank lines and comments. */
const NOTHING_SAID = /^(?: *(?:#.*)?\r?\n)*$/;

/** Deeper nesting, and wider indentation, is left to `yaml`. */
const DEEPEST = 12;
const WIDEST = 100;

function nodeIn(text: string, block: YamlBlock, depth: number): Node | undefined {
  const { value, children, goesOn, line } = block;
  if (value.form !== 'empty') return children.length > 0 ? undefined : quickScalar(text, block);
  const [first] = children;
  if (goesOn || depth > DEEPEST) return undefined;
  if (first === undefined) return { kind: 'empty', span: value.span };
  const isLinedUp = children.every(
    ({ kind, column }) => kind === first.kind && column === first.column,
  );
  if (!isLinedUp || first.column > WIDEST) return undefined;
  if (first.kind === 'key') return mapIn(text, children, depth);
  return first.line === line ? undefined : listIn(text, first, children, depth);
}

/** Looking for duplicate keys is quadratic. */
const MOST_ENTRIES = 200;

function mapIn(text: string, keys: readonly YamlBlock[], depth: number): Node | undefined {
  if (keys.length > MOST_ENTRIES) return undefined;
  const entries: Entry[] = [];
  for (const block of keys) {
    const entry = entryIn(text, block, depth + 1);
    if (entry === undefined || entries.some(({ key }) => key === entry.key)) return undefined;
    entries.push(entry);
  }
  return { kind: 'map', span: blockSpan(entries, 0), flow: false, entries };
}

/** Letters, digits and underscores, and beyond ASCII everything from À on. */
const PLAIN_KEY = /^[\w\u00c0-\uffff][\w\u00c0-\uffff -]{0,98}$/;

function entryIn(text: string, block: YamlBlock, depth: number): Entry | undefined {
  const { key, head } = block;
  if (head.end - head.start !== key.length || !PLAIN_KEY.test(key)) return undefined;
  const value = nodeIn(text, block, depth);
  return value && { key, keySpan: head, value };
}

function listIn(
  text: string,
  { head }: YamlBlock,
  blocks: readonly YamlBlock[],
  depth: number,
): Node | undefined {
  const items: Node[] = [];
  for (const block of blocks) {
    const item = nodeIn(text, block, depth + 1);
    if (item === undefined) return undefined;
    if (!isEmptyNode(item)) items.push(item);
  }
  const span = { start: head.start, end: items.at(-1)?.span.end ?? head.end };
  return { kind: 'list', span, flow: false, items };
}
