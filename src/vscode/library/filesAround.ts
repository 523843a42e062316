import * as vscode from 'vscode';
import { foldersAround } from '../../core/assist/renameMoves.ts';
import type { FileAccess } from './fileAccess.ts';
import { findBelow } from './files.ts';
import type { ReadWorkbook } from './readWorkbooks.ts';

/** The files in the folders that a rename may move, or move into; of none outside the workspace. */
export async function filesAround(
  from: string,
  to: string,
  workbooks: readonly ReadWorkbook[],
): Promise<readonly string[]> {
  const [one] = workbooks;
  if (one === undefined) return [];
  const folders = foldersAround(from, to, workbooks).map((path) => one.uri.with({ path }));
  const found = await Promise.all(folders.filter(isInWorkspace).map((folder) => findBelow(folder)));
  return found.flat().map(({ path }) => path);
}

/** Whether something may get this name: also by a link, nothing is moved out of the workspace. */
export function canMoveTo(uri: vscode.Uri, files: Pick<FileAccess, 'isWithin'>): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.joinPath(uri, '..'));
  return folder !== undefined && files.isWithin(folder.uri, uri);
}

/** Whether the folder that something lies in is of the workspace. */
function isInWorkspace(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.joinPath(uri, '..')) !== undefined;
}
