import * as vscode from 'vscode';
import type { RelativePath } from '../../core/workbook/naming.ts';
import { isThere, type FileAccess } from '../workspace/fileAccess.ts';

/** The folders that were made on the way to a file, from the outermost on. */
export interface MadeFolders {
  readonly folders: readonly vscode.Uri[];
}

/** The folder that couldn't be made, or that a link would put outside of the one it belongs in. */
export interface RefusedFolder {
  readonly refused: vscode.Uri;
  readonly leadsOut?: true;
}

/** Where files are made: nothing is written outside of `root`, wherever links lead. */
export interface FilePlace {
  readonly root: vscode.Uri;
  readonly files: FileAccess;
}

/** Makes the folders between `root` and the file at `path` that aren't there yet. */
export async function makeFolders(
  { root, files }: FilePlace,
  path: RelativePath,
): Promise<MadeFolders | RefusedFolder> {
  const steps = path.split('/').slice(0, -1);
  const folders: vscode.Uri[] = [];
  for (const [at] of steps.entries()) {
    const folder = vscode.Uri.joinPath(root, ...steps.slice(0, at + 1));
    if (!files.isWithin(root, folder)) {
      await removeEmpty(folders);
      return { refused: folder, leadsOut: true };
    }
    if (await isThere(folder)) continue;
    try {
      await vscode.workspace.fs.createDirectory(folder);
      folders.push(folder);
    } catch {
      await removeEmpty(folders);
      return { refused: folder };
    }
  }
  return { folders };
}

/** Innermost first; a folder that holds anything stays, and so do those around it. */
export async function removeEmpty(folders: readonly vscode.Uri[]): Promise<void> {
  for (const folder of [...folders].reverse()) {
    try {
      if ((await vscode.workspace.fs.readDirectory(folder)).length > 0) return;
      await vscode.workspace.fs.delete(folder, { recursive: false, useTrash: false });
    } catch {
      return; // somebody was quicker, or it is not ours to delete: then it stays
    }
  }
}
