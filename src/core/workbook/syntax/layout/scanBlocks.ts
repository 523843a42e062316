import { isBlank, lineEnd, nextLine } from './lines.ts';
import type { Span } from '../../span.ts';
import { isDash, keyAt, skipBlanks, valueAt, type LineValue } from './lineValues.ts';
import { openQuoteAt } from './openQuote.ts';

/**
 * A key or a list item with the lines that belong to it, as they are laid out. Found by lines and
 * indentation alone, so that it is there for YAML that nobody can read, too. Offsets into the text.
 */
export interface Block {
  readonly kind: 'key' | 'item';
  /** Without its quotes; empty for an item. */
  readonly key: string;
  /** The key, or the dash. */
  readonly head: Span;
  /** How many characters stand before the head on its line. */
  readonly column: number;
  /** Where the line of its head starts. */
  readonly line: number;
  /** The offset right behind the colon or the dash. */
  readonly after: number;
  /** What stands behind it on its line. For an item with a key on its line: `empty`. */
  readonly value: LineValue;
  /** Where the line starts that follows its last line which is neither blank nor a comment. */
  readonly end: number;
  /** Whether lines belong to it that open no block: text that goes on, a folded block. */
  readonly goesOn: boolean;
  readonly children: readonly Block[];
}

interface OpenBlock extends Block {
  end: number;
  goesOn: boolean;
  readonly children: OpenBlock[];
}

/** What reading the lines has come to: the blocks still open, the outermost first. */
interface Reading {
  readonly text: string;
  readonly top: OpenBlock[];
  readonly open: OpenBlock[];
  /** Where the lines end. */
  readonly limit: number;
  /** How many blocks were found, at whatever depth. */
  count: number;
  /** Where the first line starts that no quotation goes on to. */
  quoteEnd: number;
}

/**
 * The blocks of whole lines of front matter, in order. Never throws, whatever stands there. `most`: of
 * more blocks than that (and those beside the last one, on its line) none is given, but those that
 * hold them end where they end.
 */
export function scanBlocks(text: string, content: Span, most = Infinity): readonly Block[] {
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

/** Only lets the line's blocks go on; false where none of them does, as then none is left. */
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
  if (isBlank(text, line, end)) return;
  const start = skipBlanks(text, line, end);
  const column = start - line;
  const current = open.at(-1);
  if (current !== undefined && continues(reading, current, { column, start })) {
    current.goesOn = true;
    extend(open, next);
    return;
  }
  if (text.charAt(start) === '#') return;
  if (!openBlocks(reading, line, start, end)) strayLine(reading, column);
  extend(open, next);
}

/** Whether the line belongs to a value that has begun above it. */
function continues(
  reading: Reading,
  current: OpenBlock,
  { column, start }: { readonly column: number; readonly start: number },
): boolean {
  const { form } = current.value;
  if (form === 'empty') return false;
  const mark = reading.text.charAt(start);
  if (form === 'flow' && (mark === ']' || mark === '}')) return true;
  if (start < reading.quoteEnd) return true;
  return column > current.column && (mark !== '#' || form === 'block');
}

/** So many dashes on one line are no list; `yaml` is not asked to read them either (parse.ts). */
const MOST_DASHES = 60;

/** Opens a block for each dash at the start of the line and for its key; false where there is none. */
function openBlocks(reading: Reading, line: number, start: number, end: number): boolean {
  const { text } = reading;
  let at = start;
  let opened = false;
  for (let dashes = 0; dashes < MOST_DASHES && isDash(text, at, end); dashes++) {
    const after = at + 1;
    const inner = skipBlanks(text, after, end);
    const holdsMore = startsBlock(text, inner, end);
    const value = holdsMore ? nothing(after) : valueAt(text, after, end);
    push(reading, newBlock('item', '', { start: at, end: after }, line, after, value));
    opened = true;
    if (!holdsMore) return true;
    at = inner;
  }
  const key = keyAt(text, at, end);
  if (key === undefined) return opened;
  push(reading, newBlock('key', key.key, key.span, line, key.after, valueAt(text, key.after, end)));
  return true;
}

function startsBlock(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  return isDash(text, at, end) || keyAt(text, at, end) !== undefined;
}

function nothing(at: number): LineValue {
  return { form: 'empty', span: { start: at, end: at }, comment: undefined, says: false };
}

function newBlock(
  kind: Block['kind'],
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
  reading.quoteEnd = openQuoteAt(reading.text, block.line, reading.limit)?.end ?? 0;
}

/** A list's dashes may stand right below their key; everything else stands further in. */
function holds(
  parent: OpenBlock | undefined,
  child: Pick<OpenBlock, 'kind' | 'column' | 'line'>,
): boolean {
  if (parent === undefined) return false;
  if (child.column > parent.column) return true;
  return child.column === parent.column && child.kind === 'item' && parent.kind === 'key';
}

/** Text on lines of its own below a key; further out than any open block it belongs to none. */
function strayLine(reading: Reading, column: number): void {
  const { open } = reading;
  while (open.length > 1 && (open.at(-1)?.column ?? 0) >= column) open.pop();
  const current = open.at(-1);
  if (current !== undefined) current.goesOn = true;
}

function extend(open: readonly OpenBlock[], end: number): void {
  for (const block of open) block.end = end;
}
