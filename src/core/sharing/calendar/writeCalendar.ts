import { strToU8 } from 'fflate';
import { civilDate, isoDay, type Day } from '../../calendar/day.ts';
import type { Translate } from '../../language/translate.ts';
import { printable } from '../../language/printable.ts';
import { escapedText, writtenLine } from './contentLines.ts';
import type { CalendarEntry, OccasionKind, Shown } from './calendarEntry.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/** By this a calendar is known as one of ours. */
export const PRODUCT = '-//Partnership Workbooks//Calendar//EN';

const SECONDS_A_DAY = 86_400;

/** A calendar file of these components, each of them as it is written. */
export function writeCalendar(name: string, components: readonly string[]): Uint8Array {
  return strToU8(
    [
      writtenLine('BEGIN', 'VCALENDAR'),
      writtenLine('VERSION', '2.0'),
      writtenLine('PRODID', PRODUCT),
      writtenLine('CALSCALE', 'GREGORIAN'),
      // What calendars show as its name, though the RFC does not know it.
      writtenLine('X-WR-CALNAME', escapedText(name)),
      ...components,
      writtenLine('END', 'VCALENDAR'),
    ].join(''),
  );
}

/** An entry, with what the file is to say of it. It makes nobody busy: a date is no appointment. */
export function writtenEntry(
  shown: Shown,
  known: { readonly kind: OccasionKind } & Pick<CalendarEntry, 'uid' | 'sequence' | 'stamp'>,
  t: Translate,
): CalendarEntry {
  const { summary, description, day, isCanceled, reminds } = shown;
  const { uid, sequence, stamp } = known;
  const written = [
    writtenLine('BEGIN', 'VEVENT'),
    writtenLine('UID', uid),
    writtenLine('DTSTAMP', stamp),
    writtenLine('SEQUENCE', String(sequence)),
    writtenLine('DTSTART;VALUE=DATE', basicDay(day)),
    // The day after, which is not part of it any more. No year has five digits here.
    ...(civilDate(day + 1).year > 9999 ? [] : [writtenLine('DTEND;VALUE=DATE', basicDay(day + 1))]),
    // Many calendars show what was canceled like all else.
    ...(isCanceled
      ? [
          writtenLine('SUMMARY', escapedText(t('Canceled: {what}', { what: summary }))),
          writtenLine(OWN_SUMMARY, escapedText(summary)),
        ]
      : [writtenLine('SUMMARY', escapedText(summary))]),
    writtenLine('DESCRIPTION', escapedText(description)),
    writtenLine('STATUS', isCanceled ? 'CANCELLED' : 'CONFIRMED'),
    writtenLine('TRANSP', 'TRANSPARENT'),
    ...(reminds && !isCanceled ? REMINDERS.map((trigger) => alarm(trigger, summary)) : []),
    writtenLine('END', 'VEVENT'),
  ].join('');
  return { ...shown, ...known, written };
}

/** What an entry is called while nobody has canceled it. */
export const OWN_SUMMARY = 'X-PARTNERSHIP-WORKBOOKS-SUMMARY';

/** At nine in the morning, a week and a day before: whole days begin at midnight (RFC 5545, 3.8.6.3). */
const REMINDERS = ['-P6DT15H', '-PT15H'];

function alarm(trigger: string, summary: string): string {
  return [
    writtenLine('BEGIN', 'VALARM'),
    writtenLine('ACTION', 'DISPLAY'),
    writtenLine('TRIGGER', trigger),
    writtenLine('DESCRIPTION', escapedText(summary)),
    writtenLine('END', 'VALARM'),
  ].join('');
}

/** `20261124` */
function basicDay(day: Day): string {
  return isoDay(day).replaceAll('-', '');
}

/** `20261124T090000Z`; `instant` is in seconds since 1970 in UTC. */
export function stampOf(instant: number): string {
  const day = Math.floor(instant / SECONDS_A_DAY);
  const second = Math.floor(instant - day * SECONDS_A_DAY);
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${basicDay(day)}T${parts.map((part) => String(part).padStart(2, '0')).join('')}Z`;
}

/** The first second of a day in UTC. */
export function startOf(day: Day): number {
  return day * SECONDS_A_DAY;
}

/** A text that stands in one line, as a calendar can say it. */
export function calendarText(text: string): string {
  return singleSpaced(printable(text));
}
