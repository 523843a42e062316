import * as vscode from 'vscode';
import type { OpenDocuments } from '../documents.ts';
import { isShown } from '../form/activeForm.ts';
import type { Log } from '../log.ts';

/**
 * Undo takes a new name back in all workbooks, also in those that are in no tab. They are saved, as they were
 * with the new name: VS Code would open forms of them, whose tabs look saved until somebody goes there.
 */
export function saveUndone(documents: OpenDocuments, log: Log): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
    if (reason === undefined || isShown(document.uri)) return;
    if (documents.get(document)?.workbook === undefined) return;
    log.inBackground('saving what Undo has changed', () => document.save());
  });
}
