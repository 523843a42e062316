import * as vscode from 'vscode';
import { sameSummary, summarize, type CycleSummary } from '../../core/portfolio/summary.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import { openWorkbook } from '../../core/workbook/workbook.ts';
import type { FileAccess } from './fileAccess.ts';
import { findMarkdown } from './files.ts';
import { newQueue } from './queue.ts';
import { newRests } from './rests.ts';
import type { StoredFile, StoredIndex } from './storedIndex.ts';
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

export interface IndexSources {
  readonly documents: OpenDocuments;
  readonly files: FileAccess;
  readonly stored: StoredIndex;
}

/**
 * Reads the workspace's workbooks in the background, and follows every change to them. What the last
 * window knew is there at once; only files that have changed since are read.
 */
export function indexWorkspace({ documents, files, stored }: IndexSources): WorkspaceIndex {
  const known = new Map<string, IndexedWorkbook>();
  const onDisk = new Map<string, StoredFile>();
  const changed = new vscode.EventEmitter<void>();
  const touched = new vscode.EventEmitter<vscode.Uri>();

  const put = (uri: vscode.Uri, summary: CycleSummary | undefined): void => {
    const key = uri.toString();
    const before = known.get(key)?.summary;
    if (summary === undefined) {
      if (!known.delete(key)) return;
    } else {
      if (before !== undefined && sameSummary(before, summary)) return;
      known.set(key, { uri, summary });
    }
    changed.fire();
  };
  const remember = (key: string, file: StoredFile | undefined): void => {
    if (file === undefined) onDisk.delete(key);
    else onDisk.set(key, file);
    stored.saveSoon(() => onDisk);
  };
  const openSummary = ({ workbook }: OpenDocument): CycleSummary | undefined =>
    workbook === undefined ? undefined : summarize(workbook);

  /** What the file says, read only where it is another than the one that was read last. */
  const summaryAt = async (uri: vscode.Uri): Promise<CycleSummary | undefined> => {
    const key = uri.toString();
    const stamp = await files.stampOf(uri);
    const last = onDisk.get(key);
    if (stamp === undefined) {
      if (last !== undefined) remember(key, undefined);
      return undefined;
    }
    if (last?.stamp === stamp) return last.summary ?? undefined;
    const text = await files.read(uri);
    const workbook = text === undefined ? undefined : openWorkbook(text);
    const summary = workbook === undefined ? undefined : summarize(workbook);
    remember(key, { stamp, summary: summary ?? null });
    return summary;
  };
  const queue = newQueue(async (uri: vscode.Uri) => {
    const isOurs = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    const summary = isOurs ? await summaryAt(uri) : undefined;
    // What is in an editor counts, also when it was opened while the file was being read.
    const open = documents.at(uri);
    put(uri, open === undefined ? summary : openSummary(open));
  });
  const refresh = async (): Promise<void> => {
    const found = await findMarkdown();
    const present = new Set(found.map(String));
    for (const [key, { uri }] of [...known]) {
      if (!present.has(key) && documents.at(uri) === undefined) put(uri, undefined);
    }
    for (const key of [...onDisk.keys()]) if (!present.has(key)) remember(key, undefined);
    queue.add(found);
    await queue.settled();
  };
  const start = async (): Promise<void> => {
    for (const [key, file] of await stored.load()) {
      const uri = vscode.Uri.parse(key, true);
      if (vscode.workspace.getWorkspaceFolder(uri) === undefined) continue;
      onDisk.set(key, file);
      if (file.summary !== null && documents.at(uri) === undefined) put(uri, file.summary);
    }
    await refresh();
  };
  const reread = (uris: readonly vscode.Uri[]): void => {
    // Two writes within one tick of the clock leave one stamp: the watcher's word counts.
    for (const uri of uris) onDisk.delete(uri.toString());
    queue.add(uris);
    for (const uri of uris) touched.fire(uri);
  };
  const forget = (gone: vscode.Uri): void => {
    touched.fire(gone);
    const isGone = (key: string): boolean =>
      key === gone.toString() || key.startsWith(`${gone.toString()}/`);
    for (const [key, { uri }] of [...known]) if (isGone(key)) put(uri, undefined);
    for (const key of [...onDisk.keys()]) if (isGone(key)) remember(key, undefined);
  };
  const takeOpen = (open: OpenDocument): void => {
    const { scheme } = open.document.uri;
    if (scheme !== 'untitled') put(open.document.uri, openSummary(open));
  };
  // Problems come first: the tree follows once the fingers rest.
  const edited = newRests(TYPING_REST, (uri: vscode.Uri) => {
    const open = documents.at(uri);
    if (open !== undefined) takeOpen(open);
  });

  for (const open of documents.all()) takeOpen(open);
  const subscriptions = vscode.Disposable.from(
    changed,
    touched,
    queue,
    edited,
    documents.onDidChange(({ document }) => {
      edited.begin(document.uri);
    }),
    documents.onDidClose((uri) => {
      queue.add([uri]);
    }),
    watchFiles({ changed: reread, gone: forget }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void refresh()),
  );
  const first = start();
  tellOfLongReading(first);
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

/** How long nobody may have typed in a workbook before it is summarized, in milliseconds. */
const TYPING_REST = 60;

/** Reading that takes longer than this is shown at the view, in milliseconds. */
const LONG = 1000;

function tellOfLongReading(reading: Promise<void>): void {
  let isDone = false;
  const timer = setTimeout(() => {
    const location = { viewId: 'partnershipWorkbooks.tree' };
    if (!isDone) void vscode.window.withProgress({ location }, () => reading);
  }, LONG);
  void reading.finally(() => {
    isDone = true;
    clearTimeout(timer);
  });
}
