import * as vscode from 'vscode';
import { editsSince, invertedEdits } from '../../core/workbook/edit.ts';
import { refused, refusedText, type Edited } from '../../core/workbook/edits/edited.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { OpenDocuments } from '../documents.ts';
import { openDocument } from '../openWorkbook.ts';
import { applyUnseen, tellNotMade } from './applyEdited.ts';

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
  if (document === undefined) return undefined;
  const wasEdited = document.isDirty;
  for (let tries = 1; ; tries++) {
    const open = documents.get(document);
    if (open?.workbook === undefined) return undefined;
    const edited = make(open.workbook);
    if (edited.kind === 'refused') {
      void vscode.window.showWarningMessage(vscode.l10n.t(refusedText(edited.reason)));
      return undefined;
    }
    const { edits } = edited;
    const { text } = open.workbook;
    const outcome = await applyUnseen({ document, version: open.version, edits });
    if (outcome === 'made') {
      const isSaved = !wasEdited && (await document.save());
      return { document, text, edits, isSaved };
    }
    if (outcome === 'locked' || tries === MOST_TRIES) {
      tellNotMade(outcome);
      return undefined;
    }
    await changedSince(document, open.version);
  }
}

/** How many times a change is planned while somebody types in the workbook. */
const MOST_TRIES = 5;
/** By then we hear of what changed in VS Code’s window, in milliseconds. */
const TOLD_BY = 1000;

/** Waits until we hear that a document has changed since that version. */
async function changedSince(document: vscode.TextDocument, version: number): Promise<void> {
  if (document.version !== version) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, TOLD_BY);
    const listener = vscode.workspace.onDidChangeTextDocument((change) => {
      if (change.document === document) done();
    });
  });
}
