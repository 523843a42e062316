import type { Control } from '../../core/form/form.ts';
import { remarkedOn, findValue } from './findIn.ts';

/** What the checks remarked on in the field that has the keyboard, before somebody began to write there. */
export interface Found {
  readonly field: string;
  readonly value: string;
  readonly count: number;
}

export const NOTHING_FOUND: Found = { field: '', value: '', count: 0 };

/** The field that has the keyboard, as it is found; until something else is written in it, as it is now. */
export function foundIn(controls: readonly Control[], field: string, before?: Found): Found {
  const value = findValue(controls, field) ?? '';
  if (before?.field === field && before.value !== value) return before;
  return { field, value, count: remarkedOn(controls).filter((id) => id === field).length };
}

/** The controls to look at. Nobody is interrupted by what comes up while they write; what was there stays. */
export function toLookAt(controls: readonly Control[], found: Found): readonly string[] {
  let left = found.count;
  return remarkedOn(controls).filter((id) => id !== found.field || left-- > 0);
}
