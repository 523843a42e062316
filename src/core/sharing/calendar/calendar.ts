import type { Day } from '../../calendar/day.ts';
import type { Translate } from '../../language/translate.ts';
import type { SharedFile } from '../sharedFile.ts';
import type { SharedWorkbook } from '../sharedWorkbook.ts';
import { occasionsIn } from './occasions.ts';
import { startOf, writeCalendar } from './writeCalendar.ts';

/** What a calendar goes by besides the workbooks. */
export interface CalendarOptions {
  /** What the clock says, in seconds since 1970 in UTC; else the day's first second. */
  readonly now?: number | undefined;
  /** Whether calendars remind of each date, a week and a day before. */
  readonly reminders?: boolean;
}

interface CalendarSource extends CalendarOptions {
  readonly workbooks: readonly SharedWorkbook[];
  readonly today: Day;
  readonly t: Translate;
}

/** The dates of all workbooks as a calendar. It knows nothing of the calendar that was shared before. */
export function calendarFile({
  workbooks,
  today,
  t,
  now = startOf(today),
  reminders = false,
}: CalendarSource): SharedFile {
  const occasions = occasionsIn(workbooks, today, t);
  if (occasions.length === 0) {
    return { kind: 'nothing', why: t('None of the workbooks has a date for the calendar yet.') };
  }
  const bytes = writeCalendar(occasions, { name: t('Partnerships'), now, reminders });
  return { kind: 'file', bytes, of: undefined };
}
