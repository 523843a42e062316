import * as vscode from 'vscode';
import { milestoneNow } from '../../core/portfolio/milestoneNow.ts';
import type { OwnedMilestone } from '../../core/portfolio/ownersWork.ts';
import { ownersWork, type OwnersWork } from '../../core/portfolio/ownersWork.ts';
import type { FileFormat } from '../../core/reports/kinds.ts';
import {
  changeOwner,
  handOver,
  ownersWritten,
} from '../../core/workbook/edits/commands/milestones.ts';
import type { Edited } from '../../core/workbook/edits/edited.ts';
import { sameName } from '../../core/workbook/naming.ts';
import { applyEdited, changedMeanwhile } from '../editing/applyEdited.ts';
import type { ReadWorkbook } from '../library/readWorkbooks.ts';
import { openDocument } from '../openWorkbook.ts';
import { translate } from '../translate.ts';
import { choose } from '../wizard/multiStep.ts';
import { answerOf, single } from './ask.ts';
import { makeShared, outgoing } from './sharing/makeShared.ts';
import { howMuch } from './whoseWork.ts';
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
  /** As what a handover is made, of how things were before; undefined for none. */
  readonly document: FileFormat | undefined;
}

/**
 * Each workbook that changes is edited in an editor of its own, unsaved: to be looked at, and undone
 * one by one. The others are not opened. What it was before is offered as a document to pass on.
 */
export async function handOverAll(sources: DatedSources, handover: Handover): Promise<void> {
  const { library, documents } = sources;
  const { from, to, within, document } = handover;
  const changed: vscode.TextDocument[] = [];
  const all = await library.readAll();
  const before = all.filter(({ uri }) => within === undefined || uri.toString() === within);
  for (const { uri, workbook } of before) {
    if (!hasSomethingToChange(handOver(workbook, from, to))) continue;
    const opened = await openDocument(uri);
    const open = opened && documents.get(opened);
    if (open?.workbook === undefined) continue;
    if (await applyEdited(open, handOver(open.workbook, from, to))) changed.push(open.document);
  }
  const held = ownersWork(await library.ready()).find(
    ({ name }) => name !== undefined && sameName(name, from),
  );
  if (document !== undefined) await shareHandover(before, from, document, sources);
  // Not waited for: a message may stay as long as somebody likes.
  void offerToSave(changed, held === undefined ? undefined : stillHeld(from, held));
}

/** What somebody has left, such as what is in brackets with others' names, or in other workbooks. */
function stillHeld(name: string, work: OwnersWork): string {
  return vscode.l10n.t('{name} still has: {work}.', { name, work: howMuch(work) });
}

/** Says what changed and what is left, and offers to save. */
async function offerToSave(
  changed: readonly vscode.TextDocument[],
  left: string | undefined,
): Promise<void> {
  const said = (text: string): string => [text, left].filter((one) => one !== undefined).join(' ');
  if (changed.length === 0) {
    void vscode.window.showInformationMessage(said(vscode.l10n.t('Nothing needed to change.')));
    return;
  }
  const save = vscode.l10n.t('Save');
  const text =
    changed.length === 1
      ? vscode.l10n.t('Changed in 1 workbook, not saved yet.')
      : vscode.l10n.t('Changed in {count} workbooks, not saved yet.', { count: changed.length });
  if ((await vscode.window.showInformationMessage(said(text), save)) !== save) return;
  for (const document of changed) await document.save();
  void vscode.window.showInformationMessage(vscode.l10n.t('Saved.'));
}

/** What somebody looked after until now, for whoever does from now on. */
async function shareHandover(
  workbooks: readonly ReadWorkbook[],
  person: string,
  format: FileFormat,
  { today, library }: DatedSources,
): Promise<void> {
  const [first] = workbooks;
  if (first === undefined) return;
  const made = { kind: 'handover', format, today: today(), t: translate, person } as const;
  const place = { at: first.uri, files: library.files };
  await makeShared({ ...made, workbooks: workbooks.map(outgoing) }, place);
}

/** What is refused is opened as well, so that the person sees where it could not be changed. */
function hasSomethingToChange(edited: Edited): boolean {
  return edited.kind === 'refused' || edited.edits.length > 0;
}
