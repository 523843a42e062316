import { knownKeys } from '../../schema/schema.ts';
import type { TextEdit } from '../../workbook/edit.ts';
import type { Block } from '../../workbook/syntax/layout/scanBlocks.ts';
import { saysSomething } from '../../workbook/edits/findBlock.ts';
import { eolAt, isBlank, lineEnd, nextLine } from '../../workbook/syntax/layout/lines.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';
import { allBlocks } from './indenting.ts';

/**
 * Of two keys that are the same, the one that says nothing goes, or the one that repeats the other.
 * If both say something, both stay: as another item, under one key, or one of them as a comment.
 */
export const duplicateFixes: Fixer = (target) => {
  const { workbook, problem } = target;
  const blocks = allBlocks(workbook);
  const second = blocks.find(({ head }) => head.start === problem.span.start);
  if (second?.kind !== 'key') return [];
  const parent = blocks.find(({ children }) => children.includes(second));
  const siblings =
    parent?.children ??
    blocks.filter(({ kind, column }) => kind === 'key' && column === second.column);
  const first = siblings.find(({ key }) => key === second.key);
  if (first === undefined || first === second) return [];
  const values = { key: second.key };
  if (!saysSomething(second) || isSame(workbook, first, second)) {
    return [{ title: 'remove-second', values, edited: removal(workbook, second), safe: true }];
  }
  // The key that an item's dash stands before can't go.
  if (!saysSomething(first) && !sharesLine(workbook, first)) {
    return [{ title: 'remove-empty', values, edited: removal(workbook, first), safe: true }];
  }
  return [
    ...anotherItem(target, parent, second),
    ...underFirst(workbook, first, second),
    { title: 'comment-second', values, edited: asComment(workbook, second), undecided: true },
    { title: 'comment-first', values, edited: asComment(workbook, first), undecided: true },
  ];
};

function isSame({ text }: Workbook, a: Block, b: Block): boolean {
  const said = (block: Block): string => text.slice(block.after, block.end).trim();
  return said(a) === said(b);
}

function removal(workbook: Workbook, block: Block): Draft['edited'] {
  if (sharesLine(workbook, block)) return { kind: 'refused', reason: 'other-shape' };
  const end = ownEnd(workbook, block);
  return { kind: 'edits', edits: [{ start: block.line, end, text: '' }] };
}

/**
 * Where the lines of a key end that are surely its own. What can't be read at its column, such as
 * `x:y: 1` or `? x`, counts to the block above it, but may be somebody's key.
 */
function ownEnd({ text }: Workbook, block: Block): number {
  for (let at = nextLine(text, block.line); at < block.end; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at, nextLine(text, at)));
    if (line.trim() !== '' && indent(line) <= block.column && !/^\s*(?:-(?:\s|$)|#)/.test(line))
      return at;
  }
  return block.end;
}

/** Whether the block stands behind a dash. */
function sharesLine({ text }: Workbook, block: Block): boolean {
  return text.slice(block.line, block.head.start).trim() !== '';
}

/** What people call an item of each list. */
const ITEMS: Readonly<Record<string, string>> = {
  candidates: 'organization',
  milestones: 'milestone',
  measurable: 'measure',
  roles: 'role',
  readings: 'count',
};

/** The field that items begin with, for the second time: somebody began another item. */
function anotherItem(
  { workbook, problem }: FixTarget,
  item: Block | undefined,
  second: Block,
): Draft[] {
  const path = problem.path ?? [];
  const list = path.slice(0, -1).findLast((step) => typeof step === 'string');
  const what = ITEMS[list ?? ''];
  const isNamed = knownKeys(path.slice(0, -1))[0] === second.key;
  if (item?.kind !== 'item' || what === undefined || !isNamed || sharesLine(workbook, second)) {
    return [];
  }
  const dash = `${' '.repeat(item.column)}-${' '.repeat(second.column - item.column - 1)}`;
  const edits = [{ start: second.line, end: second.head.start, text: dash }];
  return [{ title: 'another-item', values: { what }, edited: { kind: 'edits', edits } }];
}

/** What is below the second key goes below the first, if they have no key in common. */
function underFirst(workbook: Workbook, first: Block, second: Block): Draft[] {
  const [one, other] = [first.children[0], second.children[0]];
  const isTaken = first.children.some(({ kind, key }) =>
    second.children.some((child) => kind === 'key' && child.key === key),
  );
  if (one === undefined || other?.kind !== one.kind || isTaken) return [];
  if (second.value.comment !== undefined) return [];
  const { text } = workbook;
  const lines = linesBelow(text, second).map(({ start, end }) => {
    const line = text.slice(start, end);
    return line.trim() === ''
      ? line
      : `${' '.repeat(Math.max(0, one.column + indent(line) - other.column))}${line.trimStart()}`;
  });
  const eol = eolAt(text, second.line);
  const moved = lines.map((line) => `${line}${eol}`).join('');
  const edits: TextEdit[] = [
    { start: first.end, end: first.end, text: moved },
    { start: second.line, end: second.end, text: '' },
  ];
  const edited = { kind: 'edits', edits } as const;
  return [{ title: 'put-under-first', values: { key: first.key }, edited }];
}

function linesBelow(text: string, block: Block): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  for (let start = nextLine(text, block.line); start < block.end; start = nextLine(text, start)) {
    lines.push({ start, end: lineEnd(text, start, nextLine(text, start)) });
  }
  return lines;
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

/** All lines of a key, each behind a `#`. */
export function asComment(workbook: Workbook, block: Block): Draft['edited'] {
  const { text } = workbook;
  if (sharesLine(workbook, block)) return { kind: 'refused', reason: 'other-shape' };
  const edits: TextEdit[] = [];
  const last = ownEnd(workbook, block);
  for (let at = block.line; at < last; at = nextLine(text, at)) {
    const end = lineEnd(text, at, nextLine(text, at));
    if (isBlank(text, at, end)) continue;
    const start = Math.min(at + block.column, at + indent(text.slice(at, end)));
    edits.push({ start, end: start, text: '# ' });
  }
  return { kind: 'edits', edits };
}
