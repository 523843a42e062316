import type { Day } from '../../calendar/day.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import { dayIn } from '../status/status.ts';
import type { Workbook } from '../workbook.ts';
import type { Edited } from './edited.ts';
import type { FieldValue } from './scalarText.ts';
import { setFields } from './setFields.ts';

export const NEXT_MEETING: FieldPath = ['next-meeting'];

const TIME: FieldPath = ['next-meeting-time'];
const PLACE: FieldPath = ['next-meeting-place'];

/**
 * Sets the next meeting, or that nobody knows. A time goes with its day; an empty one is none. A place stays until
 * another one is said.
 */
export function setNextMeeting(
  workbook: Workbook,
  day: Day | undefined,
  time: string | undefined,
  place?: string,
): Edited {
  const { 'next-meeting': known, 'next-meeting-time': knownTime } = workbook.cycle;
  const isSame = day !== undefined && dayIn(known) === day;
  const fields: (readonly [FieldPath, FieldValue | undefined])[] = [];
  if (!isSame) fields.push([NEXT_MEETING, day === undefined ? undefined : { day }]);
  const isGone = time === '' || (time === undefined && !isSame);
  if (isGone && knownTime !== undefined) fields.push([TIME, undefined]);
  else if (!isGone && time !== undefined) fields.push([TIME, time]);
  if (place !== undefined) fields.push([PLACE, place]);
  return setFields(workbook, fields);
}

/** Without the time of day of a meeting whose day is gone. */
export function withoutMeetingTime(workbook: Workbook): Edited {
  const isThere = workbook.cycle['next-meeting-time'] !== undefined;
  return setFields(workbook, isThere ? [[TIME, undefined]] : []);
}
