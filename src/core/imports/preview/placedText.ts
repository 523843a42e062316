import { parseDay } from '../../calendar/day.ts';
import { fullDate } from '../../calendar/dayWords.ts';
import type { Translate } from '../../language/translate.ts';
import { factWords } from '../../portfolio/factWords.ts';
import type { Placed } from '../importPlan.ts';
import { fieldPathOf } from '../../schema/fieldPath.ts';

/** The heading of a meeting's notes, as a workbook has it. */
const MEETING = /^#### (\d{4}-\d{2}-\d{2})$/gm;

/** What will stand in a place, as people read it: `2026-12-11` is “December 11, 2026”. */
export function placedText({ to, text }: Placed, t: Translate): string {
  const words = factWords(text, fieldPathOf(to), t) ?? text;
  return words.replace(MEETING, (_, date: string) => {
    const day = parseDay(date);
    return day === undefined ? date : fullDate(day, t);
  });
}
