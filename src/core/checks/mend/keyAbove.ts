import { insertion } from '../../workbook/edit.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { scanFrontMatter } from '../../workbook/edits/findBlock.ts';
import { eolAt } from '../../workbook/syntax/layout/lines.ts';
import { lostKeyAbove } from '../find/lostKey.ts';
import type { Draft, FixTarget } from './fix.ts';

/** Puts the key back that the lines of a problem lost. */
export function keyAbove({ workbook, problem }: FixTarget): readonly Draft[] {
  const lost = lostKeyAbove(workbook, scanFrontMatter(workbook), problem.span.start);
  if (lost === undefined) return [];
  const { key, column } = lost;
  const { start: at } = lost.lines;
  const text = `${' '.repeat(column)}${key}:${eolAt(workbook.text, at)}`;
  return [{ title: 'put-above', values: { key }, edited: textEdits(insertion(at, text)) }];
}
