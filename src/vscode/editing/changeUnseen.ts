import type * as vscode from 'vscode';
import { editsSince, invertedEdits } from '../../core/workbook/edit.ts';
import { refused, type Edited } from '../../core/workbook/edits/edited.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { OpenDocuments } from '../documents.ts';
import { openDocument } from '../openWorkbook.ts';
import { applyUnseen } from './applyEdited.ts';
import { planAnew, type MadeEdit, type Make } from './planAnew.ts';

/** A change that was made in no editor, and the way back from it. */
export interface UnseenChange {
  /** False where the workbook was being edited: it is never saved while somebody works in it. */
  readonly isSaved: boolean;
  /** undefined, with a word to the person, where there is no way back any more. */
  readonly undo: () => Promise<Pick<UnseenChange, 'isSaved'> | undefined>;
}

/** What is to be made of a workbook. */
export interface UnseenPlan {
  readonly make: Make;
  /** How to undo it once somebody has typed in the same place; without this it can't be undone then. */
  readonly restore?: (workbook: Workbook) => Edited;
}

/**
 * Changes a workbook where somebody stays on another page, and saves it, unless it has unsaved changes
 * of its own. What somebody types meanwhile stays: the change is planned anew behind it. undefined, with a
 * word to the person, where nothing was changed.
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

interface Once extends MadeEdit {
  readonly document: vscode.TextDocument;
  readonly isSaved: boolean;
}

async function changedOnce(
  documents: OpenDocuments,
  uri: vscode.Uri,
  make: Make,
): Promise<Once | undefined> {
  const document = await openDocument(uri);
  if (document === undefined) return undefined;
  let wasEdited = false as boolean;
  const made = await planAnew(documents, document, make, ({ edits }, version) => {
    wasEdited = document.isDirty;
    return applyUnseen({ document, version, edits });
  });
  if (made === undefined) return undefined;
  return { ...made, document, isSaved: !wasEdited && (await document.save()) };
}
