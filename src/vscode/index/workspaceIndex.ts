import * as vscode from 'vscode';
import { sameSummary, summarize, type CycleSummary } from '../../core/portfolio/summary.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import { findMarkdown, readSummary } from './files.ts';
import { newQueue } from './queue.ts';
import { watchFiles } from './watch.ts';
import type { Disposable } from '../disposable.ts';

/** A workbook of the workspace, by the URI of its file. */
export interface IndexedWorkbook {
  readonly uri: vscode.Uri;
  readonly summary: CycleSummary;
}

/** All workbooks of the workspace: what is in open editors, else what is on disk. */
export interface WorkspaceIndex extends Disposable {
  readonly workbooks: () => ReadonlyMap<string, IndexedWorkbook>;
  /** Fires when a summary is another than before, not when a file merely was written. */
  readonly onDidChange: vscode.Event<void>;
  /** Fires for each file or folder that was changed or deleted on disk. */
  readonly onDidTouchFile: vscode.Event<vscode.Uri>;
  /** Settles when every file that is known to need reading has been read. */
  readonly settled: () => Promise<void>;
  /** Looks at every file again. */
  readonly refresh: () => Promise<void>;
}

/** Reads the workspace's workbooks in the background, and follows every change to them. */
export function indexWorkspace(documents: OpenDocuments): WorkspaceIndex {
  const known = new Map<string, IndexedWorkbook>();
  const changed = new vscode.EventEmitter<void>();
  const touched = new vscode.EventEmitter<vscode.Uri>();

  const put = (uri: vscode.Uri, summary: CycleSummary | undefined): void => {
    const key = uri.toString();
    const before = known.get(key)?.summary;
    if (
      summary === undefined
        ? before === undefined
        : before !== undefined && sameSummary(before, summary)
    ) {
      return;
    }
    if (summary === undefined) known.delete(key);
    else known.set(key, { uri, summary });
    changed.fire();
  };
  const openSummary = ({ workbook }: OpenDocument): CycleSummary | undefined =>
    workbook === undefined ? undefined : summarize(workbook);
  const queue = newQueue(async (uri: vscode.Uri) => {
    const summary = await readSummary(uri);
    // What is in an editor counts, also when it was opened while the file was being read.
    const open = openAt(documents, uri);
    put(uri, open === undefined ? summary : openSummary(open));
  });
  const refresh = async (): Promise<void> => {
    const found = await findMarkdown();
    const present = new Set(found.map(String));
    for (const { uri } of [...known.values()]) {
      if (!present.has(uri.toString()) && openAt(documents, uri) === undefined) put(uri, undefined);
    }
    queue.add(found);
    await queue.settled();
  };
  const reread = (uris: readonly vscode.Uri[]): void => {
    queue.add(uris);
    for (const uri of uris) touched.fire(uri);
  };
  const forget = (gone: vscode.Uri): void => {
    touched.fire(gone);
    const below = `${gone.toString()}/`;
    for (const [key, { uri }] of [...known]) {
      if (key === gone.toString() || key.startsWith(below)) put(uri, undefined);
    }
  };

  const onDocument = (open: OpenDocument): void => {
    const { scheme } = open.document.uri;
    if (scheme !== 'untitled') put(open.document.uri, openSummary(open));
  };
  for (const open of documents.all()) onDocument(open);
  const subscriptions = vscode.Disposable.from(
    changed,
    touched,
    queue,
    documents.onDidChange(onDocument),
    documents.onDidClose((uri) => {
      queue.add([uri]);
    }),
    watchFiles({ changed: reread, gone: forget }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void refresh()),
  );
  const first = refresh();
  return {
    workbooks: () => known,
    onDidChange: changed.event,
    onDidTouchFile: touched.event,
    settled: async () => {
      await first;
      await queue.settled();
    },
    refresh,
    dispose: () => {
      subscriptions.dispose();
    },
  };
}

function openAt(documents: OpenDocuments, uri: vscode.Uri): OpenDocument | undefined {
  const key = uri.toString();
  for (const open of documents.all()) {
    if (open.document.uri.toString() === key) return open;
  }
  return undefined;
}
