import { deletion, insertion, type TextEdit } from '../../workbook/edit.ts';
import type { YamlBlock } from '../../workbook/syntax/layout/scanBlocks.ts';
import { allBlocks } from '../../workbook/edits/findBlock.ts';
import { skipBlanks } from '../../workbook/syntax/layout/lineValues.ts';
import { indentation, lineAt, walkLines } from '../../workbook/syntax/layout/lines.ts';
import type { Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** The innermost block that begins on the line at `line`. */
export function blockOnLine(workbook: Workbook, line: number): YamlBlock | undefined {
  return allBlocks(workbook).findLast((block) => block.line === line);
}

/** Moves the first line of a span to a column, and with it what is indented further. Blank lines stay. */
export function indentEdits(text: string, { start, end }: Span, column: number): TextEdit[] {
  return movedWhile(text, { start, end }, column, (blanks, own) => blanks > own);
}

/** The same, along with the lines below that are indented at least as far. */
export function besideEdits(text: string, { start, end }: Span, column: number): TextEdit[] {
  return movedWhile(text, { start, end }, column, (blanks, own) => blanks >= own);
}

function movedWhile(
  text: string,
  span: Span,
  column: number,
  goesAlong: (blanks: number, own: number) => boolean,
): TextEdit[] {
  const own = skipBlanks(text, span.start, lineAt(text, span.start).end) - span.start;
  const edits: TextEdit[] = [];
  for (const { start, end } of walkLines(text, span)) {
    const blanks = skipBlanks(text, start, end) - start;
    if (start + blanks === end) continue;
    if (start > span.start && !goesAlong(blanks, own)) break;
    const by = column - own;
    const away = { start, end: start + indentation(text, start, start - by) };
    edits.push(by > 0 ? insertion(start, ' '.repeat(by)) : deletion(away));
  }
  return edits;
}
