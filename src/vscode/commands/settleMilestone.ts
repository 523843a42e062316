import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import { milestoneNow, type ShownMilestone } from '../../core/portfolio/milestoneNow.ts';
import type { Milestone } from '../../core/schema/generated/types.ts';
import {
  dropMilestone,
  markMilestoneDone,
  moveDueDate,
  restoreMilestone,
} from '../../core/workbook/edits/commands/milestones.ts';
import { refused, type Edited } from '../../core/workbook/edits/edited.ts';
import { dayIn } from '../../core/workbook/status/status.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { FileId } from '../../core/workbook/naming.ts';
import { changedMeanwhile } from '../editing/notMade.ts';
import { changeUnseen } from '../editing/changeUnseen.ts';
import type { SettledMilestone, Settling } from '../editing/settling.ts';
import { saidOf, tellChange, whatIn } from '../editing/tellChange.ts';
import { openDocument } from '../openWorkbook.ts';
import { answerOf, askText } from '../wizard/multiStep.ts';
import { single } from './ask.ts';
import { askMovedDay } from './askMovedDay.ts';
import type { DatedSources } from './target.ts';
import type { Log } from '../log.ts';
import { dayInWords } from '../translate.ts';
import { showMessage } from '../showMessage.ts';

/**
 * Ticks a milestone off as of today, or asks for the day that it moves to, or why it is dropped; writes
 * and saves it, and opens nothing. undefined where the person changed their mind, or it couldn't be done.
 */
export async function settleMilestone(
  { documents, today }: DatedSources,
  path: FileId,
  shown: ShownMilestone,
  settling: Settling,
): Promise<SettledMilestone | undefined> {
  const uri = vscode.Uri.parse(path, true);
  const document = await openDocument(uri);
  if (document === undefined) return undefined;
  const milestoneAt = (index: number): Milestone | undefined =>
    documents.get(document)?.workbook?.cycle.milestones?.[index];
  const milestones = documents.get(document)?.workbook?.cycle.milestones ?? [];
  const index = milestoneNow(shown, milestones);
  const before = index === undefined ? undefined : milestoneAt(index);
  const workbook = documents.get(document)?.workbook;
  if (index === undefined || before === undefined || workbook === undefined) {
    void showMessage('warning', changedMeanwhile());
    return undefined;
  }
  const wish = await wishFor(settling, workbook, before, today());
  if (wish === undefined) return undefined;
  let after = shown;
  const change = await changeUnseen(documents, uri, {
    make: (now) => editAt(now, shown, wish.make),
    restore: (now) => editAt(now, after, (one, place) => restoreMilestone(one, place, before)),
  });
  const now = milestoneAt(index);
  if (change === undefined || now === undefined) return undefined;
  after = { index, title: now.title, day: dayIn(now.due) };
  const partner = workbook.cycle.organization?.name;
  return { words: wish.words, now, partner, change };
}

/** An edit of the milestone that a row or a list has shown, wherever it is now. */
export function editAt(
  workbook: Workbook,
  shown: ShownMilestone,
  edit: (workbook: Workbook, index: number) => Edited,
): Edited {
  const index = milestoneNow(shown, workbook.cycle.milestones ?? []);
  return index === undefined ? refused('not-found') : edit(workbook, index);
}

/** What is to be written, and what is said of it then. */
interface Wish {
  readonly make: (workbook: Workbook, index: number) => Edited;
  readonly words: string;
}

async function wishFor(
  settling: Settling,
  workbook: Workbook,
  milestone: Milestone,
  today: Day,
): Promise<Wish | undefined> {
  switch (settling) {
    case 'done':
      return {
        make: (now, index) => markMilestoneDone(now, index, today),
        words: vscode.l10n.t('Done.'),
      };
    case 'move': {
      const day = await askMovedDay(workbook, milestone, today);
      if (day === undefined) return undefined;
      return {
        make: (now, index) => moveDueDate(now, index, day),
        words: vscode.l10n.t('Moved to {date}.', { date: dayInWords(day, today) }),
      };
    }
    case 'drop': {
      const reason = await askWhyDropped(milestone);
      if (reason === undefined) return undefined;
      return {
        make: (now, index) => dropMilestone(now, index, noteWith(milestone.note, reason)),
        words: vscode.l10n.t('Dropped.'),
      };
    }
  }
}

function askWhyDropped({ title }: Milestone): Promise<string | undefined> {
  const prompt = vscode.l10n.t('Why is “{milestone}” dropped?', {
    milestone: title ?? vscode.l10n.t('Untitled milestone'),
  });
  const example = vscode.l10n.t('The city did it');
  return askText(single(vscode.l10n.t('Drop Milestone')), {
    prompt,
    example,
    isOptional: true,
  }).then(answerOf);
}

/** A reason goes after whatever was noted before. */
function noteWith(note: string | undefined, reason: string): string | undefined {
  if (reason === '') return undefined;
  return note === undefined ? reason : `${note} ${reason}`;
}

/** Says what was done where there is no row to say it in, with the way back. */
export function tellSettled(
  { title }: ShownMilestone,
  { words, partner, change }: SettledMilestone,
  log: Log,
): void {
  const what = whatIn(title ?? vscode.l10n.t('Untitled milestone'), partner);
  log.asked('undoing a change', () => tellChange(what, saidOf(words, change), change));
}
