import { parseDay } from '../../calendar/day.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { keepsTime, valueOf, withDay } from '../change.ts';
import type { HostState, Ours, Touched } from './turn.ts';

/** The day that an hour belongs to which is typed in its place. */
export interface Stood {
  readonly day: string;
  /** What was typed last. */
  readonly typed: string;
}

/** What is typed over a day, with that day where it is an hour alone: `10:30` changes only the hour. */
export function withItsDay(
  ours: Ours | undefined,
  { field, typed, current }: Pick<Touched, 'field' | 'current'> & { readonly typed: string },
): string {
  return withDay(field, typed, dayThere(ours, current));
}

/** The same in a field of the page. */
export function wholeTyped(
  state: HostState,
  workbook: Workbook | undefined,
  { field, typed }: { readonly field: string; readonly typed: string },
): string {
  const current = workbook === undefined ? '' : valueOf(workbook, field);
  return withItsDay(state.ours[field], { field, typed, current });
}

/**
 * The day that stands there once that is written. An hour may come letter by letter, and its first one is no hour
 * yet. Where somebody takes letters away, what is left may be another day, which nobody means.
 */
export function stoodAfter(
  ours: Ours | undefined,
  { field, current, meant, typed }: Touched,
): Stood | undefined {
  if (!keepsTime(field)) return undefined;
  const said = typed?.value.trim() ?? meant;
  const isShortened = ours?.stood?.typed.startsWith(said) === true;
  const isMeant = parseDay(meant) !== undefined && !isShortened;
  const day = isMeant ? meant : dayThere(ours, current);
  return day === undefined ? undefined : { day, typed: said };
}

function dayThere(ours: Ours | undefined, current: string): string | undefined {
  const isOurs = ours?.meant === current && ours.stood !== undefined;
  return isOurs || parseDay(current) === undefined ? ours?.stood?.day : current;
}

/** Who has left a field empty means no day any more. */
export function withoutEmptied(ours: HostState['ours']): HostState['ours'] {
  return Object.fromEntries(
    Object.entries(ours).map(([field, one]) => [
      field,
      one.meant === '' ? { ...one, stood: undefined } : one,
    ]),
  );
}
