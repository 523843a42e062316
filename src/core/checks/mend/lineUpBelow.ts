import { insertion, type TextEdit } from '../../workbook/edit.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { skipBlanks } from '../../workbook/syntax/layout/lineValues.ts';
import { lineAt, walkLines, nextLine } from '../../workbook/syntax/layout/lines.ts';
import type { Draft, FixTarget } from './fix.ts';

/** Moves the lines below to where this one begins: an item's fields were all typed one space short. */
export function linedUpBelow({ workbook, problem }: FixTarget): Draft[] {
  const { text, frontMatter } = workbook;
  const line = lineAt(text, problem.span.start);
  const column = problem.span.start - line.start;
  const dash = /^ *(?=-[ \t])/.exec(text.slice(line.start, problem.span.start))?.[0].length;
  const outer = dash ?? -1;
  let by: number | undefined;
  const edits: TextEdit[] = [];
  const below = { start: nextLine(text, line.end), end: frontMatter.content.end };
  for (const { start, end } of walkLines(text, below)) {
    const indent = skipBlanks(text, start, end) - start;
    if (start + indent === end) continue;
    if (indent <= outer || indent === 0) break;
    by ??= column - indent;
    if (by <= 0 || (edits.length > 0 && column - indent > by)) break;
    edits.push(insertion(start, ' '.repeat(by)));
  }
  return edits.length === 0 ? [] : [{ title: 'line-up-below', edited: textEdits(...edits) }];
}
