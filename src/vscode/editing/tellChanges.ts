import * as vscode from 'vscode';
import { notSaved, showMessage, tellUndone } from '../showMessage.ts';
import type { UnseenChange } from './changeUnseen.ts';

/** What changed in one workbook, and whose that is. */
export type ChangeOf = UnseenChange & { readonly whose: string };

/** Says in how many workbooks something changed, and what is left as it was, with the way back from all. */
export async function tellChanges(changes: readonly ChangeOf[], left?: string): Promise<void> {
  const unsaved = changes.filter(({ isSaved }) => !isSaved).map(({ whose }) => whose);
  // Its message disappears, but stays under the bell.
  const where =
    changes.length === 0
      ? undefined
      : vscode.l10n.t('Undo stays in your notifications, under the bell at the bottom right.');
  const undo = vscode.l10n.t('Undo');
  const text = together([changedIn(changes.length), notSaved(unsaved), left, where]);
  const offered = changes.length === 0 ? [] : [undo];
  if ((await showMessage('information', text, ...offered)) !== undo) return;
  let isUndone = true;
  const unsavedBack: string[] = [];
  for (const change of changes) {
    const undone = await change.undo();
    isUndone &&= undone !== undefined;
    if (undone?.isSaved === false) unsavedBack.push(change.whose);
  }
  if (isUndone) tellUndone((words) => together([words, notSaved(unsavedBack)]));
}

function together(said: readonly (string | undefined)[]): string {
  return said.filter((one) => one !== undefined).join(' ');
}

function changedIn(count: number): string {
  if (count === 0) return vscode.l10n.t('Nothing needed to change.');
  return count === 1
    ? vscode.l10n.t('Changed in 1 workbook.')
    : vscode.l10n.t('Changed in {count} workbooks.', { count });
}
