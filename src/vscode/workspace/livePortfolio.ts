import * as vscode from 'vscode';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Clock } from '../clock.ts';
import type { Disposable } from '../disposable.ts';
import type { OpenDocuments } from '../documents.ts';
import type { Log } from '../log.ts';
import { SECTION, soonDays } from '../settings.ts';
import { newFileListener } from './changesOnDisk.ts';
import { isOurs, newDiskLook } from './disk.ts';
import { followEditors } from './editors.ts';
import type { FileAccess } from './fileAccess.ts';
import { findMarkdown } from './files.ts';
import { newKnownFiles, type KnownFiles } from './knownFiles.ts';
import { lookAgain } from './lookAgain.ts';
import { newQueue } from './queue.ts';
import { readWorkbooks, type ReadWorkbook } from './readWorkbooks.ts';
import type { Remembered } from './remembered.ts';
import type { Turns } from './turns.ts';
import { watchFiles } from './watch.ts';
import { newWhole } from './whole.ts';
import { showMessage, showProgress } from '../showMessage.ts';

/** All workbooks of the workspace: what is in open editors, else what is on disk. */
export interface LivePortfolio extends Disposable {
  /** As of the last pause; each workbook by its URI. Commands wait for {@link ready} instead. */
  readonly portfolio: () => Portfolio;
  /** Fires when it has changed. */
  readonly onDidChange: vscode.Event<Portfolio>;
  /** The portfolio once all is in it that is known to have changed by now. */
  readonly ready: () => Promise<Portfolio>;
  /** Looks at every file again. */
  readonly refresh: () => Promise<Portfolio>;
  /** Fires for each file or folder that was changed or deleted on disk. */
  readonly onDidTouchFile: vscode.Event<vscode.Uri>;
  /** Reads every workbook in full, without opening it in an editor; leaves out those that are gone. */
  readonly readAll: () => Promise<readonly ReadWorkbook[]>;
  /** How files are read and written here, for whoever creates one. */
  readonly files: FileAccess;
}

export interface LivePortfolioSources {
  readonly documents: OpenDocuments;
  readonly files: FileAccess;
  readonly remembered: Remembered;
  readonly turns: Turns;
  readonly clock: Pick<Clock, 'today' | 'onDayChanged'>;
  readonly log: Log;
}

/**
 * So much Markdown without a workbook is a folder of something else, and none of our business. Where there is
 * less, the first workbook may be about to come.
 */
const OTHERS = 1000;

/** How long a file with questions has to stay the same before closed workbooks are read anew, in milliseconds. */
const ASKING_REST = 500;

/**
 * Reads the workspace's workbooks in the background, and follows every change to them. What the last
 * window knew is there at once; only files that have changed since are read.
 */
export function openLivePortfolio(sources: LivePortfolioSources): LivePortfolio {
  const { documents, files, remembered, turns, clock, log } = sources;
  const touched = new vscode.EventEmitter<vscode.Uri>();
  const touch = (uri: vscode.Uri): void => {
    touched.fire(uri);
  };
  let isStarting = true;
  const whole = newWhole({
    states: () => known.states(),
    today: clock.today,
    isReading: () => isStarting || queue.isBusy(),
  });
  const queue = newQueue({
    look: (key) => disk.look(key),
    failed: (key, error) => {
      log.failed(`reading ${key}`, error);
    },
    rested: whole.make,
    turns,
  });
  const known = newKnownFiles({ today: clock.today, soonDays, changed: whole.makeSoon });
  const editors = followEditors({ documents, known, closed: (key) => queue.add([key]) });
  const leftOut = tellOfLeftOut();
  const { questionsFor } = documents;
  const disk = newDiskLook({
    files,
    questionsFor,
    known,
    remembered,
    editors,
    touched: touch,
    leftOut,
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
    try {
      await takeRemembered(sources, known);
    } finally {
      isStarting = false;
    }
    whole.make();
    await lookAtAll();
  };
  const first = start();
  tellOfLongReading(first, log);
  const asking = followAsking(documents, () => queue.add(known.keys()));
  const ready = async (): Promise<Portfolio> => {
    await first;
    asking.now();
    editors.takeTyped();
    await queue.settled();
    return whole.make();
  };
  const refresh = async (): Promise<Portfolio> => {
    await first;
    await lookAtAll();
    return ready();
  };
  const restate = async (): Promise<void> => {
    await restateAll(sources, known);
    whole.makeSoon(); // even where there is no workbook: a new day has begun
    whole.make();
  };
  const subscriptions = vscode.Disposable.from(
    ...[whole, touched, queue, editors, asking],
    watchFiles(newFileListener({ known, editors, disk, queue, touched: touch }), log),
    clock.onDayChanged(() => {
      log.inBackground('taking in the new day', restate);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(SECTION)) return;
      log.inBackground('reading the settings again', restate);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      log.inBackground('reading the folders', refresh);
    }),
    lookAgain(log, async () => {
      await first;
      const isOthers = whole.portfolio().states.size === 0 && [...known.keys()].length > OTHERS;
      if (!isOthers) await refresh();
    }),
  );
  return {
    portfolio: whole.portfolio,
    onDidChange: whole.onDidChange,
    ready,
    refresh,
    onDidTouchFile: touched.event,
    files,
    readAll: async () => {
      const { states } = await ready();
      const uris = Array.from(states.keys(), (key) => vscode.Uri.parse(key, true));
      return readWorkbooks(uris, { documents, files, turns });
    },
    dispose: () => void subscriptions.dispose(),
  };
}

/** Has the files looked at again a while after what they are asked has changed; `now`, where that waits. */
function followAsking(
  { onDidAskOtherwise }: OpenDocuments,
  lookAgain: () => void,
): Disposable & { readonly now: () => void } {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(rest);
    rest = undefined;
  };
  const now = (): void => {
    if (rest !== undefined) lookAgain();
    end();
  };
  const following = onDidAskOtherwise(() => {
    end();
    rest = setTimeout(now, ASKING_REST);
  });
  return {
    now,
    dispose: () => {
      end();
      following.dispose();
    },
  };
}

/** What the last window knew of the files of this workspace, until they are looked at. */
async function takeRemembered(
  { remembered, turns }: LivePortfolioSources,
  known: KnownFiles,
): Promise<void> {
  for (const [key, file] of await remembered.load()) {
    if (turns.isOver()) await turns.next();
    // Of a folder that has gone from the workspace nothing is kept.
    if (!isOurs(vscode.Uri.parse(key, true))) remembered.saveSoon(known.allOnDisk);
    else if (known.onDisk(key) === undefined) known.putOnDisk(key, file);
  }
}

/** On another day, or with other settings, every workbook may stand otherwise. */
async function restateAll({ turns }: LivePortfolioSources, known: KnownFiles): Promise<void> {
  for (const key of [...known.keys()]) {
    known.restate(key);
    if (turns.isOver()) await turns.next();
  }
}

/** Says, of the first in a window, that a workbook is left out, and what to do; once is enough. */
function tellOfLeftOut(): (uri: vscode.Uri) => void {
  let isTold = false;
  return (uri) => {
    if (isTold) return;
    isTold = true;
    void showMessage(
      'warning',
      vscode.l10n.t(
        '{path} is a link to a workbook outside this workspace, so it’s left out of your lists. To work with it here, add the folder it’s in to the workspace.',
        { path: vscode.workspace.asRelativePath(uri) },
      ),
    );
  };
}

/** Reading that takes longer than this is shown at the view, in milliseconds. */
const LONG = 1000;

/** Shows at the view of partners that reading goes on, where it takes long. */
function tellOfLongReading(reading: Promise<void>, log: Log): void {
  let isDone = false;
  const timer = setTimeout(() => {
    const location = { viewId: 'partnershipWorkbooks.tree' };
    if (isDone) return;
    log.inBackground('reading for long', () => showProgress(location, '', () => reading));
  }, LONG);
  log.inBackground('reading the workbooks', async () => {
    try {
      await reading;
    } finally {
      isDone = true;
      clearTimeout(timer);
    }
  });
}
