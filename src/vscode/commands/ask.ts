import * as vscode from 'vscode';
import { addMonths, isoDay, workday, type Day } from '../../core/calendar/day.ts';
import { distance } from '../../core/calendar/dayWords.ts';
import { readDays, type ReadAround } from '../../core/readers/readDay.ts';
import { timeSaid } from '../../core/readers/saidTime.ts';
import { nameKey } from '../../core/workbook/naming.ts';
import { dayIn, isOpen } from '../../core/workbook/status/status.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { dayInWords, translate } from '../translate.ts';
import {
  answerOf,
  choose,
  type Choice,
  type StepFrame,
  type StepResult,
} from '../wizard/multiStep.ts';
import { showMessage } from '../showMessage.ts';

/** The frame of a question that stands alone. */
export function single(title: string): StepFrame {
  return { title, step: 1, totalSteps: 1 };
}

export interface DayOffer {
  readonly label: string;
  readonly day: Day;
}

/**
 * Asks for a day: one of those offered, or typed as people write days, such as 3/30/2026. `first` is
 * the way in which a day without a year is looked for first.
 */
export function askDay(
  frame: StepFrame,
  placeholder: string,
  around: ReadAround,
  offers: readonly DayOffer[],
): Promise<StepResult<Day>> {
  const { today } = around;
  return chooseDay<Day>(frame, placeholder, offers, {
    offered: ({ label, day }) => offeredDay(label, day, today),
    typed: (typed) => readDays(typed, around).map((day) => typedDay(day, today)),
  });
}

/** A day, and the time of day that somebody said with it. */
export interface Moment {
  readonly day: Day;
  readonly time?: string | undefined;
}

/** The same for a meeting, to which people come at a time of day: `tomorrow at 4pm`. */
export function askMoment(
  frame: StepFrame,
  placeholder: string,
  around: ReadAround,
  offers: readonly DayOffer[],
): Promise<StepResult<Moment>> {
  const { today } = around;
  return chooseDay<Moment>(frame, placeholder, offers, {
    offered: ({ label, day }) => ({ ...offeredDay(label, day, today), value: { day } }),
    typed: (typed) => {
      const time = timeSaid(typed);
      return readDays(typed, around).map((day) => {
        const choice = typedDay(day, today);
        const label = time === undefined ? choice.label : `${choice.label} · ${time}`;
        return { ...choice, label, value: { day, time } };
      });
    },
  });
}

function offeredDay(label: string, day: Day, today: Day): Choice<Day> {
  return { label: dayInWords(day, today), description: label, value: day };
}

function chooseDay<Value>(
  frame: StepFrame,
  placeholder: string,
  offers: readonly DayOffer[],
  choices: {
    readonly offered: (offer: DayOffer) => Choice<Value>;
    readonly typed: (typed: string) => readonly Choice<Value>[];
  },
): Promise<StepResult<Value>> {
  return choose<Value>(frame, {
    placeholder,
    choices: offers.map(choices.offered),
    whileTyping: choices.typed,
    // "Friday" is the next one, and not the one in a month that is offered too.
    typedFirst: true,
    otherwise: dayHint(),
  });
}

/** The same as a question that stands alone; undefined where the person changed their mind. */
export async function dayAsked(
  title: string,
  placeholder: string,
  around: ReadAround,
  offers: readonly DayOffer[],
): Promise<Day | undefined> {
  return answerOf(await askDay(single(title), placeholder, around, offers));
}

/** The entry for a day that was typed: in words, so that a slip is seen, and as it will be written. */
export function typedDay(day: Day, today: Day): Choice<Day> {
  return {
    label: dayInWords(day, today),
    description: `${distance(day, today, translate)} · ${isoDay(day)}`,
    value: day,
    alwaysShow: true,
  };
}

/** What to say while the typed text isn’t a day. */
export function dayHint(): string {
  return vscode.l10n.t('Type a date, like March 30, 3/30/2026, or next Friday');
}

/** Today and yesterday. */
export function daysBack(today: Day): readonly DayOffer[] {
  return [
    { label: vscode.l10n.t('today'), day: today },
    { label: vscode.l10n.t('yesterday'), day: today - 1 },
  ];
}

/** Days ahead that people often mean; the goal's among them where it lies ahead. */
export function daysAhead(today: Day, workbook: Workbook): readonly DayOffer[] {
  const goal = dayIn(workbook.cycle.goal?.['time-bound']);
  return [
    { label: vscode.l10n.t('in a week'), day: workday(today + 7) },
    { label: vscode.l10n.t('in 2 weeks'), day: workday(today + 14) },
    { label: vscode.l10n.t('in a month'), day: workday(addMonths(today, 1)) },
    { label: vscode.l10n.t('in 3 months'), day: workday(addMonths(today, 3)) },
    { label: vscode.l10n.t('in 6 months'), day: workday(addMonths(today, 6)) },
    ...(goal === undefined || goal <= today
      ? []
      : [{ label: vscode.l10n.t('the goal’s date'), day: goal }]),
  ];
}

/** Asks who sees to something: somebody the workbooks know, or a name or role that is typed. */
export function askOwner(
  frame: StepFrame,
  placeholder: string,
  names: readonly string[],
): Promise<StepResult<string>> {
  return choose<string>(frame, {
    placeholder,
    choices: names.map((name) => ({ label: name, value: name })),
    whileTyping: (typed) =>
      names.some((name) => nameKey(name) === nameKey(typed))
        ? []
        : [
            {
              ...{ label: typed, value: typed, alwaysShow: true },
              description: vscode.l10n.t('a new name'),
              iconPath: new vscode.ThemeIcon('add'),
            },
          ],
  });
}

/** The milestone that was clicked, else the open one that is picked; undefined for none. */
export async function askMilestone(
  title: string,
  { workbook, milestone }: { readonly workbook: Workbook; readonly milestone: number | undefined },
  today: Day,
): Promise<number | undefined> {
  if (milestone !== undefined) return milestone;
  const open = (workbook.cycle.milestones ?? [])
    .flatMap((one, index) => (isOpen(one) ? [{ one, index, due: dayIn(one.due) }] : []))
    .sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || a.index - b.index);
  if (open.length === 0) {
    void showMessage('information', vscode.l10n.t('This workbook has no open milestones.'));
    return undefined;
  }
  const choices = open.map(({ one, index, due }): Choice<number> => {
    const label = one.title ?? vscode.l10n.t('Untitled milestone');
    const description = due === undefined ? '' : dayInWords(due, today);
    return { label, description, value: index };
  });
  const placeholder = vscode.l10n.t('Which milestone?');
  return answerOf(await choose<number>(single(title), { placeholder, choices }));
}
