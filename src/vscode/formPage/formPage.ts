import * as vscode from 'vscode';
import { FROM_FORM } from '../../core/form/formMessages.ts';
import { readMessage } from '../../core/pages/pageMessages.ts';
import { showPage } from '../pages/showPage.ts';
import { newActing } from './acting.ts';
import { followFile } from './fileState.ts';
import type { FormSources } from './formSources.ts';
import { newShowing, type Showing } from './showing.ts';
import { tellOfLock } from './tellOfLock.ts';
import { tellOfStuck } from './tellOfStuck.ts';
import { newWriting, type Writing } from './writing.ts';

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
  const { documents, today } = sources;
  const writing = newWriting({ document, documents, today });
  const file = followFile(document, sources.onDidTouchFile, {
    changed: () => {
      showing.soon();
    },
    reloaded: () => {
      writing.lookBack();
      showing.soon();
    },
    keptBack: () => {
      tellOfLock();
      showing.soon();
    },
  });
  const showing: Showing = newShowing({ sources, document, panel, writing, file });
  const act = newActing({ sources, document, panel, writing, showing, file });
  const following = followDocument(sources, document, { writing, showing });
  const listening = panel.webview.onDidReceiveMessage((given: unknown) => {
    const message = readMessage(FROM_FORM, given);
    if (message !== undefined) void act(message);
  });
  panel.onDidDispose(() => {
    const isAhead = writing.isAhead();
    void writing.flush().then(async () => {
      vscode.Disposable.from(listening, following, file).dispose();
      tellOfStuck(writing.stuck);
      if (isAhead && document.isDirty) await sources.showAgain(document);
    });
  });
  showPage(panel.webview, sources.extension, {
    name: 'form',
    title: vscode.l10n.t('Workbook as a form'),
  });
  return { document, panel, flush: writing.flush, go: showing.go };
}

/** Whatever happens to the document is shown; whatever was typed is in it before it is saved. */
function followDocument(
  { documents, onDayChanged }: FormSources,
  document: vscode.TextDocument,
  { writing, showing }: { readonly writing: Writing; readonly showing: Showing },
): vscode.Disposable {
  return vscode.Disposable.from(
    documents.onDidChange((open) => {
      if (open.document === document) showing.soon();
    }),
    vscode.workspace.onDidSaveTextDocument((saved) => {
      if (saved === document) writing.saved();
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document) return;
      showing.soon();
    }),
    vscode.workspace.onWillSaveTextDocument((event) => {
      if (event.document === document) event.waitUntil(writing.flush().then(() => []));
    }),
    onDayChanged(showing.soon),
  );
}
