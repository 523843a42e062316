import * as vscode from 'vscode';
import { askForFolder, folderToWriteIn } from '../wizard/chooseFolder.ts';
import type { runImport } from '../imports/runImport.ts';
import type { ImportSources } from '../imports/sources.ts';

export interface ImportCommandSources extends ImportSources {
  readonly pages: () => Promise<{ readonly runImport: typeof runImport }>;
}

/** The palette's *Import…*: asks for files and shows what will become of each on a page of its own. */
export async function importFile(sources: ImportCommandSources): Promise<void> {
  const isOpen = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const root = isOpen ? await folderToWriteIn() : await askForFolder();
  if (root === undefined) return;
  const files = await vscode.window.showOpenDialog({
    canSelectMany: true,
    defaultUri: root,
    title: vscode.l10n.t('Import a Word guide or a list of partners'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Word, Excel, CSV')]: ['docx', 'xlsx', 'csv', 'odt'] },
  });
  if (files === undefined) return;
  const { runImport } = await sources.pages();
  for (const file of files) await runImport(file, { root, isOpen }, sources);
}
