import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';
import type { OpenDocument } from '../documents.ts';
import { isAtOrBelow } from '../workspace/files.ts';
import { newLatestJobs } from './latest.ts';
import type { Parts } from '../parts.ts';

/** Knows which open documents are all that is left of a file: VS Code may hold a text for minutes. */
export interface LeftBehind extends Disposable {
  /** Until somebody types in it, or its file is there again. */
  readonly has: (open: OpenDocument) => boolean;
}

export interface LeftBehindSources extends Pick<Parts, 'documents' | 'log'> {
  /** Fires for each file that was changed, and for each file or folder that is gone. */
  readonly onDidTouchFile: vscode.Event<vscode.Uri>;
  /** Called for a document whose file went, or came back. */
  readonly changed: (open: OpenDocument) => void;
}

/** Asks for the file of a document whenever something has happened to it. */
export function followLeftBehind(sources: LeftBehindSources): LeftBehind {
  const { documents, log, onDidTouchFile, changed } = sources;
  /** Every edit makes a new entry of a document. */
  const left = new WeakSet<OpenDocument>();
  const looks = newLatestJobs();
  const look = async (open: OpenDocument): Promise<void> => {
    const { uri } = open.document;
    const job = looks.begin(uri.toString());
    const gone = await isGone(uri);
    const isStill = job.counts() && documents.at(uri) === open;
    job.end();
    if (!isStill || left.has(open) === gone) return;
    if (gone) left.add(open);
    else left.delete(open);
    changed(open);
  };
  const touched = onDidTouchFile((uri) => {
    const isTouched = isAtOrBelow(uri);
    for (const open of documents.all()) {
      const { uri } = open.document;
      if (open.workbook === undefined || !isTouched(uri.toString())) continue;
      log.inBackground(`looking for ${uri.path}`, () => look(open));
    }
  });
  return {
    has: (open) => left.has(open),
    dispose: () => {
      touched.dispose();
      looks.forget(() => true);
    },
  };
}

/** A file that just can't be reached at the moment counts as there. */
async function isGone(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => false,
    (error: unknown) => error instanceof vscode.FileSystemError && error.code === 'FileNotFound',
  );
}
