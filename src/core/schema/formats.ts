import { parseDay } from '../calendar/day.ts';

/**
 * What the generated validators know of `format`. ajv-formats declares `date` when they are made;
 * when they run, a day is what the calendar says it is, so that there is one answer to that.
 */
export const formats = {
  date: { validate: (text: string): boolean => parseDay(text) !== undefined },
} as const;
