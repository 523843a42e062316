import { dayIn } from '../status/status.ts';
import type { FieldValue } from './scalarText.ts';

/** What a date was read from, to be written again: as a day, where it is one. */
export function writtenDay(text: string | undefined): FieldValue | undefined {
  const day = dayIn(text);
  return day === undefined ? text : { day };
}
