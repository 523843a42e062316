import type { Day } from '../../../calendar/day.ts';
import type { Cycle } from '../../../schema/generated/types.ts';
import type { Workbook } from '../../workbook.ts';
import type { Edited } from '../edited.ts';
import { setFields } from '../setFields.ts';
import { writtenDay } from '../writtenDay.ts';

export interface Rest {
  readonly since: Day;
  /** A blank reason counts as none. */
  readonly reason?: string | undefined;
  /** Only for a pause. */
  readonly resumeOn?: Day | undefined;
}

/** Pauses a cycle: nothing in it counts as late meanwhile. */
export function pauseCycle(workbook: Workbook, rest: Rest): Edited {
  return setStatus(workbook, 'paused', rest);
}

/** Ends a cycle before its goal was reached. */
export function endCycle(workbook: Workbook, { since, reason }: Omit<Rest, 'resumeOn'>): Edited {
  return setStatus(workbook, 'ended', { since, reason });
}

/** Resumes a cycle and removes what was said about its pause. */
export function resumeCycle(workbook: Workbook): Edited {
  return setFields(workbook, [
    [['status'], undefined],
    [['status-since'], undefined],
    [['status-reason'], undefined],
    [['resume-on'], undefined],
  ]);
}

/** Gives a cycle what `before` said about its pause or its end. */
export function restoreStatus(workbook: Workbook, before: Cycle): Edited {
  const { status, 'status-since': since, 'status-reason': reason } = before;
  return setFields(workbook, [
    [['status'], status],
    [['status-since'], writtenDay(since)],
    [['status-reason'], reason],
    [['resume-on'], writtenDay(before['resume-on'])],
  ]);
}

function setStatus(
  workbook: Workbook,
  status: 'paused' | 'ended',
  { since, reason = '', resumeOn }: Rest,
): Edited {
  return setFields(workbook, [
    [['status'], status],
    [['status-since'], { day: since }],
    [['status-reason'], reason.trim() === '' ? undefined : reason],
    [['resume-on'], resumeOn === undefined ? undefined : { day: resumeOn }],
  ]);
}
