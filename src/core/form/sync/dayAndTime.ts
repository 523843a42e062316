import { parseDay } from '../../calendar/day.ts';
import { timeSaid } from '../../readers/saidTime.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { keepsTime, timeIn, valueOf, withDay } from '../change.ts';
import type { HostState, Ours, Touched } from './turn.ts';

/** The day and the time of day that stood in a field while somebody types in it. */
export interface Stood {
  /** The day that an hour belongs to which is typed in its place. */
  readonly day: string;
  /** What was typed last. */
  readonly typed: string;
  /** The time of day from before, empty where there was none; until the field is left. */
  readonly time?: string | undefined;
  /** The one that was written since. */
  readonly written?: string | undefined;
}

/** What is typed over a day, with that day where it is an hour alone: `10:30` changes only the hour. */
export function withItsDay(
  ours: Ours | undefined,
  { field, typed, current }: Pick<Touched, 'field' | 'current'> & { readonly typed: string },
): string {
  return withDay(field, typed, dayThere(ours, current));
}

/** The same in a field of the page, with the time of day that goes with it. */
export function wholeTyped(
  state: HostState,
  workbook: Workbook | undefined,
  { field, typed }: { readonly field: string; readonly typed: string },
): string {
  if (workbook === undefined) return typed;
  const ours = state.ours[field];
  const value = withItsDay(ours, { field, typed, current: valueOf(workbook, field) });
  return keepsTime(field) ? withItsTime(value, timeBefore(ours, workbook)) : value;
}

/**
 * The times of day with what is typed, before somebody began to and now; undefined where a field has none. A new day
 * takes over the one before, as an hour comes and goes letter by letter.
 */
export function timesWith(
  ours: Ours | undefined,
  workbook: Workbook,
  {
    field,
    value,
    meant,
  }: { readonly field: string; readonly value: string; readonly meant: string },
): Touched['times'] {
  if (!keepsTime(field)) return undefined;
  const before = timeBefore(ours, workbook);
  if (parseDay(meant) !== undefined) return { before, now: timeSaid(value) ?? before };
  return { before, now: meant === '' ? '' : timeIn(workbook) };
}

function timeBefore(ours: Ours | undefined, workbook: Workbook): string {
  const now = timeIn(workbook);
  const { time, written } = ours?.stood ?? {};
  // Somebody else may set another one meanwhile.
  return time === undefined || now !== written ? now : time;
}

/** What is typed, with the time of day that goes with it: one of two versions is to say all. */
export function withItsTime(value: string, time = ''): string {
  return time === '' || timeSaid(value) !== undefined ? value : `${value}, ${time}`;
}

/** What may be a day, or where two hours begin: `10–1` of `10–11:30 am`. */
const MAYBE_HOURS = /^\d{1,2} ?[-–] ?\d{1,2}$/;

/**
 * What stands there once that is written. An hour may come letter by letter, and its first one is no hour
 * yet. Where somebody takes letters away, what is left may be another day, which nobody means.
 */
export function stoodAfter(
  ours: Ours | undefined,
  { field, current, meant, typed, times }: Touched,
): Stood | undefined {
  if (!keepsTime(field)) return undefined;
  const said = typed?.value.trim() ?? meant;
  const isShortened = ours?.stood?.typed.startsWith(said) === true;
  const isMeant = parseDay(meant) !== undefined && !isShortened && !MAYBE_HOURS.test(said);
  const day = isMeant ? meant : dayThere(ours, current);
  return day === undefined
    ? undefined
    : { day, typed: said, time: times?.before, written: times?.now };
}

function dayThere(ours: Ours | undefined, current: string): string | undefined {
  const isOurs = ours?.meant === current && ours.stood !== undefined;
  return isOurs || parseDay(current) === undefined ? ours?.stood?.day : current;
}

/** Once fields are left, their day and time are what they say: who has left one empty means none any more. */
export function onceLeft(ours: HostState['ours']): HostState['ours'] {
  return Object.fromEntries(
    Object.entries(ours).map(([field, one]) => {
      const stood =
        one.stood === undefined || one.meant === ''
          ? undefined
          : {
              ...one.stood,
              day: dayLeft(one.meant, one.stood),
              time: undefined,
              written: undefined,
            };
      return [field, { ...one, stood }];
    }),
  );
}

function dayLeft(meant: string, { day }: Stood): string {
  return parseDay(meant) === undefined ? day : meant;
}
