import * as vscode from 'vscode';
import { minimal } from '../core/workbook/edits/minimal.ts';
import { rangeOf } from './positions.ts';

/** A command of VS Code that takes no document: it goes to what is in front by the time that it is heard. */
type OnFront = 'undo' | 'redo' | 'workbench.action.files.revert';

/**
 * Runs such a command for the document that is in front. Somebody may go to another tab in that very moment:
 * what it did to another document then is put right, as an edit that can be undone.
 */
export async function runInFront(document: vscode.TextDocument, command: OnFront): Promise<void> {
  const texts = new Map<vscode.TextDocument, string>();
  for (const other of vscode.workspace.textDocuments) {
    if (other !== document) texts.set(other, other.getText());
  }
  const before = new Map<vscode.TextDocument, string>();
  const watching = vscode.workspace.onDidChangeTextDocument(
    ({ document: other, reason, contentChanges }) => {
      const text = texts.get(other);
      // Without changes it tells that the document is saved, or no longer is.
      if (text === undefined || contentChanges.length === 0) return;
      texts.set(other, other.getText());
      // Letters leave a document changed; what is in front of them is what they are typed into.
      if (command === 'workbench.action.files.revert' || reason !== undefined)
        before.set(other, text);
    },
  );
  try {
    await vscode.commands.executeCommand(command);
  } finally {
    watching.dispose();
  }
  const isElsewhere = ([other]: readonly [vscode.TextDocument, string]): boolean =>
    command !== 'workbench.action.files.revert' || (document.isDirty && !other.isDirty);
  for (const one of [...before].filter(isElsewhere)) await putRight(...one);
}

async function putRight(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const whole = { start: 0, end: document.getText().length, text };
  for (const one of minimal(document.getText(), whole)) {
    edit.replace(document.uri, rangeOf(document, one), one.text);
  }
  await vscode.workspace.applyEdit(edit);
}
