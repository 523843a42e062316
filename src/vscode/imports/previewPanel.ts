import * as vscode from 'vscode';
import { IMPORT_MESSAGES, type FromImport } from '../../core/imports/preview/importMessages.ts';
import { readMessage } from '../../core/pages/pageMessages.ts';
import { showPage } from '../pages/showPage.ts';
import type { Log } from '../log.ts';

/** The page on which somebody decides what to take over from a file; `hear` gets what’s done there. */
export function openPreviewPanel(
  fileName: string,
  extension: vscode.Uri,
  hear: (message: FromImport, panel: vscode.WebviewPanel) => void,
): void {
  const title = vscode.l10n.t('Import {file}', { file: fileName });
  const panel = vscode.window.createWebviewPanel(
    'partnershipWorkbooks.import',
    title,
    vscode.ViewColumn.Active,
  );
  panel.webview.onDidReceiveMessage((message) => {
    const heard = readMessage(IMPORT_MESSAGES, message);
    if (heard !== undefined) hear(heard, panel);
  });
  showPage(panel.webview, extension, { name: 'import', title });
}

/** The places that are not wanted, once another one was checked or unchecked. */
export function afterTake(
  left: ReadonlySet<number>,
  { index, taken }: { readonly index: number; readonly taken: boolean },
): ReadonlySet<number> {
  const next = new Set(left);
  if (taken) next.delete(index);
  else next.add(index);
  return next;
}

/** Closes the page without doing anything, and gives the keyboard to the editor behind it once that is shown. */
export function giveUp(panel: vscode.WebviewPanel, log: Log): void {
  const gone = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
    if (closed.length === 0) return;
    gone.dispose();
    log.inBackground('going back to the editor', () =>
      vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup'),
    );
  });
  panel.dispose();
}
