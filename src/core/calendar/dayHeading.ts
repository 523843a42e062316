import type { Translate } from '../language/translate.ts';
import { parseDay, type Day } from './day.ts';
import { longDay } from './dayWords.ts';

/** A heading that begins with a day, with the day in words: `Monday, March 9: at the branch`. */
export function dayHeading(heading: string, today: Day, t: Translate): string {
  const [, written = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})(?!\d)(.*)$/.exec(heading) ?? [];
  const day = parseDay(written);
  return day === undefined ? heading : `${longDay(day, today, t)}${rest}`;
}
