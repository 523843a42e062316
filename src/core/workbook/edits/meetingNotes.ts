import { eolAt } from '../syntax/layout/lines.ts';
import { isoDay, parseDay, type Day } from '../../calendar/day.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';
import { escapedLine } from '../body/answerText.ts';
import { sectionsOfMeetings } from '../model/meetingEntries.ts';
import type { ReadSection } from '../model/readSections.ts';
import { LANGUAGES } from '../../guide/guide.ts';
import { sayingIn } from '../../guide/saying.ts';
import { languageOf } from '../language.ts';
import type { Workbook } from '../workbook.ts';
import { editInSteps } from './composeEdits.ts';
import { refused, textEdits, type Edited } from './edited.ts';
import { insertHeadings, insertSection } from './insertSection.ts';

const ASKED_OF_MEETINGS = ['Present', 'What we talked about', 'What we agreed'] as const;

/** The same in every language, as a workbook may hold them. */
export const MEETING_LABELS: readonly string[] = LANGUAGES.flatMap((language) =>
  ASKED_OF_MEETINGS.map((asked) => sayingIn(language)(asked)),
);

/** What every meeting's notes ask for, in the workbook's language. */
export function askedOfMeetings(workbook: Workbook): readonly string[] {
  const say = sayingIn(languageOf(workbook));
  return ASKED_OF_MEETINGS.map((asked) => say(asked));
}

/**
 * Begins the notes of a meeting under its date, in order among the other notes, and adds *Meeting
 * notes* itself if that is missing. If the day has notes already, they stay as they are. `cursor`
 * is where to write.
 */
export function insertMeetingNotes(workbook: Workbook, day: Day, time?: string): Edited {
  return editInSteps(workbook, [
    (now) => insertSection(now, 'meeting-notes'),
    (now) => insertEntry(now, day, time),
  ]);
}

function insertEntry(workbook: Workbook, day: Day, time: string | undefined): Edited {
  const notes = workbook.sections.find(({ section }) => section.part === 'meeting-notes');
  if (notes === undefined) return refused('not-found');
  const entries = sectionsOfMeetings(workbook.sections);
  const same = entries.find((entry) => dayOfEntry(entry) === day);
  if (same !== undefined) return { ...textEdits(), cursor: endOfContent(workbook, same) };
  const title =
    time === undefined ? isoDay(day) : `${isoDay(day)}, ${escapedLine(singleSpaced(time))}`;
  const at = findInsertion(workbook, notes, entries, day);
  return insertHeading(workbook, at, notes.section.level + 1, title);
}

function dayOfEntry({ section }: ReadSection): Day | undefined {
  const written = /\d{4}-\d{2}-\d{2}/.exec(section.title)?.[0];
  return written === undefined ? undefined : parseDay(written);
}

/** The newest notes come last, unless the existing ones run the other way. */
function findInsertion(
  { text }: Workbook,
  notes: ReadSection,
  entries: readonly ReadSection[],
  day: Day,
): number {
  const dated = entries.flatMap((entry) => {
    const own = dayOfEntry(entry);
    return own === undefined ? [] : [{ start: entry.start, own }];
  });
  const newestFirst = dated.length > 1 && (dated[0]?.own ?? 0) > (dated.at(-1)?.own ?? 0);
  const next = dated.find(({ own }) => (newestFirst ? own < day : own > day));
  return next?.start ?? entries.at(-1)?.end ?? (notes.end === 0 ? text.length : notes.end);
}

function insertHeading(workbook: Workbook, at: number, level: number, title: string): Edited {
  const eol = eolAt(workbook.text, at);
  const heading = `${'#'.repeat(Math.min(level, 6))} ${title}${eol}${eol}`;
  const [first, ...rest] = askedOfMeetings(workbook).map((asked) => `- ${asked}:`);
  const list = [`${first ?? ''} `, ...rest, '', ''].join(eol);
  const cursor = heading.length + (first?.length ?? 0) + 1;
  return insertHeadings(workbook, at, heading + list, { count: 1, cursor });
}

/** Behind the last line of a section that says something. */
function endOfContent({ text }: Workbook, { section }: ReadSection): number {
  const { start, end } = section.content;
  const written = text.slice(start, end).trimEnd().length;
  return written === 0 ? start : start + written;
}
