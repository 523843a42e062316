import type { Day } from '../../calendar/day.ts';
import type { Translate } from '../../language/translate.ts';
import type { SharedFile } from '../sharedFile.ts';
import type { SharedWorkbook } from '../sharedWorkbook.ts';
import { occasionsIn } from './occasions.ts';
import { readCalendar } from './readCalendar.ts';
import { updateCalendar } from './updateCalendar.ts';
import { stampOf, startOf, writeCalendar } from './writeCalendar.ts';

/** What a calendar goes by besides the workbooks. */
export interface CalendarOptions {
  /** The file that is there, which this one will replace. */
  readonly previous?: Uint8Array | undefined;
  /** What the clock says, in seconds since 1970 in UTC; else the day's first second. */
  readonly now?: number | undefined;
  /** Whether all workbooks could be read; else what is missing may still be there, and is kept. */
  readonly isComplete?: boolean;
  /** Whether calendars remind of each date, a week and a day before. */
  readonly reminders?: boolean;
}

interface CalendarSource extends CalendarOptions {
  readonly workbooks: readonly SharedWorkbook[];
  readonly today: Day;
  readonly t: Translate;
}

/** The dates of all workbooks as a calendar, made from the one that is there. */
export function calendarFile({
  workbooks,
  today,
  t,
  previous,
  now = startOf(today),
  isComplete = true,
  reminders = false,
}: CalendarSource): SharedFile {
  const before = previous && readCalendar(previous);
  switch (before?.kind) {
    case 'foreign':
      return {
        kind: 'nothing',
        why: t(
          'The calendar file that’s already there wasn’t made by Partnership Workbooks, so it’s been left as it is. Move or rename it, and try again.',
        ),
      };
    case 'damaged':
      return {
        kind: 'nothing',
        why: t(
          'The calendar file that’s already there is damaged, so it’s been left as it is. Restore an earlier version of it, and try again. If you don’t have one, move it somewhere else, but people’s calendars will then treat every date as new.',
        ),
      };
    case 'ours':
    case undefined:
  }
  const entries = updateCalendar(occasionsIn(workbooks, today, t), before?.entries ?? [], {
    stamp: stampOf(now),
    ...{ isComplete, t, reminds: reminders },
  });
  if (entries.length === 0) {
    return { kind: 'nothing', why: t('None of the workbooks has a date for the calendar yet.') };
  }
  const components = [...(before?.foreign ?? []), ...entries.map(({ written }) => written)];
  return { kind: 'file', bytes: writeCalendar(t('Partnerships'), components), of: undefined };
}
