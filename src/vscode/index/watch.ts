import * as vscode from 'vscode';
import { findMarkdown, isMarkdownOfOurs, isNotOurs } from './files.ts';
import type { Disposable } from '../disposable.ts';

export interface FileListener {
  readonly changed: (uris: readonly vscode.Uri[]) => void;
  /** A file or a folder; of a folder, everything below it is gone as well. */
  readonly gone: (uri: vscode.Uri) => void;
  /** All Markdown below a folder that came, or was put in the place of another one. */
  readonly searched: (folder: vscode.Uri, found: readonly vscode.Uri[]) => void;
}

/** How long new folders are collected before they are searched, in milliseconds. */
const FOLDERS_REST = 150;

/**
 * Follows every file of the workspace. A folder that is renamed or deleted tells of itself only,
 * never of the files in it, so all names are watched and not just Markdown's.
 */
export function watchFiles(listener: FileListener): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  const folders = newFolderSearch(listener.searched);
  const seen = (uri: vscode.Uri): void => {
    if (isMarkdownOfOurs(uri)) listener.changed([uri]);
  };
  const came = (uri: vscode.Uri): void => {
    seen(uri);
    if (mayBeFolder(uri)) folders.add(uri);
  };
  return vscode.Disposable.from(
    watcher,
    folders,
    // A folder that is deleted and made anew in one moment is told of as changed.
    watcher.onDidChange(came),
    watcher.onDidCreate(came),
    watcher.onDidDelete(listener.gone),
    // These come at once; the watcher's word takes a moment, and some file systems have none.
    vscode.workspace.onDidCreateFiles(({ files }) => {
      files.forEach(came);
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      files.forEach(listener.gone);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        listener.gone(oldUri);
        came(newUri);
      }
    }),
  );
}

function mayBeFolder(uri: vscode.Uri): boolean {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return !isNotOurs(uri) && !/.\.\w{1,5}$/.test(name);
}

function newFolderSearch(
  searched: FileListener['searched'],
): Disposable & { readonly add: (uri: vscode.Uri) => void } {
  const waiting = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const search = async (): Promise<void> => {
    const uris = [...waiting.values()];
    waiting.clear();
    for (const uri of uris) {
      try {
        if (await isFolder(uri)) searched(uri, await findMarkdown(uri));
      } catch {
        // It has gone again while it was searched, and that is told of as well.
      }
    }
  };
  return {
    add: (uri) => {
      waiting.set(uri.toString(), uri);
      clearTimeout(timer);
      timer = setTimeout(() => void search(), FOLDERS_REST);
    },
    dispose: () => {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false; // it has gone again
  }
}
