import { isoDay, type Day } from '../../calendar/day.ts';
import { blockText, type WordBlock } from '../word/wordText.ts';
import { daysIn, type DateHabits, type WrittenDay } from './writtenDays.ts';

/** Notes of the meetings, under the day of each. */
export interface MeetingNotes {
  /** In the order of the file; notes before the first day have none. */
  readonly entries: readonly {
    readonly day: Day | undefined;
    readonly blocks: readonly WordBlock[];
  }[];
  readonly next: Day | undefined;
}

const NEXT = /\bnext\b[^.;]{0,40}$/i;
const MET =
  /^[\W\d]*(?:(?:we )?met\b|(?:first|second|third|last|kick-?off)\b|meetings?\b|date\b|on\b)?[^.]{0,60}$/i;

/** Parts the notes by the days that they name as days of a meeting. */
export function meetingNotes(blocks: readonly WordBlock[], habits: DateHabits): MeetingNotes {
  const entries: { day: Day | undefined; blocks: WordBlock[] }[] = [];
  let next: Day | undefined;
  for (const block of blocks) {
    const text = blockText(block);
    const named = block.kind === 'paragraph' ? daysIn(text, habits) : [];
    for (const { day, start } of named) {
      if (day !== undefined && NEXT.test(text.slice(0, start))) next ??= day;
    }
    const days = named.filter((one) => isMeeting(text, one)).map(({ day }) => day);
    for (const day of days) entries.push({ day, blocks: [] });
    if (entries.length === 0) entries.push({ day: undefined, blocks: [] });
    entries.at(-1)?.blocks.push(block);
  }
  return { entries, next };
}

function isMeeting(text: string, { day, start }: WrittenDay): boolean {
  const before = text.slice(0, start);
  return day !== undefined && !NEXT.test(before) && MET.test(before) && !/\bby\s*$/i.test(before);
}

/** The heading of a meeting's notes, as *Meeting notes* has them. */
export function meetingHeading(day: Day): string {
  return `#### ${isoDay(day)}`;
}
