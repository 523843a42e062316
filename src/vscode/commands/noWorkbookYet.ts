import * as vscode from 'vscode';
import type { Log } from '../log.ts';
import { showMessage } from '../showMessage.ts';

/** Says so, with the way to a first one. */
export function noWorkbookYet(log: Log): void {
  const start = vscode.l10n.t('Start a Partnership');
  log.asked('starting a first partnership', async () => {
    const picked = await showMessage(
      'information',
      vscode.l10n.t('There are no workbooks here yet.'),
      start,
    );
    if (picked === start) await vscode.commands.executeCommand('partnershipWorkbooks.newCycle');
  });
}
