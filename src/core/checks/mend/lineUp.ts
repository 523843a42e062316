import { knownKeys } from '../../schema/schema.ts';
import { readLineKey } from '../../workbook/syntax/layout/lineValues.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { scanFrontMatter } from '../../workbook/edits/findBlock.ts';
import type { Draft, FixTarget } from './fix.ts';
import { besideEdits, indentEdits } from './indenting.ts';
import { lineAt } from '../../workbook/syntax/layout/lines.ts';
import { openColumns, type OpenColumn } from '../find/openColumns.ts';

/**
 * Moves the line to where one of the blocks above begins. It takes along the lines that belong to
 * it; or none, as its neighbors may be right where they are; or those beside it as well. It first
 * tries the place where its key is wanted, then the closest ones.
 */
export function linedUp({ workbook, problem }: FixTarget): Draft[] {
  const { text, frontMatter } = workbook;
  const { start, end } = lineAt(text, problem.span.start);
  const own = problem.span.start - start;
  const key = readLineKey(text, problem.span.start, end)?.key;
  const isWanted = ({ path, keys }: OpenColumn): boolean =>
    key !== undefined && knownKeys(path).includes(key) && !keys.includes(key);
  const rank = (open: OpenColumn): number =>
    Math.abs(open.column - own) - (isWanted(open) ? FAR : 0);
  const columns = openColumns(scanFrontMatter(workbook), start)
    .filter(({ column }) => column !== own)
    .sort((a, b) => rank(a) - rank(b));
  const lines = [frontMatter.content.end, start + 1];
  return columns.slice(0, 6).flatMap(({ column }) => {
    const moves = lines.map((last) => indentEdits(text, { start, end: last }, column));
    return [...moves, besideEdits(text, { start, end: frontMatter.content.end }, column)].map(
      (edits): Draft => ({ title: 'line-up', edited: textEdits(...edits) }),
    );
  });
}

/** Further than any indentation. */
const FAR = 1000;
