import * as vscode from 'vscode';

/** Says which workbooks aren’t saved after a change in several; undefined where all of them are. */
export function notSaved(workbooks: readonly string[]): string | undefined {
  if (workbooks.length === 0) return undefined;
  const names = [...new Set(workbooks)].join(vscode.l10n.t(', '));
  return vscode.l10n.t('Not saved yet, because they’re being edited: {workbooks}.', {
    workbooks: names,
  });
}
