import { strFromU8, strToU8 } from 'fflate';
import { civilDate, isoDay, type Day } from '../../calendar/day.ts';
import type { Occasion } from './occasions.ts';

const PRODUCT = '-//Partnership Workbooks//Calendar//EN';

/** Whether a file is a calendar of ours, which the next one may take the place of. */
export function isOwnCalendar(file: Uint8Array): boolean {
  return strFromU8(file.subarray(0, 200), true).includes(`PRODID:${PRODUCT}`);
}

const SECONDS_A_DAY = 86_400;
const SECONDS_AN_HOUR = 3600;

interface Writing {
  /** What the calendar is called; without a name it is an entry for a calendar that somebody has. */
  readonly name?: string;
  /** In seconds since 1970 in UTC. */
  readonly now: number;
  /** Whether entries remind, a week and a day before. */
  readonly reminders: boolean;
}

/** A calendar file of these occasions. */
export function writeCalendar(occasions: readonly Occasion[], writing: Writing): Uint8Array {
  return strToU8(
    [
      writtenLine('BEGIN', 'VCALENDAR'),
      writtenLine('VERSION', '2.0'),
      writtenLine('PRODID', PRODUCT),
      writtenLine('CALSCALE', 'GREGORIAN'),
      // What calendars show as its name, though the RFC does not know it.
      ...(writing.name === undefined
        ? []
        : [writtenLine('X-WR-CALNAME', escapedText(writing.name))]),
      ...occasions.flatMap((one) => entry(one, writing)),
      writtenLine('END', 'VCALENDAR'),
    ].join(''),
  );
}

/** An entry of a whole calendar makes nobody busy: a date is no appointment. */
function entry(occasion: Occasion, { name, now, reminders }: Writing): readonly string[] {
  const { uid, summary, description, hours, place } = occasion;
  const isAppointment = hours !== undefined && name === undefined;
  return [
    writtenLine('BEGIN', 'VEVENT'),
    writtenLine('UID', uid),
    writtenLine('DTSTAMP', stampOf(now)),
    // A calendar that knows an entry takes over a later one only, and nobody remembers how many there were.
    writtenLine('SEQUENCE', String(Math.floor(now / SECONDS_AN_HOUR))),
    ...whenOf(occasion),
    writtenLine('SUMMARY', escapedText(summary)),
    writtenLine('DESCRIPTION', escapedText(description)),
    ...(place === undefined ? [] : [writtenLine('LOCATION', escapedText(place))]),
    writtenLine('STATUS', 'CONFIRMED'),
    writtenLine('TRANSP', isAppointment ? 'OPAQUE' : 'TRANSPARENT'),
    ...(reminders ? REMINDERS[hours ? 'hours' : 'day'].map((one) => alarm(one, summary)) : []),
    writtenLine('END', 'VEVENT'),
  ];
}

/** What takes as long as nobody has said, in minutes. */
const USUAL_LENGTH = 60;

/**
 * An hour without a zone is that of the clock on the wall, wherever and in whatever season it hangs (RFC 5545,
 * 3.3.5, form 1).
 */
function whenOf({ day, hours }: Occasion): readonly string[] {
  if (hours !== undefined) {
    const { from, to = from + USUAL_LENGTH } = hours;
    return [
      writtenLine('DTSTART', localTime(day, from)),
      ...(isWritten(day + 1) ? [writtenLine('DTEND', localTime(day, to))] : []),
    ];
  }
  return [
    writtenLine('DTSTART;VALUE=DATE', basicDay(day)),
    // The day after, which is not part of it any more.
    ...(isWritten(day + 1) ? [writtenLine('DTEND;VALUE=DATE', basicDay(day + 1))] : []),
  ];
}

/** No year has five digits here. */
function isWritten(day: Day): boolean {
  return civilDate(day).year <= 9999;
}

/** `20261204T160000`; minutes beyond the end of the day are the next day's. */
function localTime(day: Day, minutes: number): string {
  const parts = [Math.floor(minutes / 60) % 24, minutes % 60, 0];
  const time = parts.map((part) => String(part).padStart(2, '0')).join('');
  return `${basicDay(day + Math.floor(minutes / 1440))}T${time}`;
}

/** A week and a day before; of whole days, which begin at midnight, at nine in the morning (RFC 5545, 3.8.6.3). */
const REMINDERS = { hours: ['-P7D', '-P1D'], day: ['-P6DT15H', '-PT15H'] } as const;

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
function stampOf(instant: number): string {
  const day = Math.floor(instant / SECONDS_A_DAY);
  const second = Math.floor(instant - day * SECONDS_A_DAY);
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${basicDay(day)}T${parts.map((part) => String(part).padStart(2, '0')).join('')}Z`;
}

/** The first second of a day in UTC. */
export function startOf(day: Day): number {
  return day * SECONDS_A_DAY;
}

// RFC 5545, section 3.1: a calendar is made of content lines, folded to 75 octets and ended by CRLF.

/** The octets that a line may have, its end not counted. */
const LONGEST = 75;

/** Writes a line, folded, and ended by CRLF. A fold never falls inside a character. */
function writtenLine(name: string, value: string): string {
  let written = '';
  let room = LONGEST;
  for (const character of `${name}:${value}`) {
    const octets = utf8Length(character);
    if (octets > room) {
      written += '\r\n ';
      room = LONGEST - 1;
    }
    written += character;
    room -= octets;
  }
  return `${written}\r\n`;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A text as a value: RFC 5545, section 3.3.11. */
function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}
