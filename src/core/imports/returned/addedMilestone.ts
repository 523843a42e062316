import type { NewMilestone } from '../../workbook/edits/commands/milestones.ts';
import { factIn, type WrittenAround } from './takeReturned.ts';
import type { OtherLine } from './controlTexts.ts';

const STATUS = 'milestones.0.status';

/** The milestone that a row says which the partner added; undefined for any other line. */
export function addedMilestone(
  { text, hidden, cells }: OtherLine,
  around: WrittenAround,
): NewMilestone | undefined {
  const title = cells?.get('title');
  if (title === undefined || hidden) return undefined;
  const dueText = cells?.get('due') ?? '';
  const due = factIn('milestones.0.due', dueText, around);
  const day = typeof due === 'object' && 'day' in due ? due.day : undefined;
  const owner = cells?.get('owner');
  // What else stands in the row, or is no day, is kept with it.
  const status = cells?.get('status') ?? '';
  const isWhole = [title, dueText, owner, status].filter(Boolean).join('; ') === text;
  const isBegun = status !== '' && factIn(STATUS, status, around) !== 'not started';
  const isRead = dueText === '' || day !== undefined;
  return { title, due: day, owner, ...(isWhole && isRead && !isBegun ? {} : { note: text }) };
}
