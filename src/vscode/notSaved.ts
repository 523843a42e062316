import * as vscode from 'vscode';

/** Says which workbooks aren’t saved after a change in several; undefined where all of them are. */
export function notSaved(workbooks: readonly string[]): string | undefined {
  if (workbooks.length === 0) return undefined;
  const names = [...new Set(workbooks)].join(vscode.l10n.t(', '));
  return workbooks.length === 1
    ? vscode.l10n.t('{workbook} isn’t saved yet, because it’s being edited.', { workbook: names })
    : vscode.l10n.t('These aren’t saved yet, because they’re being edited: {workbooks}.', {
        workbooks: names,
      });
}
