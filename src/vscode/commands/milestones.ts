import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import { knownOwners } from '../../core/portfolio/owners.ts';
import {
  addMilestone as planMilestone,
  markMilestoneDone as planDone,
  moveDueDate as planMove,
} from '../../core/workbook/edits/commands/milestones.ts';
import type { Edited } from '../../core/workbook/edits/edited.ts';
import { languageOf } from '../../core/workbook/language.ts';
import { dayIn } from '../../core/workbook/status/status.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { applyEdited } from '../editing/applyEdited.ts';
import { askAll, into } from '../wizard/askAll.ts';
import { askText } from '../wizard/multiStep.ts';
import { askDay, askMilestone, askOwner, dayAsked, daysAhead, daysBack } from './ask.ts';
import { askMovedDay } from './askMovedDay.ts';
import { rowGiven } from './command.ts';
import { milestoneOnPage } from './onPage.ts';
import type { OverviewPanel } from '../overview/overviewPanel.ts';
import type { Settling } from '../editing/settling.ts';
import { editAt, settleMilestone, tellSettled } from './settleMilestone.ts';
import { clickedMilestone, targetOf, type CommandTarget, type DatedSources } from './target.ts';
import { showMessage } from '../showMessage.ts';

/** Commands on what is listed also know the page on which it may be. */
type ListedSources = DatedSources & { readonly overview: OverviewPanel };

interface Wish {
  readonly title: string;
  readonly due?: Day;
  readonly owner?: string;
}

/** *Add Milestone*: what, by when, and who sees to it. */
export async function addMilestone(sources: DatedSources, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Add Milestone');
  const target = await targetOf(sources, given, title);
  const wish = target && (await askNewMilestone(sources, target.workbook, title));
  if (target === undefined || wish === undefined) return;
  const { documents } = sources;
  if (!(await applyEdited(documents, target.document, (now) => planMilestone(now, wish)))) return;
  void showMessage('information', vscode.l10n.t('Added: {title}', { title: wish.title }));
}

/** Asks for a milestone that isn’t there yet; undefined where somebody gave up. */
export async function askNewMilestone(
  { live, today }: DatedSources,
  workbook: Workbook,
  title: string,
): Promise<Wish | undefined> {
  const owners = knownOwners(await live.ready(), workbook.cycle);
  return askAll<Wish>(
    title,
    [
      {
        ask: into('title', (frame, known) =>
          askText(frame, {
            prompt: vscode.l10n.t('What needs to get done?'),
            example: vscode.l10n.t('First pantry night'),
            value: known.title,
            refuse: (text) =>
              text === ''
                ? vscode.l10n.t('Add a few words so others know what this is.')
                : undefined,
          }),
        ),
      },
      {
        ask: into('due', (frame) => {
          const placeholder = vscode.l10n.t(
            'By when? Pick a date, or type one, like March 30 or Friday',
          );
          const now = today();
          const around = { today: now, first: 'ahead', language: languageOf(workbook) } as const;
          return askDay(frame, placeholder, around, daysAhead(now, workbook));
        }),
      },
      {
        ask: into('owner', (frame) => {
          const placeholder = vscode.l10n.t('Who’s responsible for this?');
          return askOwner(frame, placeholder, owners);
        }),
      },
    ],
    { title: '' },
  );
}

/** *Mark Milestone as Done*, with the day on which it was. */
export async function markMilestoneDone(sources: ListedSources, given: unknown): Promise<void> {
  if (await settledWhereListed(sources, given, 'done')) return;
  const title = vscode.l10n.t('Mark Milestone as Done');
  const today = sources.today();
  const target = await targetOf(sources, given, title);
  const index = target && (await askMilestone(title, target, today));
  if (target === undefined || index === undefined) return;
  const due = dayIn(target.workbook.cycle.milestones?.[index]?.due);
  const offers = [
    ...daysBack(today),
    ...(due === undefined || due >= today - 1
      ? []
      : [{ label: vscode.l10n.t('the day it was due'), day: due }]),
  ];
  const placeholder = vscode.l10n.t(
    'When was it done? Pick a date, or type one, like March 30 or Friday',
  );
  const language = languageOf(target.workbook);
  const around = { today, first: 'back', language } as const;
  const day = await dayAsked(title, placeholder, around, offers);
  if (day === undefined) return;
  await editMilestone(sources, target, index, (now, at) => planDone(now, at, day));
}

/** *Move Due Date*; the first date is kept. */
export async function moveDueDate(sources: ListedSources, given: unknown): Promise<void> {
  if (await settledWhereListed(sources, given, 'move')) return;
  const title = vscode.l10n.t('Move Due Date');
  const today = sources.today();
  const target = await targetOf(sources, given, title);
  const index = target && (await askMilestone(title, target, today));
  if (target === undefined || index === undefined) return;
  const moved = target.workbook.cycle.milestones?.[index] ?? {};
  const day = await askMovedDay(target.workbook, moved, today);
  if (day === undefined) return;
  await editMilestone(sources, target, index, (now, at) => planMove(now, at, day));
}

/** Edits the milestone that was chosen, though others may have come above it since. */
async function editMilestone(
  { documents }: DatedSources,
  { document, workbook }: CommandTarget,
  index: number,
  edit: (workbook: Workbook, index: number) => Edited,
): Promise<void> {
  const { title, due } = workbook.cycle.milestones?.[index] ?? {};
  const shown = { index, title, day: dayIn(due) };
  await applyEdited(documents, document, (now) => editAt(now, shown, edit));
}

/** *Drop Milestone*: it is given up, and a note says why. */
export async function dropMilestone(sources: ListedSources, given: unknown): Promise<void> {
  if (await settledWhereListed(sources, given, 'drop')) return;
  const title = vscode.l10n.t('Drop Milestone');
  const today = sources.today();
  const target = await targetOf(sources, given, title);
  const index = target && (await askMilestone(title, target, today));
  const milestone = index === undefined ? undefined : target?.workbook.cycle.milestones?.[index];
  if (target === undefined || index === undefined || milestone === undefined) return;
  const shown = { index, title: milestone.title, day: dayIn(milestone.due) };
  const settled = await settleMilestone(sources, target.document.uri.toString(), shown, 'drop');
  if (settled !== undefined) tellSettled(shown, settled, sources.log);
}

/** Where a milestone is listed it is settled there: on the overview's page, or in the sidebar. */
async function settledWhereListed(
  sources: ListedSources,
  given: unknown,
  settling: Settling,
): Promise<boolean> {
  const onPage = milestoneOnPage(given);
  if (onPage !== undefined) {
    await sources.overview.settle({ type: settling, ...onPage });
    return true;
  }
  const clicked = clickedMilestone(rowGiven(given));
  if (clicked === undefined) return false;
  const settled = await settleMilestone(sources, clicked.path, clicked, settling);
  if (settled !== undefined) tellSettled(clicked, settled, sources.log);
  return true;
}
