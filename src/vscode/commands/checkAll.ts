import * as vscode from 'vscode';
import { plainWords } from '../../core/language/plainWords.ts';
import type { EditorHelp } from '../editorHelp.ts';
import { showProgress } from '../showMessage.ts';
import { noWorkbookYet } from './noWorkbookYet.ts';
import type { Parts } from '../parts.ts';

export interface CheckAllSources extends Pick<Parts, 'live' | 'log'> {
  readonly editorHelp: () => Promise<EditorHelp>;
}

/** Checks every workbook of the workspace, and shows what it finds in the Problems panel. */
export async function checkAll({ live, editorHelp, log }: CheckAllSources): Promise<void> {
  // Not every file system reports what others change in it.
  const { states } = await live.refresh();
  const uris = Array.from(states.keys(), (key) => vscode.Uri.parse(key, true));
  if (uris.length === 0) {
    noWorkbookYet(log);
    return;
  }
  const { problems } = await editorHelp();
  const count = await showProgress(
    vscode.ProgressLocation.Window,
    vscode.l10n.t('Checking workbooks'),
    (told) =>
      problems.checkFiles(uris, (checked) => {
        told({ message: `${String(checked)}/${String(uris.length)}` });
      }),
  );
  if (count > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  vscode.window.setStatusBarMessage(plainWords(summaryOf(uris.length, count)), 8000);
}

function summaryOf(workbooks: number, problems: number): string {
  const checked =
    workbooks === 1
      ? vscode.l10n.t('1 workbook checked.')
      : vscode.l10n.t('{workbooks} workbooks checked.', { workbooks });
  const found =
    problems === 0
      ? vscode.l10n.t('Nothing to fix.')
      : vscode.l10n.t('See the Problems panel for what was found.');
  return `${checked} ${found}`;
}
