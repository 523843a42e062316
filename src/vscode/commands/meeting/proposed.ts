import type { Day } from '../../../core/calendar/day.ts';
import type { Agreed, Doubt } from '../../../core/meeting/agreedLine.ts';
import { isPlanned, type Outcome } from '../../../core/meeting/finish.ts';
import type { ReadNotes } from '../../../core/meeting/readNotes.ts';
import type { Settled } from '../../../core/meeting/settledLine.ts';
import { timeSaid } from '../../../core/readers/saidTime.ts';
import { dayIn } from '../../../core/workbook/status/status.ts';
import type { Workbook } from '../../../core/workbook/workbook.ts';

/** What would be made of a meeting's notes, while somebody looks it over. */
export interface Proposed {
  readonly lines: readonly ProposedLine[];
  /** What became of milestones that the workbook has. */
  readonly settled: readonly ProposedSettled[];
  readonly next: ReadNotes['next'];
  /** At what time, as the notes say it, or whoever corrects them. */
  readonly nextTime: string | undefined;
  /** A next meeting that the workbook has already, and that still lies ahead: it stays unless asked. */
  readonly planned: Day | undefined;
  /** The day of the meeting. */
  readonly day: Day;
}

/** What the notes say of a milestone that is there already; at first only what's sure is taken. */
export interface ProposedSettled extends Settled {
  readonly isIn: boolean;
}

interface When {
  /** The day of the meeting. */
  readonly day: Day;
  readonly today: Day;
}

/** One line of the notes, and the milestone that it would be. */
export interface ProposedLine {
  /** As it stands in the notes. */
  readonly line: string;
  readonly title: string;
  readonly due: Day | undefined;
  readonly owner: string | undefined;
  /** Whether a milestone is made of it. */
  readonly isIn: boolean;
  readonly doubts: readonly Doubt[];
  /**
   * `planned` is a milestone already; `unread` stands among what was agreed, and says neither who nor by
   * when; `talk` is all else that was written down.
   */
  readonly is: 'read' | 'planned' | 'unread' | 'talk';
}

/** What the notes come to before anybody has corrected it. */
export function proposedOf(
  workbook: Workbook,
  { agreed, next, unread, talk, settled }: ReadNotes,
  { day, today }: When,
): Proposed {
  const known = dayIn(workbook.cycle['next-meeting']);
  const isAhead = known !== undefined && known >= today && known > day;
  const planned = isAhead && known !== next?.day ? known : undefined;
  const read = agreed.map((one) => readLine(workbook, one));
  const beneath = [
    ...unread.map((line) => untaken(line, 'unread')),
    ...talk.map((line) => untaken(line, 'talk')),
  ];
  const nextTime = next?.day === undefined ? undefined : timeSaid(next.line);
  return {
    ...{ lines: [...read, ...beneath], next, nextTime, planned, day },
    settled: settled.map((one) => ({ ...one, isIn: one.isSure })),
  };
}

/** Whether a line stands beneath, to be taken with a click. */
export function isBeneath({ is, isIn }: ProposedLine): boolean {
  return !isIn && (is === 'unread' || is === 'talk');
}

function readLine(workbook: Workbook, { line, what, who, due, doubts }: Agreed): ProposedLine {
  const is = isPlanned(workbook, what) ? 'planned' : 'read';
  const isOut = doubts.some(({ kind }) => kind === 'past' || kind === 'question');
  return { line, title: what, due, owner: who, isIn: is === 'read' && !isOut, doubts, is };
}

function untaken(line: string, is: ProposedLine['is']): ProposedLine {
  const none = { due: undefined, owner: undefined, isIn: false, doubts: [] };
  return { line, title: line, ...none, is };
}

/** What is written into the workbook. */
export function outcomeOf({ lines, settled, next, nextTime, planned, day }: Proposed): Outcome {
  const isKept = planned !== undefined;
  const milestones = lines.filter(({ isIn }) => isIn);
  const made = { milestones, settled: settled.filter(({ isIn }) => isIn), day };
  if (isKept || next?.day === undefined) return { ...made, next: undefined };
  return { ...made, next: next.day, nextTime, nextPlace: next.place };
}

/** The agreements that aren’t taken over, though they aren’t milestones yet. */
export function leftOut({ lines }: Proposed): readonly string[] {
  return lines
    .filter(({ isIn, is }) => !isIn && (is === 'read' || is === 'unread'))
    .map(({ line }) => line);
}

/** How many milestones that were there before are done, have another day, and are dropped. */
export function countSettled({ settled = [] }: Outcome): {
  readonly done: number;
  readonly moved: number;
  readonly dropped: number;
} {
  const done = settled.filter(({ becomes }) => becomes === 'done').length;
  const dropped = settled.filter(({ becomes }) => becomes === 'dropped').length;
  return { done, moved: settled.length - done - dropped, dropped };
}
