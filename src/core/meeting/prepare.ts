import type { Day } from '../calendar/day.ts';
import { sharedEnds, type TextEdit } from '../workbook/edit.ts';
import { editInSteps } from '../workbook/edits/composeEdits.ts';
import { refused, type Edited } from '../workbook/edits/edited.ts';
import { insertMeetingNotes } from '../workbook/edits/meetingNotes.ts';
import { setNextMeeting } from '../workbook/edits/nextMeeting.ts';
import { othersAreSame } from '../workbook/edits/setAnswer.ts';
import { meetingsOf } from '../workbook/model/meetingEntries.ts';
import { reopen } from '../workbook/openWorkbook.ts';
import { eolAt } from '../workbook/syntax/layout/lines.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { agendaGroups, knownTitles } from './agendaLines.ts';
import { withAgenda } from './updateAgenda.ts';

/** Writes the agenda into the meeting's notes, and its day and time into the facts. `cursor` is its end. */
export function prepareMeeting(
  workbook: Workbook,
  meeting: Day,
  today: Day,
  time?: string,
): Edited {
  return editInSteps(workbook, [
    (now) => setNextMeeting(now, meeting, time),
    (now) =>
      findEntry(now, meeting, today) < 0
        ? insertMeetingNotes(now, meeting, now.cycle['next-meeting-time'])
        : { kind: 'edits', edits: [] },
    (now) => writeAgenda(now, meeting, today),
  ]);
}

/** Which section holds the notes of the meeting; below 0 where none does. */
function findEntry({ sections }: Workbook, meeting: Day, today: Day): number {
  const entry = meetingsOf(sections, today).find(({ day }) => day === meeting);
  return entry === undefined ? -1 : sections.findIndex(({ start }) => start === entry.start);
}

function writeAgenda(workbook: Workbook, meeting: Day, today: Day): Edited {
  const { text, sections } = workbook;
  const index = findEntry(workbook, meeting, today);
  const section = sections[index]?.section;
  if (section === undefined) return refused('not-found');
  const { start, end } = section.content;
  const before = text.slice(start, end).split(/(?<=\n)/);
  const groups = agendaGroups(workbook, meeting, today);
  const titles = knownTitles(workbook, meeting, today);
  const { lines: after, last } = withAgenda(before, groups, titles, eolAt(text, start));
  const edits = editOf(before, after, start);
  const now = edits.length === 0 ? workbook : reopen(workbook, edits);
  // A fact's text might have begun or ended a section.
  if (now === undefined || !othersAreSame(workbook, now, index)) return refused('unsafe');
  const agenda = after.slice(0, last).join('').trimEnd();
  const cursor = last === 0 ? undefined : start + agenda.length;
  return { kind: 'edits', edits, cursor, after: now };
}

/** Only the lines that differ. */
function editOf(
  before: readonly string[],
  after: readonly string[],
  at: number,
): readonly TextEdit[] {
  const { head, tail } = sharedEnds(before, after);
  const start = at + before.slice(0, head).join('').length;
  const old = before.slice(head, before.length - tail).join('');
  const text = after.slice(head, after.length - tail).join('');
  return old === text ? [] : [{ start, end: start + old.length, text }];
}
