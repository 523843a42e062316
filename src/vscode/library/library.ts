import * as vscode from 'vscode';
import { portfolioOf, type Portfolio } from '../../core/portfolio/portfolio.ts';
import { summarize, summarizeText } from '../../core/portfolio/summary.ts';
import type { Clock } from '../clock.ts';
import type { Disposable } from '../disposable.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import type { Log } from '../log.ts';
import { SECTION, soonDays } from '../settings.ts';
import type { FileAccess } from './fileAccess.ts';
import { findMarkdown, isAtOrBelow } from './files.ts';
import { newKnownFiles } from './knownFiles.ts';
import { tellOfLongReading } from './longReading.ts';
import { onReturn } from './onReturn.ts';
import { newQueue } from './queue.ts';
import { readWorkbooks, type ReadWorkbook } from './readWorkbooks.ts';
import type { Remembered } from './remembered.ts';
import type { Turns } from './turns.ts';
import { watchFiles } from './watch.ts';

/** All workbooks of the workspace: what is in open editors, else what is on disk. */
export interface Library extends Disposable {
  /** As of the last rest; each workbook by its URI. Whoever gives a command waits for {@link ready}. */
  readonly portfolio: () => Portfolio;
  /** Fires when it is another one. */
  readonly onDidChange: vscode.Event<Portfolio>;
  /** The portfolio once all is in it that is known to have changed by now. */
  readonly ready: () => Promise<Portfolio>;
  /** Looks at every file again. */
  readonly refresh: () => Promise<Portfolio>;
  /** Fires for each file or folder that was changed or deleted on disk. */
  readonly onDidTouchFile: vscode.Event<vscode.Uri>;
  /** Every workbook whole, and opened in no editor. Those that are gone are left out. */
  readonly readAll: () => Promise<readonly ReadWorkbook[]>;
}

export interface LibrarySources {
  readonly documents: OpenDocuments;
  readonly files: FileAccess;
  readonly remembered: Remembered;
  readonly turns: Turns;
  readonly clock: Pick<Clock, 'today' | 'onDayChanged'>;
  readonly log: Log;
}

/** How long nobody may have typed in a workbook before it is summarized: problems come first. */
const TYPING_REST = 60;
/** Changes that come in one breath make one new portfolio. */
const BREATH = 30;
/** So often there is a new one while many files are being read; all in milliseconds. */
const WHILE_READING = 1000;

/**
 * Reads the workspace's workbooks in the background, and follows every change to them. What the last
 * window knew is there at once; only files that have changed since are read.
 */
export function openLibrary(sources: LibrarySources): Library {
  const { documents, files, remembered, turns, clock, log } = sources;
  const changed = new vscode.EventEmitter<Portfolio>();
  const touched = new vscode.EventEmitter<vscode.Uri>();
  /** Files that were said to have changed: two writes in one tick of the clock leave one stamp. */
  const toRead = new Set<string>();
  /** Open documents in which somebody has typed since they were summarized. */
  const typedIn = new Set<string>();
  let portfolio = portfolioOf([], clock.today(), soonDays());
  let isStale = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;

  const makeWhole = (): Portfolio => {
    clearTimeout(resting);
    resting = undefined;
    if (!isStale || hasEnded) return portfolio;
    isStale = false;
    portfolio = portfolioOf(known.states(), clock.today(), soonDays());
    changed.fire(portfolio);
    return portfolio;
  };
  const makeWholeSoon = (): void => {
    if (hasEnded) return;
    isStale = true;
    resting ??= setTimeout(makeWhole, queue.isBusy() ? WHILE_READING : BREATH);
  };
  const known = newKnownFiles({ today: clock.today, soonDays, changed: makeWholeSoon });

  const takeOpen = (open: OpenDocument): void => {
    const { uri } = open.document;
    if (uri.scheme === 'untitled') return;
    known.putInEditor(uri.toString(), open.workbook ? summarize(open.workbook) : null);
  };
  const takeTyped = (): void => {
    clearTimeout(typing);
    for (const key of typedIn) {
      const open = documents.at(vscode.Uri.parse(key, true));
      if (open !== undefined) takeOpen(open);
    }
    typedIn.clear();
  };
  const look = async (key: string): Promise<void> => {
    const uri = vscode.Uri.parse(key, true);
    const mustRead = toRead.delete(key);
    const isOurs = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    const stamp = isOurs ? await files.stampOf(uri) : undefined;
    if (mustRead || known.onDisk(key)?.stamp !== stamp) {
      const text = stamp === undefined ? undefined : await files.read(uri);
      if (toRead.has(key)) return; // it has changed meanwhile, and is looked at again
      const summary = (text === undefined ? undefined : summarizeText(text)) ?? null;
      const isUntold = !mustRead && known.onDisk(key) !== undefined;
      known.putOnDisk(key, stamp === undefined ? undefined : { stamp, summary });
      if (isUntold) touched.fire(uri);
      remembered.saveSoon(known.allOnDisk);
    }
    // VS Code holds the text of a file that is gone for minutes: only one that is there counts again.
    const open = stamp === undefined ? undefined : documents.at(uri);
    if (open !== undefined && !known.isInEditor(key)) takeOpen(open);
  };
  const queue = newQueue({
    look,
    failed: (key, error) => {
      log.failed(`reading ${key}`, error);
    },
    rested: makeWhole,
    turns,
  });

  const lookAtAll = async (): Promise<void> => {
    try {
      queue.add([...known.keys(), ...(await findMarkdown()).map(String)]);
    } catch (error) {
      log.failed('searching for workbooks', error); // what is known stays: nobody said that it is gone
    }
    await queue.settled();
  };
  const start = async (): Promise<void> => {
    for (const [key, file] of await remembered.load()) {
      if (turns.isOver()) await turns.next();
      const isOurs = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(key, true)) !== undefined;
      if (isOurs && known.onDisk(key) === undefined) known.putOnDisk(key, file);
    }
    makeWhole();
    await lookAtAll();
  };
  const reread = (keys: readonly string[]): void => {
    for (const key of keys) toRead.add(key);
    queue.add(keys);
  };
  /** A file, or all below a folder. */
  const knownBelow = (uri: vscode.Uri): readonly string[] =>
    known.has(uri.toString()) ? [uri.toString()] : [...known.keys()].filter(isAtOrBelow(uri));
  const forget = (keys: readonly string[]): void => {
    for (const key of keys) {
      known.forget(key);
      typedIn.delete(key); // what was typed before would bring it back
    }
    reread(keys); // of what happens in one moment, the end is told last: it may be there again
  };
  const restate = async (): Promise<void> => {
    for (const key of [...known.keys()]) {
      known.restate(key);
      if (turns.isOver()) await turns.next();
    }
    isStale = true; // also where there is no workbook: the day is another
    makeWhole();
  };

  for (const open of documents.all()) takeOpen(open);
  const first = start();
  tellOfLongReading(first);
  const ready = async (): Promise<Portfolio> => {
    await first;
    takeTyped();
    await queue.settled();
    return makeWhole();
  };
  const refresh = async (): Promise<Portfolio> => {
    await first;
    await lookAtAll();
    return ready();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    touched,
    queue,
    documents.onDidChange(({ document: { uri } }) => {
      typedIn.add(uri.toString());
      clearTimeout(typing);
      typing = setTimeout(takeTyped, TYPING_REST);
    }),
    documents.onDidClose((uri) => {
      typedIn.delete(uri.toString());
      known.putInEditor(uri.toString(), undefined);
      queue.add([uri.toString()]);
    }),
    watchFiles(
      {
        changed: (uri) => {
          reread([uri.toString()]);
          touched.fire(uri);
        },
        gone: (uri) => {
          forget(knownBelow(uri));
          touched.fire(uri);
        },
        searched: (folder, found) => {
          const there = new Set(found.map(String));
          const gone = knownBelow(folder).filter((key) => !there.has(key));
          forget(gone);
          for (const key of gone) touched.fire(vscode.Uri.parse(key, true));
          queue.add(there); // whose stamps tell which of them have to be read
        },
      },
      log,
    ),
    clock.onDayChanged(restate),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SECTION)) void restate();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void refresh()),
    // A folder of other Markdown is none of our business.
    onReturn(async () => {
      if (portfolio.states.size > 0) await refresh();
    }),
  );
  return {
    portfolio: () => portfolio,
    onDidChange: changed.event,
    ready,
    refresh,
    onDidTouchFile: touched.event,
    readAll: async () => {
      const { states } = await ready();
      const uris = Array.from(states.keys(), (key) => vscode.Uri.parse(key, true));
      return readWorkbooks(uris, { documents, files, turns });
    },
    dispose: () => {
      hasEnded = true;
      clearTimeout(resting);
      clearTimeout(typing);
      subscriptions.dispose();
    },
  };
}
