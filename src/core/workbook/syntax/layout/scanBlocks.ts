import { lineEnd, nextLine } from './lines.ts';
import type { Span } from '../../span.ts';
import { isDash, readLineKey, skipBlanks, readLineValue, type LineValue } from './lineValues.ts';
import { readOpenQuote } from './openQuote.ts';

/**
 * A key or a list item with the lines that belong to it. It's found by lines and indentation alone,
 * so it's there even if nobody can read the YAML. Offsets count in the text.
 */
export interface YamlBlock {
  readonly kind: 'key' | 'item';
  /** Without its quotes; empty for an item. */
  readonly key: string;
  /** The key, or the dash. */
  readonly head: Span;
  /** How many UTF-16 code units come before the head on its line. */
  readonly column: number;
  /** Where the line of its head starts. */
  readonly line: number;
  /** The offset right behind the colon or the dash. */
  readonly after: number;
  /** What follows on its line. `empty` for an item with a key on its line. */
  readonly value: LineValue;
  /** Where the line starts after its last line that is neither blank nor a comment. */
  readonly end: number;
  /** Whether it has lines that don't begin a block: text that goes on, or a folded block. */
  readonly goesOn: boolean;
  readonly children: readonly YamlBlock[];
}

interface OpenBlock extends YamlBlock {
  end: number;
  goesOn: boolean;
  readonly children: OpenBlock[];
}

/**
 * How far the reading has come. `open` are the blocks that may still go on, the outermost first.
 */
interface Reading {
  readonly text: string;
  readonly top: OpenBlock[];
  readonly open: OpenBlock[];
  readonly limit: number;
  /** How many blocks were found, at whatever depth. */
  count: number;
  /** Where the last quotation that was left open ends. */
  quoteEnd: number;
}

/**
 * The blocks of whole lines of front matter, in order. Never throws. Once `most` blocks are found
 * (and others on the same line as the last), no more are added, but the blocks around them still
 * end where they should.
 */
export function scanBlocks(text: string, content: Span, most = Infinity): readonly YamlBlock[] {
  const limit = content.end;
  const reading: Reading = { text, top: [], open: [], limit, count: 0, quoteEnd: 0 };
  for (let at = content.start; at < content.end; at = nextLine(text, at)) {
    const next = Math.min(nextLine(text, at), content.end);
    const end = lineEnd(text, at, next);
    if (reading.count < most) readLine(reading, at, end, next);
    else if (!passLine(reading, at, end, next)) break;
  }
  return reading.top;
}

/** Lets the line's blocks go on without adding any; false if none is left open. */
function passLine({ text, open }: Reading, line: number, end: number, next: number): boolean {
  const start = skipBlanks(text, line, end);
  if (start >= end || text.charAt(start) === '#') return true;
  const kind = isDash(text, start, end) ? 'item' : 'key';
  while (open.length > 0 && !holds(open.at(-1), { kind, column: start - line, line })) open.pop();
  extend(open, next);
  return open.length > 0;
}

function readLine(reading: Reading, line: number, end: number, next: number): void {
  const { text, open } = reading;
  const start = skipBlanks(text, line, end);
  if (start === end) return;
  const column = start - line;
  const current = open.at(-1);
  if (current !== undefined && continues(reading, current, column, start)) {
    current.goesOn = true;
    extend(open, next);
    return;
  }
  if (text.charAt(start) === '#') return;
  if (!openBlocks(reading, line, start, end)) strayLine(reading, column);
  extend(open, next);
}

/** Whether the line belongs to a value that began above it. */
function continues(reading: Reading, current: OpenBlock, column: number, start: number): boolean {
  const { form } = current.value;
  if (form === 'empty') return false;
  const mark = reading.text.charAt(start);
  if (form === 'flow' && (mark === ']' || mark === '}')) return true;
  if (start < reading.quoteEnd) return true;
  return column > current.column && (mark !== '#' || form === 'block');
}

/** No list has so many dashes on one line, and `yaml` isn't asked to read them either (parseYaml.ts). */
const MOST_DASHES = 60;

/** Opens a block for each dash at the start of the line, and for its key; false if there are none. */
function openBlocks(reading: Reading, line: number, start: number, end: number): boolean {
  const { text } = reading;
  let at = start;
  let key = readLineKey(text, at, end);
  for (let dashes = 0; dashes < MOST_DASHES && isDash(text, at, end); dashes++) {
    const head = { start: at, end: at + 1 };
    at = skipBlanks(text, head.end, end);
    key = readLineKey(text, at, end);
    const holdsMore = key !== undefined || isDash(text, at, end);
    const value = holdsMore ? nothing(head.end) : readLineValue(text, head.end, end);
    push(reading, newBlock('item', '', head, line, head.end, value));
  }
  if (key === undefined) return at > start;
  const { after, span } = key;
  push(reading, newBlock('key', key.key, span, line, after, readLineValue(text, after, end)));
  return true;
}

function nothing(at: number): LineValue {
  return { form: 'empty', span: { start: at, end: at }, comment: undefined, says: false };
}

function newBlock(
  kind: YamlBlock['kind'],
  key: string,
  head: Span,
  line: number,
  after: number,
  value: LineValue,
): OpenBlock {
  const column = head.start - line;
  const [end, goesOn, children] = [after, false, []];
  return { kind, key, head, column, line, after, value, end, goesOn, children };
}

function push(reading: Reading, block: OpenBlock): void {
  const { open, top } = reading;
  while (open.length > 0 && !holds(open.at(-1), block)) open.pop();
  (open.at(-1)?.children ?? top).push(block);
  open.push(block);
  reading.count++;
  if (block.value.form !== 'open-quote') return;
  reading.quoteEnd = readOpenQuote(reading.text, block.line, reading.limit)?.end ?? 0;
}

/** A list's dashes may be right below their key; everything else must be indented further. */
function holds(
  parent: OpenBlock | undefined,
  child: Pick<OpenBlock, 'kind' | 'column' | 'line'>,
): boolean {
  if (parent === undefined) return false;
  if (child.column > parent.column) return true;
  return child.column === parent.column && child.kind === 'item' && parent.kind === 'key';
}

/** Text on a line of its own below a key; if it's further out than all, it goes to the outermost block. */
function strayLine(reading: Reading, column: number): void {
  const { open } = reading;
  while (open.length > 1 && (open.at(-1)?.column ?? 0) >= column) open.pop();
  const current = open.at(-1);
  if (current !== undefined) current.goesOn = true;
}

function extend(open: readonly OpenBlock[], end: number): void {
  for (const block of open) block.end = end;
}
