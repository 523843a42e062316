import { asPhrase } from '../../language/translate.ts';
import { daysInMonth, dayOf, isoDay, parseDay, type Day } from '../../calendar/day.ts';
import { MONTHS, weekdayName } from '../../calendar/dayWords.ts';
import { withoutTime } from '../../english/days/dateWriting.ts';
import { whichDay } from '../../schema/schema.ts';
import { languageOf } from '../../workbook/language.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { getWord } from '../problem.ts';
import { readDays } from '../../readers/readDay.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';
import { withRemark } from './remark.ts';

/** The day as it should be written: two offers if the text can mean two, none if it's a guess. */
export const invalidDateFixes: Fixer = (target) => {
  const { variant, values } = target.problem;
  const meant = ['meant', 'orMeant'].flatMap((one) => parseDay(getWord(values, one) ?? '') ?? []);
  switch (variant) {
    case 'other-writing':
      // A time of day becomes a comment, so somebody should see it.
      return drafts(target, meant).map((draft) => ({ ...draft, safe: timeIn(target) === '' }));
    case 'two-readings':
      return drafts(target, meant);
    case 'no-such-day':
      return drafts(target, lastOfMonth(target));
    case 'words': {
      const fromNow = fromToday(target);
      return fromNow.length > 0 ? fromNow : drafts(target, lastOfMonth(target));
    }
    default:
      return [];
  }
};

function wordsIn({ problem }: FixTarget): string {
  return (getWord(problem.values, 'found') ?? '').replace(/["']/g, '').trim();
}

/** Midnight is just how programs write a day. */
function timeIn(target: FixTarget): string {
  const said = wordsIn(target);
  const time = said.slice(withoutTime(said).length).replace(/^(?:T|[\s,]+(?:at\s+)?)/, '');
  return /^00:00(?::00)?/.test(time) ? '' : time;
}

function drafts(target: FixTarget, days: readonly Day[]): Draft[] {
  const { workbook, problem } = target;
  const time = timeIn(target);
  return days.map((day) => {
    const edited = setField(workbook, problem.path ?? [], { day });
    return {
      title: 'write-date',
      values: { day: isoDay(day), weekday: weekdayName(day, asPhrase) },
      edited: time === '' ? edited : withRemark(workbook.text, problem.span, edited, time),
      ...(days.length > 1 ? { undecided: true } : {}),
    };
  });
}

/** `tomorrow`, `12/5`: counted from today, so somebody has to see whether that is when it was written. */
function fromToday(target: FixTarget): Draft[] {
  const { workbook, problem, today } = target;
  const first = whichDay(problem.path ?? []);
  const language = languageOf(workbook);
  return drafts(target, readDays(wordsIn(target), { today, first, language }));
}

/** `2026-06`, `June 2026`, `06/2026`; of a day that is none, `2026-11-31`, the last one of its month. */
function lastOfMonth(target: FixTarget): readonly Day[] {
  const found = wordsIn(target);
  const year = Number(/\b(?:19|20)\d{2}\b/.exec(found)?.[0]);
  const named = MONTHS.findIndex((month) => new RegExp(`\\b${month.slice(0, 3)}`, 'i').test(found));
  const rest = /^\d{4}[-/. ](\d{1,2})(?:-\d{1,2})?$|^(\d{1,2})[-/. ]\d{4}$/.exec(found);
  const month = named >= 0 ? named + 1 : Number(rest?.[1] ?? rest?.[2]);
  if (!Number.isInteger(year) || !(month >= 1 && month <= 12)) return [];
  return [dayOf({ year, month, day: daysInMonth(year, month) })];
}
