import * as vscode from 'vscode';
import { knownOwners } from '../../core/portfolio/owners.ts';
import {
  changeOwner as planOwner,
  handOver,
  ownersWritten,
} from '../../core/workbook/edits/commands/milestones.ts';
import type { Edited } from '../../core/workbook/edits/edited.ts';
import { applyEdited } from '../editing/applyEdited.ts';
import { openDocument } from '../openWorkbook.ts';
import { choose } from '../wizard/multiStep.ts';
import { answerOf, askMilestone, askOwner, single } from './ask.ts';
import type { Command } from './command.ts';
import { targetOf, type DatedSources } from './target.ts';

/** *Change Owner*: of one milestone, or of all that somebody looks after, for a handover. */
export function changeOwner(sources: DatedSources): Command {
  return {
    id: 'partnershipWorkbooks.changeOwner',
    execute: async (id) => {
      const title = vscode.l10n.t('Change Owner');
      const target = await targetOf(sources, id);
      const index = target && (await askMilestone(title, target, sources.today()));
      if (target === undefined || index === undefined) return;
      const { workbook } = target;
      const from = workbook.cycle.milestones?.[index]?.owner;
      const owners = knownOwners(await sources.library.ready(), workbook.cycle).filter(
        (name) => name !== from,
      );
      const placeholder = vscode.l10n.t('Who’s responsible from now on? A job title is enough');
      const to = answerOf(await askOwner(single(title), placeholder, owners));
      const written = ownersWritten(workbook, index);
      if (to === undefined) return;
      if (written !== undefined && !(await mayReplace(title, written, to))) return;
      const reach = await askReach(title, from);
      if (reach === undefined) return;
      if (reach === 'milestone' || from === undefined) {
        await applyEdited(target, planOwner(workbook, index, to));
      } else if (reach === 'workbook') {
        await applyEdited(target, handOver(workbook, from, to));
      } else {
        await handOverEverywhere(sources, from, to);
      }
    },
  };
}

/** Several people stand there: whoever gives one name may not know, and would take it from them. */
async function mayReplace(title: string, written: string, to: string): Promise<boolean> {
  const shown = written.replace(/\s+/g, ' ');
  const result = await choose<boolean>(single(title), {
    placeholder: vscode.l10n.t('This says {names} now. Replace it?', { names: shown }),
    choices: [
      { label: vscode.l10n.t('Leave it as it is'), value: false },
      { label: vscode.l10n.t('Replace it with {name}', { name: to }), value: true },
    ],
  });
  return answerOf(result) === true;
}

type Reach = 'milestone' | 'workbook' | 'everywhere';

async function askReach(title: string, from: string | undefined): Promise<Reach | undefined> {
  if (from === undefined) return 'milestone';
  const placeholder = vscode.l10n.t(
    'Just this milestone, or everything {name} is responsible for?',
    {
      name: from,
    },
  );
  const result = await choose<Reach>(single(title), {
    placeholder,
    choices: [
      { label: vscode.l10n.t('Just this milestone'), value: 'milestone' },
      { label: vscode.l10n.t('Everything open in this workbook'), value: 'workbook' },
      {
        label: vscode.l10n.t('Everything open in all workbooks'),
        description: vscode.l10n.t('for a handover'),
        value: 'everywhere',
      },
    ],
  });
  return answerOf(result);
}

/**
 * Each workbook that changes is edited in an editor of its own, unsaved: to be looked at, and undone
 * one by one. The others are not opened.
 */
async function handOverEverywhere(sources: DatedSources, from: string, to: string): Promise<void> {
  const changed: vscode.TextDocument[] = [];
  for (const { uri, workbook } of await sources.library.readAll()) {
    if (!hasSomethingToChange(handOver(workbook, from, to))) continue;
    const document = await openDocument(uri);
    const open = document && sources.documents.get(document);
    if (open?.workbook === undefined) continue;
    if (await applyEdited(open, handOver(open.workbook, from, to))) changed.push(open.document);
  }
  // Not waited for: a message may stay as long as somebody likes.
  void offerToSave(changed);
}

async function offerToSave(changed: readonly vscode.TextDocument[]): Promise<void> {
  const text =
    changed.length === 1
      ? vscode.l10n.t('Changed in 1 workbook, not saved yet.')
      : vscode.l10n.t('Changed in {count} workbooks, not saved yet.', { count: changed.length });
  if (changed.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing needed to change.'));
    return;
  }
  const save = vscode.l10n.t('Save');
  if ((await vscode.window.showInformationMessage(text, save)) !== save) return;
  for (const document of changed) await document.save();
}

/** What is refused is opened as well, so that the person sees where it could not be changed. */
function hasSomethingToChange(edited: Edited): boolean {
  return edited.kind === 'refused' || edited.edits.length > 0;
}
