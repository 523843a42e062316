import * as vscode from 'vscode';

/** Says so, with the way to a first one. */
export async function noWorkbookYet(): Promise<void> {
  const start = vscode.l10n.t('Start a Partnership');
  const picked = await vscode.window.showInformationMessage(
    vscode.l10n.t('There are no workbooks here yet.'),
    start,
  );
  if (picked === start) await vscode.commands.executeCommand('partnershipWorkbooks.newCycle');
}
