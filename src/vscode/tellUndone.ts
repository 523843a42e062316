import * as vscode from 'vscode';
import { showMessage } from './showMessage.ts';

/**
 * Says that *Undo* in a message has worked: its message is gone by then, and the page may show nothing of it.
 * `more` adds what isn’t saved, where something isn’t.
 */
export function tellUndone(more = (words: string): string => words): void {
  void showMessage('information', more(vscode.l10n.t('Undone.')));
}
