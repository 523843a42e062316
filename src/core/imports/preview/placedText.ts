import { parseDay } from '../../calendar/day.ts';
import { fullDate } from '../../calendar/dayWords.ts';
import type { Translate } from '../../language/translate.ts';
import { choiceName } from '../../schema/choiceName.ts';
import { propertySchema } from '../../schema/schema.ts';
import type { Placed } from '../importPlan.ts';
import { placeParts } from './placeName.ts';

/** The heading of a meeting's notes, as a workbook has it. */
const MEETING = /^#### (\d{4}-\d{2}-\d{2})$/gm;

/** What will stand in a place, as people read it: `2026-12-11` is “December 11, 2026”. */
export function placedText({ to, text }: Placed, t: Translate): string {
  const { format, enum: values } = propertySchema(placeParts(to)) ?? {};
  if (format === 'date') return inWords(text);
  const name = values?.includes(text) === true ? choiceName(text) : undefined;
  if (name !== undefined) return t(name);
  return text.replace(MEETING, (_, day: string) => inWords(day));
}

function inWords(date: string): string {
  const day = parseDay(date);
  return day === undefined ? date : fullDate(day);
}
