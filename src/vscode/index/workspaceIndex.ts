import * as vscode from 'vscode';
import type { PortfolioEntry } from '../../core/portfolio/cycleState.ts';
import type { PortfolioChange } from '../../core/portfolio/portfolio.ts';
import {
  sameSummary,
  summarize,
  summarizeText,
  type CycleSummary,
} from '../../core/portfolio/summary.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import type { FileAccess } from './fileAccess.ts';
import { findMarkdown, isMarkdownOfOurs } from './files.ts';
import { newLatestJobs } from './latest.ts';
import { newQueue } from './queue.ts';
import { newRests } from './rests.ts';
import type { StoredFile, StoredIndex } from './storedIndex.ts';
import type { Turns } from './turns.ts';
import { watchFiles } from './watch.ts';
import type { Disposable } from '../disposable.ts';

/** A workbook of the workspace, by the URI of its file. */
export interface IndexedWorkbook {
  readonly uri: vscode.Uri;
  readonly summary: CycleSummary;
}

/** Thousands of workbooks; what is kept of each is little, and the rest made when it is asked for. */
export interface IndexedWorkbooks {
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => IndexedWorkbook | undefined;
  readonly values: () => Iterable<IndexedWorkbook>;
}

/** All workbooks of the workspace: what is in open editors, else what is on disk. */
export interface WorkspaceIndex extends Disposable {
  readonly workbooks: () => IndexedWorkbooks;
  /** The same as they stand in a portfolio, each by its URI. */
  readonly entries: () => Iterable<PortfolioEntry>;
  /** Tells which summaries are others than before; not of files that merely were written. */
  readonly onDidChange: vscode.Event<readonly PortfolioChange[]>;
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
  readonly turns: Turns;
}

/** So many files are looked for and read before all others: enough to fill the view. */
const FIRST = 100;

/**
 * Reads the workspace's workbooks in the background, and follows every change to them. What the last
 * window knew is there at once; only files that have changed since are read.
 */
export function indexWorkspace({ documents, files, stored, turns }: IndexSources): WorkspaceIndex {
  let onDisk = new Map<string, StoredFile>();
  /** What is in editors counts; undefined for what is no workbook there. */
  const inEditors = new Map<string, CycleSummary | undefined>();
  const changed = new vscode.EventEmitter<readonly PortfolioChange[]>();
  const touched = new vscode.EventEmitter<vscode.Uri>();
  let untold: PortfolioChange[] = [];
  let rounds = 0;

  const summaryOf = (key: string): CycleSummary | undefined =>
    inEditors.has(key) ? inEditors.get(key) : (onDisk.get(key)?.summary ?? undefined);
  /** Does something to what is known of a workbook, and notes whether it then says something else. */
  const change = (path: string, apply: () => void): void => {
    const before = summaryOf(path);
    apply();
    const summary = summaryOf(path);
    if (before === summary) return;
    if (before !== undefined && summary !== undefined && sameSummary(before, summary)) return;
    untold.push({ path, summary });
  };
  const tell = (): void => {
    if (untold.length === 0) return;
    const changes = untold;
    untold = [];
    changed.fire(changes);
  };
  const remember = (key: string, file: Omit<StoredFile, 'round'> | undefined): void => {
    change(key, () => {
      if (file === undefined) onDisk.delete(key);
      else onDisk.set(key, { ...file, round: rounds });
    });
    stored.saveSoon(key, () => onDisk);
  };
  const putOpen = (key: string, { workbook }: OpenDocument): void => {
    change(key, () => inEditors.set(key, workbook && summarize(workbook)));
  };

  /** None counts that began before the file went, or changed again. */
  const looks = newLatestJobs();
  /** Files that were said to be gone, and are looked for once more. */
  const toldGone = new Set<string>();
  /** Reads the file where it is another than the one that was read last. */
  const look = (uri: vscode.Uri, key: string): Soon<undefined> => {
    const job = looks.begin(key);
    const take = (stamp: string, text: string | undefined): undefined => {
      if (!job.counts()) return undefined;
      const summary = text === undefined ? undefined : summarizeText(text);
      remember(key, { stamp, summary: summary ?? null });
      return undefined;
    };
    const looked = then(files.stampOf(uri), (stamp) => {
      const last = onDisk.get(key);
      if (!job.counts()) return undefined;
      if (stamp !== undefined && last?.stamp !== stamp) {
        return then(files.read(uri), (text) => take(stamp, text));
      }
      if (last !== undefined && stamp !== undefined) last.round = rounds;
      else if (last !== undefined) remember(key, undefined);
      return undefined;
    });
    return then(looked, () => {
      job.end();
      return undefined;
    });
  };
  const read = (uri: vscode.Uri, isFound: boolean): Soon<undefined> => {
    const key = uri.toString();
    const isOurs = isFound || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    if (!isOurs && onDisk.has(key)) remember(key, undefined);
    return then(isOurs ? look(uri, key) : undefined, () => {
      // VS Code holds the text of a file that is gone for minutes: that does not bring it back.
      if (toldGone.delete(key) && !onDisk.has(key)) return undefined;
      // It may have been opened or closed while the file was being read.
      const open = inEditors.size === 0 ? undefined : documents.at(uri);
      if (open !== undefined) putOpen(key, open);
      else if (inEditors.has(key)) change(key, () => inEditors.delete(key));
      return undefined;
    });
  };
  const queue = newQueue({ read, onRest: tell, turns });

  const refresh = async (): Promise<void> => {
    const round = ++rounds;
    queue.addFound(await findMarkdown());
    await queue.settled();
    for (const [key, { round: last }] of onDisk) if (last < round) remember(key, undefined);
    tell();
  };
  const start = async (): Promise<void> => {
    const kept = await stored.load();
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => below(uri));
    for (const [key, { summary }] of kept) {
      if (!folders.some((folder) => key.startsWith(folder))) kept.delete(key);
      else if (summary !== null && !inEditors.has(key) && !onDisk.has(key))
        untold.push({ path: key, summary });
      if (turns.isOver()) await turns.next();
    }
    for (const [key, file] of onDisk) kept.set(key, file); // was read meanwhile
    onDisk = kept;
    tell();
    // In a large workspace the search takes longer than a look at the first files it finds.
    if (kept.size === 0) queue.addFound(await findMarkdown(undefined, FIRST));
    await refresh();
  };
  const reread = (uris: readonly vscode.Uri[]): void => {
    for (const uri of uris) {
      const last = onDisk.get(uri.toString());
      // Two writes within one tick of the clock leave one stamp: the watcher's word counts.
      if (last !== undefined) onDisk.set(uri.toString(), { ...last, stamp: '' });
    }
    queue.add(uris);
    for (const uri of uris) touched.fire(uri);
  };
  const forget = (gone: vscode.Uri): void => {
    touched.fire(gone);
    const [own, inside] = [gone.toString(), below(gone)];
    const isGone = (key: string): boolean => key === own || key.startsWith(inside);
    const keys = onDisk.has(own) ? [own] : [...onDisk.keys()].filter(isGone);
    for (const key of keys) remember(key, undefined);
    for (const key of [...inEditors.keys()].filter(isGone)) {
      change(key, () => inEditors.delete(key));
    }
    looks.forget(isGone);
    tell();
    // It may be there again by now: of what happens in one moment, the end is told last.
    if (!isMarkdownOfOurs(gone)) return;
    toldGone.add(own);
    queue.add([gone]);
  };
  const takeFolder = (folder: vscode.Uri, found: readonly vscode.Uri[]): void => {
    const present = new Set(found.map(String));
    const inside = below(folder);
    for (const key of [...onDisk.keys(), ...inEditors.keys()]) {
      if (key.startsWith(inside) && !present.has(key)) forget(vscode.Uri.parse(key, true));
    }
    queue.add(found); // whose stamps tell which of them have to be read
  };
  const takeOpen = (open: OpenDocument): void => {
    const { uri } = open.document;
    if (uri.scheme !== 'untitled') putOpen(uri.toString(), open);
    tell();
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
    watchFiles({ changed: reread, gone: forget, searched: takeFolder }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void refresh()),
  );
  const first = start();
  tellOfLongReading(first);
  const entries = function* (): Iterable<PortfolioEntry> {
    for (const [path, { summary }] of onDisk) {
      if (summary !== null && !inEditors.has(path)) yield { path, summary };
    }
    for (const [path, summary] of inEditors) if (summary !== undefined) yield { path, summary };
  };
  const workbookAt = ({ path, summary }: PortfolioEntry): IndexedWorkbook => ({
    uri: vscode.Uri.parse(path, true),
    summary,
  });
  return {
    workbooks: () => ({
      has: (key) => summaryOf(key) !== undefined,
      get: (key) => {
        const summary = summaryOf(key);
        return summary && workbookAt({ path: key, summary });
      },
      *values() {
        for (const entry of entries()) yield workbookAt(entry);
      },
    }),
    entries,
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

/** What the keys of all files below a folder begin with. */
function below(folder: vscode.Uri): string {
  const own = folder.toString();
  return own.endsWith('/') ? own : `${own}/`;
}

/** There already, where nothing has to be waited for: thousands of promises are not for nothing. */
type Soon<T> = T | Promise<T>;

function then<T, R>(value: Soon<T>, next: (value: T) => Soon<R>): Soon<R> {
  return value instanceof Promise ? value.then(next) : next(value);
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
