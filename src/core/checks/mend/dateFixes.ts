import { asPhrase } from '../../language/translate.ts';
import { addMonths, daysInMonth, dayOf, isoDay, parseDay, type Day } from '../../calendar/day.ts';
import { MONTHS, weekdayName } from '../../calendar/dayWords.ts';
import { whichDay } from '../../schema/schema.ts';
import { languageOf } from '../../workbook/language.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { dayIn } from '../../workbook/status/status.ts';
import { getWord } from '../problem.ts';
import { daysWithoutYear } from '../../english/days/dayWithoutYear.ts';
import { readDays } from '../../readers/readDay.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';
import { withRemark } from './remark.ts';
import { readGoalDay } from '../../workbook/status/goalDay.ts';

/** The day as it should be written: two offers if the text can mean two, none if it's a guess. */
export const invalidDateFixes: Fixer = (target) => {
  const said = (name: string): string | undefined => getWord(target.problem.values, name);
  switch (target.problem.variant) {
    case 'other-writing':
      // A time of day becomes a comment, so somebody should see it. Midnight is just how programs
      // write a day.
      return written(target, said('meant')).map((draft) => ({ ...draft, safe: !hasTime(target) }));
    case 'two-readings':
      return [...written(target, said('meant')), ...written(target, said('orMeant'))].map(
        (draft) => ({
          ...draft,
          undecided: true,
        }),
      );
    case 'no-such-day':
      return written(target, said('example'));
    case 'no-day':
      return lastOfMonth(target);
    case 'no-year':
      return inCycle(target);
    case 'words':
      return fromToday(target);
    default:
      return [];
  }
};

function written(target: FixTarget, text = ''): Draft[] {
  const day = parseDay(text);
  return day === undefined ? [] : [dateDraft(target, day, 'write-date')];
}

function hasTime({ problem }: FixTarget): boolean {
  const time = getWord(problem.values, 'time');
  return time !== undefined && !/^00:00(?::00)?/.test(time);
}

function dateDraft(target: FixTarget, day: Day, title: 'write-date' | 'last-day'): Draft {
  const { workbook, problem } = target;
  const values = { day: isoDay(day), weekday: weekdayName(day, asPhrase) };
  const edited = setField(workbook, problem.path ?? [], { day });
  return title === 'write-date' && hasTime(target)
    ? {
        title: 'write-with-time',
        values,
        edited: withRemark(
          workbook.text,
          problem.span,
          edited,
          getWord(problem.values, 'time') ?? '',
        ),
      }
    : { title, values, edited };
}

/** `12 March`, if only one such day is in the cycle, or else within a year that isn't over. */
function inCycle(target: FixTarget): Draft[] {
  const { workbook, problem, today } = target;
  const { started, goal } = workbook.cycle;
  const start = dayIn(started);
  if (start === undefined) return [];
  const end = readGoalDay({ goal }) ?? addMonths(start, 12) - 1;
  const [day, ...others] = daysWithoutYear(getWord(problem.values, 'found') ?? '', start, end);
  const isCertain = day !== undefined && others.length === 0 && today <= end;
  return isCertain ? [dateDraft(target, day, 'write-date')] : [];
}

/**
 * `tomorrow`, `next Tuesday`, `12/5`: counted from today, so somebody has to see whether that is
 * when it was written. If it has already happened, the day is in the past.
 */
function fromToday(target: FixTarget): Draft[] {
  const { workbook, problem, today } = target;
  const first = whichDay(problem.path ?? []);
  const days = readDays(getWord(problem.values, 'found') ?? '', {
    today,
    first,
    language: languageOf(workbook),
  });
  const drafts = days.map((day) => dateDraft(target, day, 'write-date'));
  return drafts.length < 2 ? drafts : drafts.map((draft) => ({ ...draft, undecided: true }));
}

/** `2026-06`, `June 2026`, `06/2026`. */
function lastOfMonth(target: FixTarget): Draft[] {
  const found = (getWord(target.problem.values, 'found') ?? '').replace(/["']/g, '').trim();
  const year = Number(/\b(?:19|20)\d{2}\b/.exec(found)?.[0]);
  const named = MONTHS.findIndex((month) => new RegExp(`\\b${month.slice(0, 3)}`, 'i').test(found));
  const rest = /^\d{4}[-/. ](\d{1,2})$|^(\d{1,2})[-/. ]\d{4}$/.exec(found);
  const month = named >= 0 ? named + 1 : Number(rest?.[1] ?? rest?.[2]);
  if (!Number.isInteger(year) || !(month >= 1 && month <= 12)) return [];
  const day = dayOf({ year, month, day: daysInMonth(year, month) });
  return [dateDraft(target, day, 'last-day')];
}
