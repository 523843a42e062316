import { deletion } from '../../workbook/edit.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { allBlocks, linesOfBlock } from '../../workbook/edits/findBlock.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { asComment } from './duplicateFixes.ts';
import type { Draft, FixTarget } from './fix.ts';
import { withRemark } from './remark.ts';

/** What people write for a status that follows from the workbook. */
const FOLLOWS =
  /^(?:active|planning|planned|plan|drafts?|draft|new|not started|started|starting|in progress|ongoing|on track|open|current|running|working(?: together)?|done|complete|completed|finished|closed|closing|reflection|reflecting|discussing|assessing|evaluating|approved|signed|live|green|yellow|red)$/i;

/** Any status but paused and ended follows, so the line isn't needed. What else it says stays as a comment. */
export function derivedStatusFixes({ workbook, problem }: FixTarget): readonly Draft[] {
  const { text } = workbook;
  const block = allBlocks(workbook).find(({ key, column }) => key === 'status' && column === 0);
  if (block === undefined) return [];
  const said = text
    .slice(block.after, block.end)
    .replace(/["'[\]#-]/g, ' ')
    .trim();
  const drop: Draft = FOLLOWS.test(said)
    ? { title: 'remove-line', edited: textEdits(deletion(linesOfBlock(block))) }
    : { title: 'make-comment', edited: asComment(workbook, block) };
  const choices = ['paused', 'ended'].map((value): Draft => {
    const edited = withRemark(text, problem.span, setField(workbook, ['status'], value), said);
    return { title: 'change-to', values: { value }, edited };
  });
  return [drop, ...choices];
}
