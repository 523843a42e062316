import * as vscode from 'vscode';
import type { TextEdit } from '../../core/workbook/edit.ts';
import { refusedText, type Edited, type Edits } from '../../core/workbook/edits/edited.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { OpenDocuments } from '../documents.ts';
import { tellNotMade, type Outcome } from './notMade.ts';
import { showMessage } from '../showMessage.ts';

/** What is to be made of a workbook as it is by then. */
export type Make = (workbook: Workbook) => Edited;

/** An edit that was made, and the text that it was made in. */
export interface MadeEdit {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Plans an edit behind all that was typed in the workbook's forms, and makes it; where somebody types
 * meanwhile, it is planned anew behind that. undefined, with a word to the person, where nothing was changed.
 */
export async function planAnew(
  documents: OpenDocuments,
  document: vscode.TextDocument,
  make: Make,
  apply: (edits: Edits, version: number) => Promise<Outcome>,
): Promise<MadeEdit | undefined> {
  for (let tries = 1; ; tries++) {
    const open = await documents.written(document);
    if (open?.workbook === undefined) {
      tellNotMade('changed');
      return undefined;
    }
    const { workbook, version } = open;
    const edited = make(workbook);
    if (edited.kind === 'refused') {
      void showMessage('warning', vscode.l10n.t(refusedText(edited.reason)));
      return undefined;
    }
    const outcome = await apply(edited, version);
    if (outcome === 'made') return { text: workbook.text, edits: edited.edits };
    if (outcome === 'locked' || tries === MOST_TRIES) {
      tellNotMade(outcome);
      return undefined;
    }
    await changedSince(document, version);
  }
}

/** How many times an edit is planned while somebody types in the workbook. */
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
