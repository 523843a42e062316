import * as vscode from 'vscode';
import { setApart } from '../../core/assist/later.ts';
import type { OpenDocuments } from '../documents.ts';
import { rangeOf } from '../positions.ts';

/**
 * Keeps an answer out of the question above it while it is typed or pasted. What was typed and the
 * blank line are undone together; what became of pasted bullets is undone by itself.
 */
export function setAnswerApart(documents: OpenDocuments): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change, ...others] = contentChanges;
    if (change === undefined || change.text === '' || others.length > 0) return;
    const editor = vscode.window.activeTextEditor;
    if (reason !== undefined || editor?.document !== document) return;
    const workbook = documents.get(document)?.workbook;
    if (workbook === undefined) return;
    const start = change.rangeOffset;
    const edits = setApart(workbook, { start, end: start + change.text.length });
    if (edits.length === 0) return;
    void editor.edit(
      (builder) => {
        for (const edit of edits) builder.replace(rangeOf(document, edit), edit.text);
      },
      { undoStopBefore: change.text.length > 1, undoStopAfter: false },
    );
  });
}
