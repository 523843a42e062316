import * as vscode from 'vscode';
import { endedBy, isAhead } from '../../core/form/sync/syncHost.ts';
import type { WordsPutBy, Stuck } from '../../core/form/sync/typed.ts';
import { liveOf } from '../documents.ts';
import type { FormSources } from './formSources.ts';
import type { Sync } from './sync.ts';
import type { Log } from '../log.ts';
import { showMessage } from '../showMessage.ts';

/** The end of a form: its tab is gone, and it follows its document until that is saved or closed. */
export interface Closing {
  readonly isClosed: () => boolean;
  /** See `SyncSources.putBy`. */
  readonly putBy: (words: WordsPutBy) => Promise<boolean>;
  /** The tab is gone; `page` is what listened to it. */
  readonly close: (page: vscode.Disposable) => void;
}

export function newClosing(
  { log, putBy, heardPages, showAgain }: FormSources,
  document: vscode.TextDocument,
  name: string,
  sync: () => Sync,
): Closing {
  let isClosed = false;
  /** All that was typed in it is in the document, or waits for her to decide. */
  let isLeft = false;
  let isOver = false;
  /** What waits for her to decide is the next form's. */
  const handOver = (): void => {
    putBy.leave(document, name);
    for (const field of Object.keys(sync().state().stuck)) sync().tell({ type: 'take', field });
  };
  const end = async (page: vscode.Disposable, wasAhead: boolean): Promise<void> => {
    await sync().flush();
    page.dispose();
    const { stuck, file } = sync().state();
    const ended = endedBy(sync().state());
    // What it has found itself a moment ago is not put by again yet.
    sync().tell({ type: 'timer', name: 'putBy' });
    isLeft = true;
    handOver();
    // Until it is put by, what its page has left is told again.
    await putBy.written(document);
    heardPages.add(ended);
    untilWritten(document, () => {
      isOver = true;
      sync().dispose();
    });
    if (file.isKeptBack) putBy.outlive(document);
    tellOfStuck(Object.values(stuck), log);
    if (wasAhead && liveOf(document).isDirty) await showAgain(document);
  };
  return {
    isClosed: () => isClosed,
    putBy: async (words) => {
      if (isOver) return false;
      const isKept = putBy.keep(document, name, words);
      if (isLeft) handOver();
      return isKept;
    },
    close: (page) => {
      const wasAhead = isAhead(sync().state());
      isClosed = true;
      log.inBackground('closing the form', () => end(page, wasAhead));
    },
  };
}

/** What was typed on a page and isn't saved may be overwritten, undone, or saved by others; then comes `end`. */
function untilWritten(document: vscode.TextDocument, end: () => void): void {
  const isOver = (): void => {
    vscode.Disposable.from(onSave, onClose).dispose();
    end();
  };
  const onSave = vscode.workspace.onDidSaveTextDocument((one) => {
    if (one === document && !document.isDirty) isOver();
  });
  const onClose = vscode.workspace.onDidCloseTextDocument((one) => {
    if (one === document) isOver();
  });
  if (!document.isDirty || document.isClosed) isOver();
}

/** Lets somebody keep a text that is nowhere else when they close a form. */
function tellOfStuck(stuck: readonly Pick<Stuck, 'mine'>[], log: Log): void {
  for (const { mine } of stuck) {
    if (mine.trim() === '') continue;
    const copy = vscode.l10n.t('Copy My Text');
    const text = mine.slice(0, 200);
    const message = vscode.l10n.t('What you typed wasn’t added. It’s still in the form: “{text}”', {
      text,
    });
    log.asked('copying what was typed', async () => {
      const picked = await showMessage('warning', message, copy);
      if (picked === copy) await vscode.env.clipboard.writeText(mine);
    });
  }
}
