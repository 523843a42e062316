import * as vscode from 'vscode';
import { showMessage } from '../showMessage.ts';
import { planRename, type RenamePlan } from '../../core/assist/planRename.ts';
import { applyEdits, editsSince, invertedEdits, type TextEdit } from '../../core/workbook/edit.ts';
import type { OpenDocuments } from '../documents.ts';
import { changedMeanwhile } from '../editing/notMade.ts';
import { isOn, isShown } from '../form/activeForm.ts';
import { hasChangedSince, type ReadWorkbook } from '../workspace/readWorkbooks.ts';
import { mayOnlyBeRead } from '../mayOnlyBeRead.ts';
import { openDocument } from '../openWorkbook.ts';
import { rangeOf } from '../positions.ts';
import type { TargetSources } from './target.ts';

/** An organization's new name. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** The workbook whose form or text has it already, by its URI. */
  readonly typedIn?: string | undefined;
}

/** What a rename would do, and the workbooks as they were when it was planned. */
export interface PlannedRename {
  readonly plan: RenamePlan;
  readonly workbooks: readonly ReadWorkbook[];
}

/** Plans it over all workbooks; `merges`: two partners may become one. */
export async function planEverywhere(
  { live }: TargetSources,
  { from, to, typedIn }: Renaming,
  merges: boolean,
): Promise<PlannedRename> {
  const workbooks = await live.readAll();
  const typed = workbooks.find(({ uri }) => uri.toString() === typedIn)?.path;
  return { plan: planRename({ from, to, workbooks, typedIn: typed, merges }), workbooks };
}

/** A rename that was made, and the way back. */
export interface MadeRename {
  /** How many workbooks have other words in them now. */
  readonly count: number;
  /** Those of them that are not saved, as they were being edited. */
  readonly unsaved: readonly vscode.Uri[];
  /**
   * Takes it back in all workbooks, or in none: in some, that would make two partners of one. undefined, with
   * a word to the person, where something else was written since where the names stand.
   */
  readonly undo: () => Promise<MadeRename | undefined>;
}

/** What changes in one workbook. */
interface Change {
  readonly document: vscode.TextDocument;
  readonly before: string;
  readonly edits: readonly TextEdit[];
  readonly wasEdited: boolean;
}

/**
 * Makes a rename that was planned: in all workbooks as one edit, each saved unless it was being edited.
 * undefined, with a word to the person, where nothing was changed.
 */
export async function renameEverywhere(
  documents: OpenDocuments,
  { plan, workbooks }: PlannedRename,
  typedIn: string | undefined,
): Promise<MadeRename | undefined> {
  if (plan.kind === 'refused') return undefined;
  const changes: Change[] = [];
  for (const { path, edits } of plan.files) {
    const read = workbooks.find((one) => one.path === path);
    const document = read && (await openDocument(read.uri));
    if (read === undefined || document === undefined) return undefined;
    const before = read.workbook.text;
    if (hasChangedSince(read, documents) || document.getText() !== before) {
      void showMessage('warning', changedMeanwhile());
      return undefined;
    }
    // Whoever typed the name there asked for this.
    const wasEdited = document.isDirty && read.uri.toString() !== typedIn;
    changes.push({ document, before, edits, wasEdited });
  }
  return made(documents, changes);
}

/** undefined, with a word to the person, where nothing was changed. */
async function made(
  documents: OpenDocuments,
  changes: readonly Change[],
): Promise<MadeRename | undefined> {
  for (const { document } of changes) {
    if (!(await mayOnlyBeRead(document))) continue;
    void showMessage(
      'warning',
      vscode.l10n.t('You can read {path} but not change it, so nothing was changed.', {
        path: vscode.workspace.asRelativePath(document.uri),
      }),
    );
    return undefined;
  }
  const uris = changes.map(({ document }) => document.uri);
  const unseen = uris.filter((uri) => !isShown(uri));
  const edit = new vscode.WorkspaceEdit();
  for (const { document, edits } of changes) {
    for (const one of edits) edit.replace(document.uri, rangeOf(document, one), one.text);
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void showMessage('warning', changedMeanwhile());
    return undefined;
  }
  const saved = changes.filter(({ wasEdited }) => !wasEdited);
  await Promise.all(saved.map(({ document }) => document.save()));
  await closeAll(unseen);
  return {
    count: changes.length,
    unsaved: changes.filter(({ wasEdited }) => wasEdited).map(({ document }) => document.uri),
    undo: () => takeBack(documents, changes),
  };
}

async function takeBack(
  documents: OpenDocuments,
  changes: readonly Change[],
): Promise<MadeRename | undefined> {
  const back: Change[] = [];
  // What waits in their forms comes first: it would come between.
  await Promise.all(changes.map(({ document }) => documents.written(document)));
  for (const change of changes) {
    const document = await openDocument(change.document.uri);
    if (document === undefined) return undefined;
    const [after, before] = [applyEdits(change.before, change.edits), document.getText()];
    const edits = editsSince(after, before, invertedEdits(change.before, change.edits));
    if (edits === undefined) {
      const path = vscode.workspace.asRelativePath(document.uri);
      void showMessage(
        'warning',
        vscode.l10n.t('{path} has changed since, so the new name stays.', { path }),
      );
      return undefined;
    }
    back.push({ document, before, edits, wasEdited: document.isDirty });
  }
  return made(documents, back);
}

/** VS Code opens every file it edits; whoever is on another page doesn't need those tabs. */
async function closeAll(uris: readonly vscode.Uri[]): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(
    tabs.filter((tab) => !tab.isDirty && uris.some((uri) => isOn(tab, uri))),
    true,
  );
}
