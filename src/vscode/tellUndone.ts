import * as vscode from 'vscode';

/** Says that *Undo* in a message has worked: its message is gone by then, and the page may show nothing of it. */
export function tellUndone(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Undone.'));
}
