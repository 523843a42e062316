import * as vscode from 'vscode';
import { showDialog } from '../showMessage.ts';

/** The folder to write into: the one there is, else the one that is picked. */
export async function folderToWriteIn(preferred?: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = preferred === undefined ? undefined : vscode.workspace.getWorkspaceFolder(preferred);
  if (own !== undefined) return own.uri;
  if (folders.length < 2) return folders[0]?.uri;
  const picked = await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Which folder do you keep your workbooks in?'),
  });
  return picked?.uri;
}

/** With no folder open: asks for one. undefined when the person changed their mind. */
export async function askForFolder(): Promise<vscode.Uri | undefined> {
  const choose = vscode.l10n.t('Choose a Folder');
  const answer = await showDialog(
    'information',
    vscode.l10n.t('Workbooks are files in a folder. Where do you want to keep yours?'),
    vscode.l10n.t('Any folder will do, such as one your colleagues can open too.'),
    choose,
  );
  if (answer !== choose) return undefined;
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    openLabel: vscode.l10n.t('Keep Workbooks Here'),
  });
  return picked?.[0];
}
