import * as vscode from 'vscode';
import { removeEmpty } from './folders.ts';
import type { NewFile } from './makeFile.ts';
import { showMessage, tellUndone } from '../showMessage.ts';

/**
 * Tells of new files, with a button that takes them back: each that is still, byte for byte, what was
 * written, with the folders that were made for it. What somebody has written in stays, and that is
 * said. Resolves, once the message has gone, with what was taken back.
 */
export async function offerTakeBack(
  message: string,
  files: readonly NewFile[],
): Promise<readonly vscode.Uri[]> {
  const button = vscode.l10n.t('Undo');
  if ((await showMessage('information', message, button)) !== button) return [];
  const taken: vscode.Uri[] = [];
  const kept: vscode.Uri[] = [];
  for (const file of files) ((await takeBack(file)) ? taken : kept).push(file.uri);
  if (kept.length > 0) void showMessage('information', keptText(kept));
  else tellUndone();
  return taken;
}

/** False, and nothing has happened, where the file is not what was written any more. */
async function takeBack(file: NewFile): Promise<boolean> {
  if (!(await isUntouched(file))) return false;
  try {
    await vscode.workspace.fs.delete(file.uri, { useTrash: false });
  } catch {
    return false; // gone already, or not ours to delete any more
  }
  await closeTabsOf(file.uri);
  // Other files that were made with it may still lie there: the last of them takes the folder along.
  await removeEmpty(file.folders);
  return true;
}

/** Whether nobody has typed in it, saved or not, and no other program has written to it. */
async function isUntouched({ uri, bytes }: NewFile): Promise<boolean> {
  try {
    const now = await vscode.workspace.fs.readFile(uri);
    const isAsWritten = now.length === bytes.length && now.every((byte, at) => byte === bytes[at]);
    return isAsWritten && !isUnsaved(uri);
  } catch {
    return false;
  }
}

function isUnsaved(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some((one) => one.isDirty && one.uri.toString() === key);
}

/** An editor of a file that is gone would offer to save it again. */
async function closeTabsOf(uri: vscode.Uri): Promise<void> {
  const key = uri.toString();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter(({ input }) => uriIn(input) === key));
}

function uriIn(input: unknown): string | undefined {
  const isOfOneFile =
    input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return isOfOneFile ? input.uri.toString() : undefined;
}

function keptText(kept: readonly vscode.Uri[]): string {
  const [only] = kept;
  return kept.length === 1 && only !== undefined
    ? vscode.l10n.t('It was kept, because it has been changed or moved since: {path}', {
        path: vscode.workspace.asRelativePath(only),
      })
    : vscode.l10n.t('{count} files have been changed or moved since, so they were left alone.', {
        count: kept.length,
      });
}
