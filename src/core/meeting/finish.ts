import type { Day } from '../calendar/day.ts';
import { milestoneNow } from '../portfolio/milestoneNow.ts';
import {
  addMilestone,
  dropMilestone,
  markMilestoneDone,
  moveDueDate,
  type NewMilestone,
} from '../workbook/edits/commands/milestones.ts';
import { editInSteps, type EditStep } from '../workbook/edits/composeEdits.ts';
import { refused, type Edited } from '../workbook/edits/edited.ts';
import { setNextMeeting } from '../workbook/edits/nextMeeting.ts';
import { meetingsOf, type Meeting } from '../workbook/model/meetingEntries.ts';
import { nameKey } from '../workbook/naming.ts';
import { dayIn } from '../workbook/status/status.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { readNotes } from './readNotes.ts';
import type { Settled } from './settledLine.ts';

/** What to take over from a meeting, once somebody has looked it over. */
export interface Outcome {
  readonly milestones: readonly NewMilestone[];
  /** When both meet again; undefined where nobody said. */
  readonly next: Day | undefined;
  /** At what time, as somebody said it. */
  readonly nextTime?: string | undefined;
  readonly nextPlace?: string | undefined;
  /** What became of milestones that were there before. */
  readonly settled?: readonly Pick<Settled, 'milestone' | 'becomes'>[];
  readonly day: Day;
}

/** Writes what a meeting agreed on into the facts. `cursor` is the end of the last milestone. */
export function finishMeeting(workbook: Workbook, outcome: Outcome): Edited {
  const { milestones, next, nextTime, nextPlace, settled = [] } = outcome;
  const steps: readonly EditStep[] = milestones.map(
    (milestone) => (now) => addMilestone(now, milestone),
  );
  const meet: readonly EditStep[] =
    next !== undefined || isOver(workbook, outcome)
      ? [(now) => setNextMeeting(now, next, nextTime, nextPlace)]
      : [];
  const settle = settled.map(({ milestone, becomes }): EditStep => (now) => {
    const at = milestoneNow(milestone, now.cycle.milestones ?? []);
    if (at === undefined) return refused('not-found');
    if (becomes === 'dropped') return dropMilestone(now, at);
    return becomes === 'done'
      ? markMilestoneDone(now, at, outcome.day)
      : moveDueDate(now, at, becomes);
  });
  return editInSteps(workbook, [...meet, ...settle, ...steps]);
}

/** Whether the meeting was the next one, and no other is planned yet. */
export function isOver({ cycle }: Workbook, { next, day }: Outcome): boolean {
  return next === undefined && dayIn(cycle['next-meeting']) === day;
}

/** What somebody pointed at: an offset into the text, or the day of the meeting’s row. */
export interface MeantMeeting {
  readonly cursor?: number | undefined;
  readonly day?: Day | undefined;
}

/**
 * The meeting whose notes are meant: the one that somebody pointed at and no other, else one that was held
 * before its day, else the last one that has been held, else the first that is to come.
 */
export function meetingToFinish(
  workbook: Workbook,
  today: Day,
  { cursor, day: meant }: MeantMeeting = {},
): Meeting | undefined {
  const meetings = meetingsOf(workbook.sections, today);
  if (meant !== undefined) return meetings.find(({ day }) => day === meant);
  const here = meetings.find(
    ({ start, end }) => cursor !== undefined && start <= cursor && cursor < end,
  );
  if (here !== undefined) return here;
  const byDay = [...meetings].sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
  const early = byDay.findLast((one) => (one.day ?? 0) > today && isToFinish(workbook, one));
  if (early !== undefined) return early;
  const held = byDay.filter(({ day }) => day !== undefined && day <= today);
  return held.at(-1) ?? byDay.find(({ day }) => day !== undefined) ?? meetings.at(-1);
}

/** Whether a meeting’s notes hold more than its agenda, and not all of it is in the facts yet. */
function isToFinish(workbook: Workbook, meeting: Meeting): boolean {
  if (meeting.day === undefined) return false;
  const { agreed, next, unread, talk, settled } = readNotes(workbook, meeting, meeting.day);
  // What isn't sure may be left out, and is not asked again and again.
  if (settled.some(({ isSure }) => isSure)) return true;
  if (agreed.length === 0 && next === undefined) return unread.length + talk.length > 0;
  const isSet = next === undefined || next.day === dayIn(workbook.cycle['next-meeting']);
  return !isSet || agreed.some(({ what }) => !isPlanned(workbook, what));
}

/** Whether the workbook has a milestone of that title, so that it need not be made again. */
export function isPlanned({ cycle }: Workbook, title: string): boolean {
  const key = nameKey(title);
  return (cycle.milestones ?? []).some((one) => nameKey(one.title ?? '') === key);
}
