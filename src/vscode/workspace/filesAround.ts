import * as vscode from 'vscode';
import { fileMoves, foldersAround, type Move } from '../../core/assist/renameMoves.ts';
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

/**
 * The files that move with a rename, `taken` being those of {@link filesAround}. A workspace may lie in the
 * organization's own folder: then nothing moves, and that one keeps its name.
 */
export function movesWithin(
  moves: readonly Move[],
  workbooks: readonly ReadWorkbook[],
  taken: readonly string[],
  files: Pick<FileAccess, 'isWithin'>,
): readonly MovedUri[] {
  const [one] = workbooks;
  if (one === undefined || !moves.every(({ to }) => canMoveTo(one.uri.with({ path: to }), files)))
    return [];
  const paths = [...workbooks.map(({ path }) => path), ...taken];
  return fileMoves(moves, paths).map(({ from, to }) => ({
    from: one.uri.with({ path: from }),
    to: one.uri.with({ path: to }),
  }));
}

/** A file's address before and after a rename. */
export interface MovedUri {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

/**
 * Whether something may be given this name: nothing is moved out of the workspace, not even through a link.
 */
function canMoveTo(uri: vscode.Uri, files: Pick<FileAccess, 'isWithin'>): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.joinPath(uri, '..'));
  return folder !== undefined && files.isWithin(folder.uri, uri);
}

/** Whether the folder that something lies in is of the workspace. */
function isInWorkspace(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.joinPath(uri, '..')) !== undefined;
}
