import * as vscode from 'vscode';
import { FROM_FORM } from '../../core/form/formMessages.ts';
import { isAhead } from '../../core/form/sync/syncHost.ts';
import { readMessage } from '../../core/pages/pageMessages.ts';
import { showPage } from '../pages/showPage.ts';
import { newActing } from './acting.ts';
import { followEarlierCycle } from './earlierCycle.ts';
import { newNameOffer } from './nameOffer.ts';
import type { FormSources } from './formSources.ts';
import { newShowing, type Showing } from './showing.ts';
import { tellOfCut } from './tellOfCut.ts';
import { tellOfLock } from './tellOfLock.ts';
import { tellOfReturn } from './tellOfReturn.ts';
import { tellOfStuck } from './tellOfStuck.ts';
import { newSync, type Sync } from './sync.ts';

/** One form on one document, as long as its tab is there. */
export interface FormPage {
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  readonly flush: () => Promise<void>;
  /** Leads to a control as soon as the page is there. */
  readonly go: (field: string) => void;
}

export function openFormPage(
  sources: FormSources,
  document: vscode.TextDocument,
  panel: vscode.WebviewPanel,
): FormPage {
  const { documents, today, onDidTouchFile, putBy } = sources;
  const name = sources.newName();
  const sync: Sync = newSync({
    ...{ document, documents, today, onDidTouchFile, name, tellOfLock, tellOfCut },
    putBy: (words) => {
      putBy.keep(document, name, words);
    },
    show: (isLed) => {
      if (isLed) {
        showing.now();
        // An Undo with nothing left to undo must not lead away from what is typed next.
        showing.lead('not');
      }
      showing.soon();
    },
    step: async (which) => {
      if (!panel.active) return;
      showing.now();
      showing.lead('there');
      await vscode.commands.executeCommand(which);
    },
    tellOfReturn: (item) => {
      tellOfReturn(showing.form(), item);
    },
  });
  const nameOffer = newNameOffer(document, sources);
  const earlier = followEarlierCycle(document, sources, () => {
    showing.soon();
  });
  const showing: Showing = newShowing({ sources, document, panel, sync, nameOffer, earlier });
  const found = putBy.find(document).then((words) => {
    sync.tell({ type: 'found', words });
  });
  const act = newActing({ sources, document, panel, sync, showing, nameOffer, found });
  const following = vscode.Disposable.from(
    documents.onDidChange((open) => {
      if (open.document === document) showing.soon();
    }),
    sources.onDayChanged(showing.soon),
  );
  const listening = panel.webview.onDidReceiveMessage((given: unknown) => {
    const message = readMessage(FROM_FORM, given);
    if (message !== undefined) void act(message);
  });
  panel.onDidDispose(() => {
    const wasAhead = isAhead(sync.state());
    void sync.flush().then(async () => {
      vscode.Disposable.from(listening, following, earlier, sync).dispose();
      if (sync.state().file.isKeptBack) putBy.outlive(document);
      tellOfStuck(Object.values(sync.state().stuck));
      if (wasAhead && document.isDirty) await sources.showAgain(document);
    });
  });
  showPage(panel.webview, sources.extension, {
    name: 'form',
    title: vscode.l10n.t('Workbook as a form'),
  });
  return { document, panel, flush: sync.flush, go: showing.go };
}
