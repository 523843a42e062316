import type { TextEdit } from '../../workbook/edit.ts';
import type { Block } from '../../workbook/syntax/layout/scanBlocks.ts';
import { blocksOf } from '../../workbook/edits/findBlock.ts';
import { isBlank, lineEnd, nextLine } from '../../workbook/syntax/layout/lines.ts';
import type { Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** All blocks of the front matter, each before those in it. */
export function allBlocks(workbook: Workbook): readonly Block[] {
  const flat = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => [block, ...flat(block.children)]);
  return flat(blocksOf(workbook));
}

/** The innermost block that begins on the line at `line`. */
export function blockOnLine(workbook: Workbook, line: number): Block | undefined {
  return allBlocks(workbook)
    .filter((block) => block.line === line)
    .at(-1);
}

/**
 * Moves the first line of a span to a column, along with the lines below that are indented further.
 * Blank lines stay.
 */
export function indentEdits(text: string, { start, end }: Span, column: number): TextEdit[] {
  return movedWhile(text, { start, end }, column, (blanks, own) => blanks > own);
}

/** The same, along with the lines below that are indented at least as far. */
export function besideEdits(text: string, { start, end }: Span, column: number): TextEdit[] {
  return movedWhile(text, { start, end }, column, (blanks, own) => blanks >= own);
}

function movedWhile(
  text: string,
  { start, end }: Span,
  column: number,
  goesAlong: (blanks: number, own: number) => boolean,
): TextEdit[] {
  const own = blanksAt(text, start);
  const edits: TextEdit[] = [];
  for (let at = start; at < end; at = nextLine(text, at)) {
    if (isBlank(text, at, lineEnd(text, at, nextLine(text, at)))) continue;
    if (at > start && !goesAlong(blanksAt(text, at), own)) break;
    edits.push(indentEdit(text, at, column - own));
  }
  return edits;
}

function blanksAt(text: string, line: number): number {
  return /^[ \t]*/.exec(text.slice(line, line + 400))?.[0].length ?? 0;
}

function indentEdit(text: string, at: number, by: number): TextEdit {
  if (by > 0) return { start: at, end: at, text: ' '.repeat(by) };
  const blanks = /^ */.exec(text.slice(at, at - by))?.[0].length ?? 0;
  return { start: at, end: at + blanks, text: '' };
}
