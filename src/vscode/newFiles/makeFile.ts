import * as vscode from 'vscode';
import type { RelativePath } from '../../core/workbook/naming.ts';
import { isThere } from '../workspace/fileAccess.ts';
import { makeFolders, removeEmpty, type FilePlace, type RefusedFolder } from './folders.ts';

/** A file that a command has made. */
export interface NewFile {
  readonly uri: vscode.Uri;
  /** Every byte of it, as it was written. */
  readonly bytes: Uint8Array;
  /** The folders that were made for it, from the outermost on. */
  readonly folders: readonly vscode.Uri[];
}

/** `taken`: the name is in use. `unwritable`: the folder is there, but can't be written to. */
export type NotMade = 'taken' | 'unwritable' | RefusedFolder;

/**
 * Makes a file and the folders on the way to it; `path` is relative to the place's root. What is there is
 * never overwritten. Undo doesn’t know of the file, so it can’t remove what somebody has written in it
 * meanwhile. {@link offerTakeBack} is the way back.
 */
export async function makeFile(
  place: FilePlace,
  path: RelativePath,
  bytes: Uint8Array,
): Promise<NewFile | NotMade> {
  const uri = vscode.Uri.joinPath(place.root, path);
  const made = await makeFolders(place, path);
  if ('refused' in made) return made;
  const { folders } = made;
  try {
    if ((await place.files.make(uri, bytes)) === 'made') return { uri, bytes, folders };
    await removeEmpty(folders);
    return 'taken';
  } catch {
    await removeEmpty(folders);
    // A folder of that name is in the way as much as a file is, whatever the system calls it.
    return (await isThere(uri)) ? 'taken' : 'unwritable';
  }
}

/** In words for a person, why a folder couldn't be made. */
export function refusedFolderText({ refused, leadsOut }: RefusedFolder): string {
  if (leadsOut === true) {
    return vscode.l10n.t(
      '{folder} is a link to a folder outside this workspace, so nothing was saved there. Choose another folder in the settings, or open that folder directly.',
      { folder: vscode.workspace.asRelativePath(refused) },
    );
  }
  return vscode.l10n.t(
    'The folder {folder} can’t be created. You may not have permission to save there. Choose another folder, or ask whoever manages it.',
    { folder: vscode.workspace.asRelativePath(refused) },
  );
}
