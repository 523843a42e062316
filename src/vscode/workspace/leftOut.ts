import * as vscode from 'vscode';
import { showMessage } from '../showMessage.ts';

/** Says, of the first in a window, that a workbook is left out, and what to do; once is enough. */
export function tellOfLeftOut(): (uri: vscode.Uri) => void {
  let isTold = false;
  return (uri) => {
    if (isTold) return;
    isTold = true;
    void showMessage(
      'warning',
      vscode.l10n.t(
        '{path} is a link to a workbook outside this workspace, so it’s left out of your lists. To work with it here, add the folder it’s in to the workspace.',
        { path: vscode.workspace.asRelativePath(uri) },
      ),
    );
  };
}
