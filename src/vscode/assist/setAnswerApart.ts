import * as vscode from 'vscode';
import { setApart } from '../../core/assist/setApart.ts';
import type { Span } from '../../core/workbook/span.ts';
import type { OpenDocuments } from '../documents.ts';
import { rangeOf } from '../positions.ts';
import type { Log } from '../log.ts';

/**
 * Keeps an answer out of the question above it while it is typed or pasted. What was typed and the
 * blank line are undone together; what became of pasted bullets is undone by itself.
 */
export function setAnswerApart({
  documents,
  log,
}: {
  readonly documents: OpenDocuments;
  readonly log: Log;
}): vscode.Disposable {
  let last: { readonly document: vscode.TextDocument; readonly written: Span } | undefined;
  return vscode.workspace.onDidChangeTextDocument((event) => {
    const { document, contentChanges } = event;
    // An event without changes only says that the document became dirty, or was saved.
    if (contentChanges.length > 0) {
      const written = writtenIn(event);
      last = written && { document, written };
    }
    // Nobody typed what was read again from disk, and reading it leaves the document clean.
    if (last?.document !== document || !document.isDirty) return;
    const { written } = last;
    last = undefined;
    log.inBackground('setting an answer apart', () => mend(documents, document, written));
  });
}

function writtenIn({ contentChanges, reason }: vscode.TextDocumentChangeEvent): Span | undefined {
  const [change, ...others] = contentChanges;
  if (change === undefined || others.length > 0 || reason !== undefined) return undefined;
  const { rangeOffset: start, text } = change;
  return text === '' ? undefined : { start, end: start + text.length };
}

async function mend(
  documents: OpenDocuments,
  document: vscode.TextDocument,
  written: Span,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const workbook = documents.get(document)?.workbook;
  if (editor?.document !== document || workbook === undefined) return;
  const edits = setApart(workbook, written);
  if (edits.length === 0) return;
  await editor.edit(
    (builder) => {
      for (const edit of edits) builder.replace(rangeOf(document, edit), edit.text);
    },
    { undoStopBefore: written.end - written.start > 1, undoStopAfter: false },
  );
}
