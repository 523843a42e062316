import * as vscode from 'vscode';
import { addMonths, type Day } from '../../core/calendar/day.ts';
import { longDay, shortDate } from '../../core/calendar/dayWords.ts';
import type { Milestone } from '../../core/schema/generated/types.ts';
import { knownOwners } from '../../core/portfolio/owners.ts';
import {
  addMilestone as planMilestone,
  markMilestoneDone as planDone,
  moveDueDate as planMove,
} from '../../core/workbook/edits/commands/milestones.ts';
import { dayIn } from '../../core/workbook/status/status.ts';
import { applyEdited } from '../editing/applyEdited.ts';
import { askAll, askText } from '../wizard/multiStep.ts';
import {
  answerOf,
  askDay,
  askMilestone,
  askOwner,
  daysAhead,
  single,
  type DayOffer,
} from './ask.ts';
import type { Command } from './command.ts';
import { targetOf, type DatedSources } from './target.ts';

interface Wish {
  readonly title: string;
  readonly due?: Day;
  readonly owner?: string;
}

/** *Add Milestone*: what, by when, and who sees to it. */
export function addMilestone(sources: DatedSources): Command {
  return {
    id: 'partnershipWorkbooks.addMilestone',
    execute: async (id) => {
      const target = await targetOf(sources, id);
      if (target === undefined) return;
      const { workbook } = target;
      const owners = knownOwners(await sources.library.ready(), workbook.cycle);
      const wish = await askAll<Wish>(
        vscode.l10n.t('Add Milestone'),
        [
          {
            ask: async (frame, known) => {
              const result = await askText(frame, {
                prompt: vscode.l10n.t('What needs to get done?'),
                example: vscode.l10n.t('First pantry night'),
                value: known.title,
                refuse: (text) =>
                  text === ''
                    ? vscode.l10n.t('Add a few words so others know what this is.')
                    : undefined,
              });
              return typeof result === 'string'
                ? result
                : { answer: { ...known, title: result.answer } };
            },
          },
          {
            ask: async (frame, known) => {
              const today = sources.today();
              const placeholder = vscode.l10n.t(
                'By when? Pick a date, or type one, like March 30 or Friday',
              );
              const around = { today, first: 'ahead' } as const;
              const result = await askDay(frame, placeholder, around, daysAhead(today, workbook));
              return typeof result === 'string'
                ? result
                : { answer: { ...known, due: result.answer } };
            },
          },
          {
            ask: async (frame, known) => {
              const placeholder = vscode.l10n.t('Who’s responsible? A job title is enough');
              const result = await askOwner(frame, placeholder, owners);
              return typeof result === 'string'
                ? result
                : { answer: { ...known, owner: result.answer } };
            },
          },
        ],
        { title: '' },
      );
      if (wish !== undefined) await applyEdited(target, planMilestone(workbook, wish));
    },
  };
}

/** *Mark Milestone as Done*, with the day on which it was. */
export function markMilestoneDone(sources: DatedSources): Command {
  return {
    id: 'partnershipWorkbooks.markMilestoneDone',
    execute: async (id) => {
      const title = vscode.l10n.t('Mark Milestone as Done');
      const today = sources.today();
      const target = await targetOf(sources, id);
      const index = target && (await askMilestone(title, target, today));
      if (target === undefined || index === undefined) return;
      const due = dayIn(target.workbook.cycle.milestones?.[index]?.due);
      const offers = [
        { label: vscode.l10n.t('today'), day: today },
        { label: vscode.l10n.t('yesterday'), day: today - 1 },
        ...(due === undefined || due >= today - 1
          ? []
          : [{ label: vscode.l10n.t('the day it was due'), day: due }]),
      ];
      const placeholder = vscode.l10n.t(
        'When was it done? Pick a date, or type one, like March 30 or Friday',
      );
      const around = { today, first: 'back' } as const;
      const day = answerOf(await askDay(single(title), placeholder, around, offers));
      if (day !== undefined) await applyEdited(target, planDone(target.workbook, index, day));
    },
  };
}

/** *Move Due Date*; the first date is kept. */
export function moveDueDate(sources: DatedSources): Command {
  return {
    id: 'partnershipWorkbooks.moveDueDate',
    execute: async (id) => {
      const title = vscode.l10n.t('Move Due Date');
      const today = sources.today();
      const target = await targetOf(sources, id);
      const index = target && (await askMilestone(title, target, today));
      if (target === undefined || index === undefined) return;
      const moved = target.workbook.cycle.milestones?.[index] ?? {};
      const placeholder = movedFrom(moved, today);
      const offers = [...daysAfter(dayIn(moved.due), today), ...daysAhead(today, target.workbook)];
      const around = { today, first: 'ahead' } as const;
      const day = answerOf(await askDay(single(title), placeholder, around, offers));
      if (day !== undefined) await applyEdited(target, planMove(target.workbook, index, day));
    },
  };
}

/** Whoever moves a date sees which one it is. */
function movedFrom({ title, due }: Milestone, today: Day): string {
  const day = dayIn(due);
  const milestone = title ?? vscode.l10n.t('Untitled milestone');
  if (day === undefined) {
    return vscode.l10n.t('“{milestone}” has no date yet. Pick a date, or type one', { milestone });
  }
  const date = longDay(day, today);
  return vscode.l10n.t('“{milestone}” is due {date}. Move it to what date?', { milestone, date });
}

/** Days counted from the date that is moved, as long as they lie ahead. */
function daysAfter(due: Day | undefined, today: Day): readonly DayOffer[] {
  if (due === undefined) return [];
  const date = shortDate(due, today);
  return [
    { label: vscode.l10n.t('a week after {date}', { date }), day: due + 7 },
    { label: vscode.l10n.t('2 weeks after {date}', { date }), day: due + 14 },
    { label: vscode.l10n.t('a month after {date}', { date }), day: addMonths(due, 1) },
  ].filter(({ day }) => day > today);
}
