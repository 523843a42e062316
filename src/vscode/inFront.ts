import * as vscode from 'vscode';
import { minimal } from '../core/workbook/edits/minimal.ts';
import { rangeOf } from './positions.ts';

const REVERT = 'workbench.action.files.revert';

/** A command of VS Code that takes no document: it goes to what is in front by the time that it is heard. */
type OnFront = 'undo' | 'redo' | typeof REVERT;

/**
 * Runs such a command for the document that is in front. Somebody may go to another tab in that very moment:
 * what it did to another document then is put right, as an edit that can be undone.
 */
export async function runInFront(document: vscode.TextDocument, command: OnFront): Promise<void> {
  const isOurs = ({ uri }: vscode.TextDocument): boolean =>
    uri.toString() === document.uri.toString();
  const texts = new Map<vscode.TextDocument, string>();
  for (const other of vscode.workspace.textDocuments) {
    if (!isOurs(other)) texts.set(other, other.getText());
  }
  const before = new Map<vscode.TextDocument, string>();
  let isTaken = false as boolean;
  const watching = vscode.workspace.onDidChangeTextDocument(
    ({ document: changed, reason, contentChanges }) => {
      // Without changes it tells that a document is saved, or no longer is.
      if (contentChanges.length === 0) return;
      if (isOurs(changed) && reason !== undefined) isTaken = true;
      const text = texts.get(changed);
      if (text === undefined) return;
      texts.set(changed, changed.getText());
      // Letters leave a document changed; what is in front of them is what they are typed into.
      if (command === REVERT || reason !== undefined) before.set(changed, text);
    },
  );
  try {
    await vscode.commands.executeCommand(command);
  } finally {
    watching.dispose();
  }
  // One Undo may be of several documents, as that of a rename is.
  if (command === REVERT ? !document.isDirty : isTaken) return;
  for (const [other, text] of before)
    if (command !== REVERT || !other.isDirty) await putRight(other, text);
}

async function putRight(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const whole = { start: 0, end: document.getText().length, text };
  for (const one of minimal(document.getText(), whole)) {
    edit.replace(document.uri, rangeOf(document, one), one.text);
  }
  await vscode.workspace.applyEdit(edit);
}
