import type { Day } from '../../calendar/day.ts';
import type { Translate } from '../../language/translate.ts';
import { everybodyNamed } from '../../workbook/model/peopleIn.ts';
import { nameKey, sameName } from '../../workbook/naming.ts';
import { namesLike } from '../namesLike.ts';
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
  /** Whose dates they are, however the name is written: their milestones', and all others of what they coordinate. */
  readonly person?: string | undefined;
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
  person = '',
}: CalendarSource): SharedFile {
  const names = workbooks.flatMap(({ workbook }) => everybodyNamed(workbook.cycle));
  // As the workbooks write it, and not as it was typed.
  const of =
    nameKey(person) === ''
      ? undefined
      : (names.find((name) => sameName(name, person)) ?? person.trim());
  const occasions = occasionsIn(workbooks, today, t, of);
  if (occasions.length === 0) return { kind: 'nothing', why: whyNone(of, names, t) };
  const name = [t('Partnerships'), of].filter((one) => one !== undefined).join(': ');
  return { kind: 'file', bytes: writeCalendar(occasions, { name, now, reminders }), of };
}

function whyNone(person: string | undefined, names: readonly string[], t: Translate): string {
  if (person === undefined) return t('None of the workbooks has a date for the calendar yet.');
  const like = namesLike(person, names).join(', ');
  return [
    t('“{person}” has no date for the calendar in these workbooks.', { person }),
    ...(like === '' ? [] : [t('Similar names: {like}.', { like })]),
  ].join(' ');
}
