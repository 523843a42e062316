import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';
import type { Log } from '../log.ts';
import { findMarkdownBelow, isMarkdown, isMarkdownOfOurs, isNotOurs } from './files.ts';

export interface FileListener {
  readonly changed: (uri: vscode.Uri) => void;
  /** A file or a folder; of a folder, everything below it is gone as well. */
  readonly gone: (uri: vscode.Uri) => void;
  /** All Markdown below a folder that came, or was put in the place of another one. */
  readonly searched: (folder: vscode.Uri, found: readonly vscode.Uri[]) => void;
}

/**
 * How long new folders are collected before they are searched, and how long until they are again, in
 * milliseconds. VS Code's watcher on Linux never hears of a folder that is made within a new one before
 * it looks there, nor of any file in it (@parcel/watcher 2.5.6: 9 times in 10): what comes into it a
 * moment later is found by the later searches alone.
 */
const SEARCHES = [150, 1000, 5000];

/**
 * Follows every file of the workspace. A folder that is renamed or deleted tells of itself only,
 * never of the files in it, so all names are watched and not just Markdown's.
 */
export function watchFiles(listener: FileListener, log: Log): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  const folders = newFolderSearch(listener.searched, log);
  const seen = (uri: vscode.Uri): void => {
    if (isMarkdownOfOurs(uri)) listener.changed(uri);
  };
  const came = (uri: vscode.Uri): void => {
    seen(uri);
    if (!isNotOurs(uri)) folders.add([uri]);
  };
  const touched = (uri: vscode.Uri): void => {
    seen(uri);
    if (mayBeFolder(uri)) folders.add([uri]);
  };
  return vscode.Disposable.from(
    watcher,
    folders,
    // A folder that is deleted and made anew in one moment is told of as changed.
    watcher.onDidChange(touched),
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

/**
 * A folder may have any name, such as `Q1.2026` or `v2.final.md`; only whoever asks for it knows. What is
 * written again and again is a file, if its name says so.
 */
function mayBeFolder(uri: vscode.Uri): boolean {
  return !isNotOurs(uri) && !isMarkdown(uri);
}

interface FolderSearch extends Disposable {
  readonly add: (folders: readonly vscode.Uri[]) => void;
}

function newFolderSearch(
  searched: FileListener['searched'],
  log: Log,
  [pause = 0, ...more]: readonly number[] = SEARCHES,
): FolderSearch {
  const waiting = new Map<string, vscode.Uri>();
  const again = more.length === 0 ? undefined : newFolderSearch(searched, log, more);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;
  const search = async (): Promise<void> => {
    const folders: vscode.Uri[] = [];
    const uris = [...waiting.values()];
    waiting.clear();
    for (const uri of uris) if (await isFolder(uri)) folders.push(uri);
    if (folders.length === 0) return;
    try {
      const found = await findMarkdownBelow(folders);
      for (const [at, folder] of folders.entries()) searched(folder, found[at] ?? []);
    } catch (error) {
      log.failed('searching a new folder', error);
    }
    if (!hasEnded) again?.add(folders);
  };
  return {
    add: (folders) => {
      for (const uri of folders) waiting.set(uri.toString(), uri);
      clearTimeout(timer);
      timer = setTimeout(() => {
        log.inBackground('searching a new folder', search);
      }, pause);
    },
    dispose: () => {
      hasEnded = true;
      clearTimeout(timer);
      waiting.clear();
      again?.dispose();
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
