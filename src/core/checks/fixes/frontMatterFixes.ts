import type { TextEdit } from '../../workbook/edit.ts';
import type { Block } from '../../workbook/edits/blocks.ts';
import { saysSomething } from '../../workbook/edits/findBlock.ts';
import { eolAt } from '../../workbook/edits/style.ts';
import { isTornFence } from '../../workbook/layout/frontMatter.ts';
import { nextLine } from '../../workbook/layout/lines.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';
import { allBlocks, lineAt } from './lines.ts';

/** The line that is missing above the facts, or below them. */
export const unclosedFixes: Fixer = (target) =>
  target.problem.variant === 'unopened' ? openingLine(target) : closingLine(target);

/** An opening line, as the first thing in the file; what was meant to be one goes. */
function openingLine({ workbook: { text, frontMatter } }: FixTarget): Draft[] {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const { start: end, end: lineStop } = frontMatter.fence;
  const edit = { start, end, text: `---${eolAt(text, nextLine(text, lineStop))}` };
  return [{ title: 'open-front-matter', edited: { kind: 'edits', edits: [edit] }, safe: true }];
}

/** A closing line below the last line that says something, or in the place of one that is torn. */
function closingLine({ workbook }: FixTarget): Draft[] {
  const { text, frontMatter } = workbook;
  const { start, end } = frontMatter.content;
  const written = start + text.slice(start, end).trimEnd().length;
  const last = lineAt(text, written);
  if (last.start > start && isTornFence(text, last.start)) {
    const edit = { ...last, text: '---' };
    return [{ title: 'close-front-matter', edited: { kind: 'edits', edits: [edit] }, safe: true }];
  }
  const eol = eolAt(text, written);
  // The blanks behind an empty key stay where they are.
  const at = Math.min(lineAt(text, written).end, end);
  const edit = { start: at, end: at, text: end > at ? `${eol}---` : `${eol}---${eol}` };
  return [{ title: 'close-front-matter', edited: { kind: 'edits', edits: [edit] }, safe: true }];
}

/** What stands above the facts goes below them, where it is ordinary text. */
export const notFirstFixes: Fixer = ({ workbook }) => {
  const { text, frontMatter } = workbook;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const above = text.slice(start, frontMatter.fence.start);
  const remove: TextEdit = { start, end: frontMatter.fence.start, text: '' };
  if (above.trim() === '') {
    return [
      { title: 'remove-blank-lines', edited: { kind: 'edits', edits: [remove] }, safe: true },
    ];
  }
  if (!frontMatter.closed) return [];
  const eol = eolAt(text, frontMatter.bodyStart);
  const isOpen = text.charCodeAt(frontMatter.bodyStart - 1) !== 10;
  const body = `${isOpen ? eol : ''}${eol}${above.trim()}${eol}`;
  const insert = { start: frontMatter.bodyStart, end: frontMatter.bodyStart, text: body };
  const edited = { kind: 'edits', edits: [remove, insert] } as const;
  return [{ title: 'move-below', edited, safe: true }];
};

/** One of two keys that are alike goes: the one that says nothing, or the one that is not wanted. */
export const duplicateFixes: Fixer = (target) => {
  const { workbook, problem } = target;
  const blocks = allBlocks(workbook);
  const second = blocks.find(({ head }) => head.start === problem.span.start);
  if (second?.kind !== 'key') return [];
  const siblings = siblingsOf(blocks, second);
  const first = siblings.find(({ key }) => key === second.key);
  if (first === undefined || first === second) return [];
  const values = { key: second.key };
  const secondGoes = removal(target, second);
  const firstGoes = removal(target, first);
  if (!saysSomething(second) || isSame(target, first, second)) {
    return [{ title: 'remove-second', values, edited: secondGoes, safe: true }];
  }
  if (!saysSomething(first)) {
    return [{ title: 'remove-empty', values, edited: firstGoes, safe: true }];
  }
  return [
    { title: 'remove-second', values, edited: secondGoes, undecided: true },
    { title: 'remove-first', values, edited: firstGoes, undecided: true },
  ];
};

function siblingsOf(blocks: readonly Block[], block: Block): readonly Block[] {
  const parent = blocks.find(({ children }) => children.includes(block));
  return parent?.children ?? blocks.filter(({ column }) => column === block.column);
}

function isSame({ workbook: { text } }: FixTarget, a: Block, b: Block): boolean {
  const said = (block: Block): string => text.slice(block.after, block.end).trim();
  return said(a) === said(b);
}

function removal({ workbook: { text } }: FixTarget, block: Block): Draft['edited'] {
  const sharesLine = text.slice(block.line, block.head.start).trim() !== '';
  if (sharesLine) return { kind: 'refused', reason: 'other-shape' };
  return { kind: 'edits', edits: [{ start: block.line, end: block.end, text: '' }] };
}
