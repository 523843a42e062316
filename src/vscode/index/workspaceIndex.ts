import * as vscode from 'vscode';
import type { PortfolioEntry } from '../../core/portfolio/cycleState.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import type { FileAccess } from './fileAccess.ts';
import { below, findMarkdown, isAtOrBelow, isMarkdownOfOurs } from './files.ts';
import {
  newKnownWorkbooks,
  type IndexedWorkbooks,
  type PortfolioChange,
} from './knownWorkbooks.ts';
import type { Log } from '../log.ts';
import { tellOfLongReading } from './longReading.ts';
import { newLooking } from './looking.ts';
import { onReturn } from './onReturn.ts';
import { newQueue } from './queue.ts';
import { newRests } from './rests.ts';
import type { StoredIndex } from './storedIndex.ts';
import type { Turns } from './turns.ts';
import { watchFiles } from './watch.ts';
import type { Disposable } from '../disposable.ts';

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
  readonly log: Log;
}

/** So many files are looked for and read before all others: enough to fill the view. */
const FIRST = 100;

/**
 * Reads the workspace's workbooks in the background, and follows every change to them. What the last
 * window knew is there at once; only files that have changed since are read.
 */
export function indexWorkspace(sources: IndexSources): WorkspaceIndex {
  const { documents, files, stored, turns, log } = sources;
  const known = newKnownWorkbooks();
  const looking = newLooking({ documents, files, stored, known, turns });
  const changed = new vscode.EventEmitter<readonly PortfolioChange[]>();
  const touched = new vscode.EventEmitter<vscode.Uri>();
  const tell = (): void => {
    const changes = known.takeChanges();
    if (changes.length > 0) changed.fire(changes);
  };
  const failed = (uri: vscode.Uri, error: unknown): void => {
    log.failed(`reading ${uri.toString()}`, error);
  };
  const queue = newQueue({ read: looking.at, failed, onRest: tell, turns });

  const refresh = async (): Promise<void> => {
    const round = looking.beginRound();
    try {
      queue.addFound(await findMarkdown());
    } catch (error) {
      log.failed('searching for workbooks', error);
      return; // what is known stays: nobody said that it is gone
    }
    await queue.settled();
    await round.end();
    tell();
  };
  const start = async (): Promise<void> => {
    const kept = await stored.load();
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => below(uri));
    for (const [key, { summary }] of kept) {
      if (!folders.some((folder) => key.startsWith(folder))) kept.delete(key);
      else if (summary !== null) known.noteKept(key, summary);
      if (turns.isOver()) await turns.next();
    }
    known.takeKept(kept);
    tell();
    // In a large workspace the search takes longer than a look at the first files it finds.
    if (kept.size === 0) queue.addFound(await findMarkdown(FIRST));
    await refresh();
  };
  const reread = (uris: readonly vscode.Uri[]): void => {
    // Two writes within one tick of the clock leave one stamp: the watcher's word counts, also against
    // what is being read of the file at this moment.
    const keys = new Set(uris.map(String));
    looking.drop((key) => keys.has(key));
    keys.forEach(known.forgetStamp);
    queue.add(uris);
    for (const uri of uris) touched.fire(uri);
  };
  const forget = (gone: vscode.Uri): void => {
    touched.fire(gone);
    const own = gone.toString();
    const isGone = isAtOrBelow(gone);
    const onDisk = known.onDisk();
    const keys = onDisk.has(own) ? [own] : [...onDisk.keys()].filter(isGone);
    keys.forEach(looking.forget);
    [...known.inEditors()].filter(isGone).forEach(known.putClosed);
    looking.drop(isGone);
    edited.drop(isGone); // an edit from before would bring it back
    tell();
    // It may be there again by now: of what happens in one moment, the end is told last.
    if (!isMarkdownOfOurs(gone)) return;
    looking.noteGone(own);
    queue.add([gone]);
  };
  const takeFolder = (folder: vscode.Uri, found: readonly vscode.Uri[]): void => {
    const present = new Set(found.map(String));
    const inside = below(folder);
    for (const key of [...known.onDisk().keys(), ...known.inEditors()]) {
      if (key.startsWith(inside) && !present.has(key)) forget(vscode.Uri.parse(key, true));
    }
    queue.add(found); // whose stamps tell which of them have to be read
  };
  const takeOpen = (open: OpenDocument): void => {
    const { uri } = open.document;
    if (uri.scheme !== 'untitled') looking.takeOpen(uri.toString(), open);
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
    watchFiles({ changed: reread, gone: forget, searched: takeFolder }, log),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void refresh()),
  );
  const first = start();
  tellOfLongReading(first);
  const lookAgain = async (): Promise<void> => {
    await first; // what was kept would count as new again
    await refresh();
  };
  // A folder of other Markdown is none of our business.
  const hasWorkbooks = (): boolean => known.entries()[Symbol.iterator]().next().done !== true;
  const returns = onReturn(async () => {
    if (hasWorkbooks()) await lookAgain();
  });
  return {
    workbooks: () => known,
    entries: known.entries,
    onDidChange: changed.event,
    onDidTouchFile: touched.event,
    settled: async () => {
      await first;
      await queue.settled();
    },
    refresh: lookAgain,
    dispose: () => {
      returns.dispose();
      subscriptions.dispose();
    },
  };
}

/** How long nobody may have typed in a workbook before it is summarized, in milliseconds. */
const TYPING_REST = 60;
