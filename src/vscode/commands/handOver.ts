import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import { milestoneNow } from '../../core/portfolio/milestoneNow.ts';
import type { OwnedMilestone } from '../../core/portfolio/ownersWork.ts';
import { KINDS, type FileFormat } from '../../core/reports/kinds.ts';
import {
  changeOwner,
  handOver,
  ownersWritten,
} from '../../core/workbook/edits/commands/milestones.ts';
import type { Edited } from '../../core/workbook/edits/edited.ts';
import { applyEdited, changedMeanwhile } from '../editing/applyEdited.ts';
import type { ReadWorkbook } from '../library/readWorkbooks.ts';
import { openDocument } from '../openWorkbook.ts';
import { translate } from '../translate.ts';
import { choose } from '../wizard/multiStep.ts';
import { answerOf, single } from './ask.ts';
import { makeShared, outgoing } from './sharing/makeShared.ts';
import { formatChoice } from './sharing/questions.ts';
import type { DatedSources } from './target.ts';

/** Gives one milestone to somebody else, in an editor, as one Undo. */
export async function changeOneOwner(
  { documents }: DatedSources,
  milestone: OwnedMilestone,
  to: string,
): Promise<void> {
  const document = await openDocument(vscode.Uri.parse(milestone.path, true));
  const open = document && documents.get(document);
  if (open?.workbook === undefined) return;
  const index = milestoneNow(milestone, open.workbook.cycle.milestones ?? []);
  if (index === undefined) {
    void vscode.window.showWarningMessage(changedMeanwhile());
    return;
  }
  const written = ownersWritten(open.workbook, index);
  if (written !== undefined && !(await mayReplace(written, to))) return;
  await applyEdited(open, changeOwner(open.workbook, index, to));
}

/** Several people stand there: whoever gives one name may not know, and would take it from them. */
async function mayReplace(written: string, to: string): Promise<boolean> {
  const shown = written.replace(/\s+/g, ' ');
  const result = await choose<boolean>(single(vscode.l10n.t('Change Who Is Responsible')), {
    placeholder: vscode.l10n.t('This says {names} now. Replace it?', { names: shown }),
    choices: [
      { label: vscode.l10n.t('Leave it as it is'), value: false },
      { label: vscode.l10n.t('Replace it with {name}', { name: to }), value: true },
    ],
  });
  return answerOf(result) === true;
}

/** A handover: from whom, to whom, and in which workbook, where it is not in all of them. */
export interface Handover {
  readonly from: string;
  readonly to: string;
  readonly within: string | undefined;
}

/**
 * Each workbook that changes is edited in an editor of its own, unsaved: to be looked at, and undone
 * one by one. The others are not opened. What it was before is offered as a document to pass on.
 */
export async function handOverAll(sources: DatedSources, handover: Handover): Promise<void> {
  const { library, documents } = sources;
  const { from, to, within } = handover;
  const changed: vscode.TextDocument[] = [];
  const all = await library.readAll();
  const before = all.filter(({ uri }) => within === undefined || uri.toString() === within);
  for (const { uri, workbook } of before) {
    if (!hasSomethingToChange(handOver(workbook, from, to))) continue;
    const document = await openDocument(uri);
    const open = document && documents.get(document);
    if (open?.workbook === undefined) continue;
    if (await applyEdited(open, handOver(open.workbook, from, to))) changed.push(open.document);
  }
  // Not waited for: a message may stay as long as somebody likes.
  void offerHandover(changed, () => shareHandover(before, from, sources.today()));
}

/** Offers to save, and to make a document of what was handed over: one after the other, or either. */
async function offerHandover(
  changed: readonly vscode.TextDocument[],
  shareIt: () => Promise<void>,
): Promise<void> {
  if (changed.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing needed to change.'));
    return;
  }
  const [save, handover] = [vscode.l10n.t('Save'), vscode.l10n.t('Share a Handover…')];
  const text =
    changed.length === 1
      ? vscode.l10n.t('Changed in 1 workbook, not saved yet.')
      : vscode.l10n.t('Changed in {count} workbooks, not saved yet.', { count: changed.length });
  let picked = await vscode.window.showInformationMessage(text, save, handover);
  if (picked === save) {
    for (const document of changed) await document.save();
    picked = await vscode.window.showInformationMessage(vscode.l10n.t('Saved.'), handover);
  }
  if (picked === handover) await shareIt();
}

/** What somebody looked after until now, for whoever does from now on. */
async function shareHandover(
  workbooks: readonly ReadWorkbook[],
  person: string,
  today: Day,
): Promise<void> {
  const result = await choose<FileFormat>(single(vscode.l10n.t('Share a Handover')), {
    placeholder: vscode.l10n.t('What kind of file?'),
    choices: KINDS.handover.map(formatChoice),
  });
  const [format, at] = [answerOf(result), workbooks[0]?.uri];
  if (format === undefined || at === undefined) return;
  await makeShared(
    { kind: 'handover', format, today, t: translate, workbooks: workbooks.map(outgoing), person },
    at,
  );
}

/** What is refused is opened as well, so that the person sees where it could not be changed. */
function hasSomethingToChange(edited: Edited): boolean {
  return edited.kind === 'refused' || edited.edits.length > 0;
}
