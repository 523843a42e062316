import { knownKeys } from '../../schema/schema.ts';
import { deletion, insertion } from '../../workbook/edit.ts';
import { refused, textEdits } from '../../workbook/edits/edited.ts';
import {
  allBlocks,
  isBehindDash,
  linesOfBlock,
  saysSomething,
} from '../../workbook/edits/findBlock.ts';
import { skipBlanks } from '../../workbook/syntax/layout/lineValues.ts';
import { eolAt, isBlank, walkLines, nextLine } from '../../workbook/syntax/layout/lines.ts';
import type { YamlBlock } from '../../workbook/syntax/layout/scanBlocks.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';

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
    return [{ title: 'remove', edited: removal(workbook, second), safe: true }];
  }
  // The key that an item's dash stands before can't go.
  if (!saysSomething(first) && !isBehindDash(workbook.text, first)) {
    return [{ title: 'remove-empty', values, edited: removal(workbook, first), safe: true }];
  }
  return [
    ...anotherItem(target, parent, second),
    ...underFirst(workbook, first, second),
    { title: 'comment-second', values, edited: asComment(workbook, second), undecided: true },
    { title: 'comment-first', values, edited: asComment(workbook, first), undecided: true },
  ];
};

function isSame({ text }: Workbook, a: YamlBlock, b: YamlBlock): boolean {
  const said = (block: YamlBlock): string => text.slice(block.after, block.end).trim();
  return said(a) === said(b);
}

function removal(workbook: Workbook, block: YamlBlock): Draft['edited'] {
  if (isBehindDash(workbook.text, block)) return refused('other-shape');
  return textEdits(deletion({ start: block.line, end: ownEnd(workbook, block) }));
}

/**
 * Where the lines of a key end that are surely its own. What can't be read at its column, such as
 * `x:y: 1` or `? x`, counts to the block above it, but may be somebody's key.
 */
function ownEnd({ text }: Workbook, block: YamlBlock): number {
  for (const { start, end } of linesBelow(text, block)) {
    const from = skipBlanks(text, start, end);
    const isFurtherOut = from < end && from - start <= block.column;
    if (isFurtherOut && !/^(?:-(?:\s|$)|#)/.test(text.slice(from, end))) return start;
  }
  return block.end;
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
  item: YamlBlock | undefined,
  second: YamlBlock,
): Draft[] {
  const path = problem.path ?? [];
  const list = path.slice(0, -1).findLast((step) => typeof step === 'string');
  const what = ITEMS[list ?? ''];
  const isNamed = knownKeys(path.slice(0, -1))[0] === second.key;
  const isBehind = isBehindDash(workbook.text, second);
  if (item?.kind !== 'item' || what === undefined || !isNamed || isBehind) return [];
  const dash = `${' '.repeat(item.column)}-${' '.repeat(second.column - item.column - 1)}`;
  const edited = textEdits({ start: second.line, end: second.head.start, text: dash });
  return [{ title: 'another-item', values: { what }, edited }];
}

/** What is below the second key goes below the first, if they have no key in common. */
function underFirst(workbook: Workbook, first: YamlBlock, second: YamlBlock): Draft[] {
  const [one, other] = [first.children[0], second.children[0]];
  const isTaken = first.children.some(({ kind, key }) =>
    second.children.some((child) => kind === 'key' && child.key === key),
  );
  if (one === undefined || other?.kind !== one.kind || isTaken) return [];
  if (second.value.comment !== undefined) return [];
  const { text } = workbook;
  const eol = eolAt(text, second.line);
  const lines = [...linesBelow(text, second)].map(({ start, end }) => {
    const from = skipBlanks(text, start, end);
    const column = Math.max(0, one.column + from - start - other.column);
    return from === end ? text.slice(start, end) : ' '.repeat(column) + text.slice(from, end);
  });
  const moved = lines.map((line) => `${line}${eol}`).join('');
  const edited = textEdits(insertion(first.end, moved), deletion(linesOfBlock(second)));
  return [{ title: 'put-under-first', values: { key: first.key }, edited }];
}

function linesBelow(text: string, { line, end }: YamlBlock): ReturnType<typeof walkLines> {
  return walkLines(text, { start: nextLine(text, line), end });
}

/** All lines of a key, each behind a `#`. */
export function asComment(workbook: Workbook, block: YamlBlock): Draft['edited'] {
  const { text } = workbook;
  if (isBehindDash(text, block)) return refused('other-shape');
  const lines = [...walkLines(text, { start: block.line, end: ownEnd(workbook, block) })];
  const edits = lines
    .filter(({ start, end }) => !isBlank(text, start, end))
    .map(({ start, end }) =>
      insertion(Math.min(start + block.column, skipBlanks(text, start, end)), '# '),
    );
  return textEdits(...edits);
}
