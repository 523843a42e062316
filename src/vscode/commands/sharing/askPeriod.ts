import * as vscode from 'vscode';
import { addMonths, type Day } from '../../../core/calendar/day.ts';
import { shortDate } from '../../../core/calendar/dayWords.ts';
import {
  fiscalYearOf,
  quarterBefore,
  quarterOf,
  type Period,
} from '../../../core/sharing/board/period.ts';
import { askDay } from '../ask.ts';
import { choose, isUnanswered, type StepFrame, type StepResult } from '../../wizard/multiStep.ts';
import { translate } from '../../translate.ts';

/** What the periods that are offered go by. */
export interface PeriodAround {
  readonly today: Day;
  /** The month in which the fiscal year begins, from 1. */
  readonly fiscalYearStart: number;
}

/** Which days a report is about: a quarter, a fiscal year, or two days. */
export async function askPeriod(
  frame: StepFrame,
  { today, fiscalYearStart }: PeriodAround,
): Promise<StepResult<Period>> {
  const offered = [
    [vscode.l10n.t('This quarter'), quarterOf(today)],
    [vscode.l10n.t('Last quarter'), quarterBefore(today)],
    [vscode.l10n.t('This fiscal year'), fiscalYearOf(today, fiscalYearStart)],
    [vscode.l10n.t('Last fiscal year'), fiscalYearOf(addMonths(today, -12), fiscalYearStart)],
  ] as const;
  const picked = await choose<Period | 'days'>(frame, {
    placeholder: vscode.l10n.t('Which dates should the report cover?'),
    choices: [
      ...offered.map(([label, value]) => ({ label, description: inWords(value, today), value })),
      { label: vscode.l10n.t('Other dates…'), value: 'days' },
    ],
  });
  if (isUnanswered(picked)) return picked;
  return picked.answer === 'days' ? askTwoDays(frame, today) : { answer: picked.answer };
}

async function askTwoDays(frame: StepFrame, today: Day): Promise<StepResult<Period>> {
  const around = { today, first: 'back' } as const;
  const from = await askDay(frame, vscode.l10n.t('From what date?'), around, []);
  if (isUnanswered(from)) return from;
  const to = await askDay(frame, vscode.l10n.t('Through what date?'), around, []);
  if (isUnanswered(to)) return to;
  const [first, last] = [from.answer, to.answer].sort((a, b) => a - b);
  return { answer: { from: first ?? today, to: last ?? today } };
}

function inWords({ from, to }: Period, today: Day): string {
  return `${shortDate(from, today, translate)} – ${shortDate(to, today, translate)}`;
}
