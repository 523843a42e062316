import * as vscode from 'vscode';
import { editsSince, invertedEdits } from '../../core/workbook/edit.ts';
import { refused, refusedText, type Edited } from '../../core/workbook/edits/edited.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { OpenDocuments } from '../documents.ts';
import { openDocument } from '../openWorkbook.ts';
import { appliedUnseen } from './applyEdited.ts';

/** A change that was made in no editor, and the way back from it. */
export interface UnseenChange {
  /** False where the workbook was being edited: it is never saved while somebody works in it. */
  readonly isSaved: boolean;
  /** undefined, with a word to the person, where there is no way back any more. */
  readonly undo: () => Promise<Pick<UnseenChange, 'isSaved'> | undefined>;
}

/** What is to be made of a workbook as it is now. */
export interface UnseenPlan {
  readonly make: (workbook: Workbook) => Edited;
  /** How to undo it once somebody has typed in the same place; without this it can't be undone then. */
  readonly restore?: (workbook: Workbook) => Edited;
}

/**
 * Changes a workbook where somebody stays on another page, and saves it, unless it has unsaved changes
 * of its own. undefined, with a word to the person, where nothing was changed.
 */
export async function changeUnseen(
  documents: OpenDocuments,
  uri: vscode.Uri,
  { make, restore = () => refused('changed-since') }: UnseenPlan,
): Promise<UnseenChange | undefined> {
  const before = await changedOnce(documents, uri, make);
  if (before === undefined) return undefined;
  const after = before.document.getText();
  const undo: UnseenChange['undo'] = () =>
    changedOnce(documents, uri, (now) => {
      const edits = editsSince(after, now.text, invertedEdits(before.text, before.edits));
      return edits === undefined ? restore(now) : { kind: 'edits', edits };
    });
  return { isSaved: before.isSaved, undo };
}

interface Once {
  readonly document: vscode.TextDocument;
  /** The text before, with what was replaced in it. */
  readonly text: string;
  readonly edits: Extract<Edited, { kind: 'edits' }>['edits'];
  readonly isSaved: boolean;
}

async function changedOnce(
  documents: OpenDocuments,
  uri: vscode.Uri,
  make: UnseenPlan['make'],
): Promise<Once | undefined> {
  const document = await openDocument(uri);
  const open = document && documents.get(document);
  if (document === undefined || open?.workbook === undefined) return undefined;
  const edited = make(open.workbook);
  if (edited.kind === 'refused') {
    void vscode.window.showWarningMessage(vscode.l10n.t(refusedText(edited.reason)));
    return undefined;
  }
  const { text } = open.workbook;
  const wasEdited = document.isDirty;
  const isMade = await appliedUnseen({ document, version: open.version, edits: edited.edits });
  if (!isMade) return undefined;
  const isSaved = !wasEdited && (await document.save());
  return { document, text, edits: edited.edits, isSaved };
}
