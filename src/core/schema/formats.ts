import { parseDay } from '../calendar/day.ts';

/** What the validators know of `format`: a day is what the calendar says it is. */
export const formats = {
  date: { validate: (text: string): boolean => parseDay(text) !== undefined },
} as const;
