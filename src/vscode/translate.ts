import * as vscode from 'vscode';
import type { Day } from '../core/calendar/day.ts';
import { longDay } from '../core/calendar/dayWords.ts';
import { saidValues, type Translate } from '../core/language/translate.ts';

/** Says a message in the language that VS Code runs in, with its slots filled. */
export const translate: Translate = (sentence, values = {}) =>
  vscode.l10n.t(sentence, saidValues(values, translate));

/** `Friday, March 27`, or that there is no date; with the year where it isn’t the year of `today`. */
export function dayInWords(day: Day | undefined, today: Day): string {
  return day === undefined ? vscode.l10n.t('no date') : longDay(day, today, translate);
}
