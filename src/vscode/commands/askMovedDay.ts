import * as vscode from 'vscode';
import { addMonths, workday, type Day } from '../../core/calendar/day.ts';
import { shortDate } from '../../core/calendar/dayWords.ts';
import type { Milestone } from '../../core/schema/generated/types.ts';
import { languageOf } from '../../core/workbook/language.ts';
import { dayIn } from '../../core/workbook/status/status.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { dayAsked, daysAhead, type DayOffer } from './ask.ts';
import { dayInWords, translate } from '../translate.ts';

/** Asks for the day that a milestone moves to; undefined where the person changed their mind. */
export function askMovedDay(
  workbook: Workbook,
  milestone: Milestone,
  today: Day,
): Promise<Day | undefined> {
  const offers = [...daysAfter(dayIn(milestone.due), today), ...daysAhead(today, workbook)];
  const around = { today, first: 'ahead', language: languageOf(workbook) } as const;
  const title = vscode.l10n.t('Move Due Date');
  return dayAsked(title, movedFrom(milestone, today), around, offers);
}

/** Somebody who moves a date should see which one it is. */
function movedFrom({ title, due }: Milestone, today: Day): string {
  const day = dayIn(due);
  const milestone = title ?? vscode.l10n.t('Untitled milestone');
  if (day === undefined) {
    return vscode.l10n.t('“{milestone}” has no date yet. Pick a date, or type one', { milestone });
  }
  const date = dayInWords(day, today);
  return vscode.l10n.t('“{milestone}” is due {date}. Move it to what date?', { milestone, date });
}

/** Days counted from the date that is moved, as long as they lie ahead. */
function daysAfter(due: Day | undefined, today: Day): readonly DayOffer[] {
  if (due === undefined) return [];
  const date = shortDate(due, today, translate);
  return [
    { label: vscode.l10n.t('a week after {date}', { date }), day: due + 7 },
    { label: vscode.l10n.t('2 weeks after {date}', { date }), day: due + 14 },
    { label: vscode.l10n.t('a month after {date}', { date }), day: workday(addMonths(due, 1)) },
  ].filter(({ day }) => day > today);
}
