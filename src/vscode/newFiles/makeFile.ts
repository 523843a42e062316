import * as vscode from 'vscode';
import { isThere, makeFolders, removeEmpty, type RefusedFolder } from './folders.ts';

/** A file that a command has made. */
export interface NewFile {
  readonly uri: vscode.Uri;
  /** Every byte of it, as it was written. */
  readonly bytes: Uint8Array;
  /** The folders that were made for it, from the outermost on. */
  readonly folders: readonly vscode.Uri[];
}

/** `taken`: something of that name is there. `unwritable`: the folder is, but takes no file. */
export type NotMade = 'taken' | 'unwritable' | RefusedFolder;

/**
 * Makes a file and the folders on the way to it; `path` is relative to `root`, with forward slashes.
 * What is there is never overwritten. The file is on nobody's list of things to undo: no number of
 * Undos removes it, whoever has written in it meanwhile. {@link offerTakeBack} is the way back.
 */
export async function makeFile(
  root: vscode.Uri,
  path: string,
  bytes: Uint8Array,
): Promise<NewFile | NotMade> {
  const uri = vscode.Uri.joinPath(root, path);
  if (await isThere(uri)) return 'taken';
  const made = await makeFolders(root, path);
  if ('refused' in made) return made;
  try {
    await vscode.workspace.fs.writeFile(uri, bytes);
    return { uri, bytes, folders: made.folders };
  } catch {
    await removeEmpty(made.folders);
    return 'unwritable';
  }
}

/** In words for a person, why a folder couldn't be made. */
export function refusedFolderText({ refused }: RefusedFolder): string {
  return vscode.l10n.t(
    'The folder {folder} can’t be created. You may not have permission to save there. Choose another folder, or ask whoever manages it.',
    { folder: vscode.workspace.asRelativePath(refused) },
  );
}
