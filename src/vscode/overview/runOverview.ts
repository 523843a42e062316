import * as vscode from 'vscode';
import { readLook, EVERYTHING, type Look } from '../../core/overview/look.ts';
import {
  OVERVIEW_MESSAGES,
  type FromOverview,
  type ToOverview,
} from '../../core/overview/overviewMessages.ts';
import { overviewOf } from '../../core/overview/overview.ts';
import { pageTexts } from '../../core/overview/pageTexts.ts';
import { readMessage } from '../../core/pages/pageMessages.ts';
import type { Disposable } from '../disposable.ts';
import type { Library } from '../library/library.ts';
import { showPage } from '../pages/showPage.ts';
import { translate } from '../translate.ts';
import { actOn } from './actOn.ts';

export interface OverviewSources {
  readonly library: Library;
  readonly extension: vscode.Uri;
  /** Keeps whose partnerships were looked at last: no more than a convenience. */
  readonly memory: vscode.Memento;
}

const COORDINATOR = 'overview.coordinator';

/** Keeps a page of the overview up to date, and does what is asked on it, until it is disposed of. */
export function runOverview(panel: vscode.WebviewPanel, sources: OverviewSources): Disposable {
  const { library, memory, extension } = sources;
  const { webview } = panel;
  let look: Look | undefined;
  let isReading = true;
  const post = (): void => {
    if (look === undefined) return;
    const overview = overviewOf(library.portfolio(), look, translate);
    const message: ToOverview = { overview, look, texts: pageTexts(translate), isReading };
    void webview.postMessage(message);
  };
  const hear = (message: FromOverview): void => {
    if (message.type !== 'look') {
      void actOn(message, library.portfolio());
      return;
    }
    if (look === undefined) {
      // A step of the walkthrough ends here: the page is there.
      void vscode.commands.executeCommand('setContext', 'partnershipWorkbooks.sawOverview', true);
    }
    look = lookOf(message, memory);
    void memory.update(COORDINATOR, look.coordinator);
    post();
  };
  const subscriptions = vscode.Disposable.from(
    webview.onDidReceiveMessage((message) => {
      const heard = readMessage(OVERVIEW_MESSAGES, message);
      if (heard !== undefined) hear(heard);
    }),
    library.onDidChange(post),
  );
  showPage(webview, extension, { name: 'overview', title: panel.title });
  void library.ready().then(() => {
    isReading = false;
    post();
  });
  return { dispose: () => void subscriptions.dispose() };
}

/** A page that remembers nothing looks at what was looked at last time. */
function lookOf(message: Extract<FromOverview, { type: 'look' }>, memory: vscode.Memento): Look {
  if (!message.fresh) return readLook(message);
  const coordinator = memory.get<unknown>(COORDINATOR);
  return { ...EVERYTHING, coordinator: typeof coordinator === 'string' ? coordinator : '' };
}
