import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';

/**
 * Undo takes back a file that we made but leaves its folders. This takes back the folders as well,
 * those that we made, once they are empty.
 */
export interface UndoneFolders extends Disposable {
  readonly watch: (file: vscode.Uri, madeFolders: readonly vscode.Uri[]) => void;
  readonly removeEmpty: (folders: readonly vscode.Uri[]) => Promise<void>;
}

/** Remembers what was made until the window closes. */
export function followUndo(): UndoneFolders {
  const made = new Map<string, readonly vscode.Uri[]>();
  const onDelete = (uri: vscode.Uri): void => {
    const folders = made.get(uri.toString());
    if (folders !== undefined) void removeEmpty(folders); // and again, should it be redone and undone
  };
  const watchers = new Set<vscode.Disposable>();
  const deletions = vscode.workspace.onDidDeleteFiles(({ files }) => {
    files.forEach(onDelete);
  });
  return {
    watch: (file, folders) => {
      if (folders.length === 0) return;
      made.set(file.toString(), folders);
      const parent = vscode.Uri.joinPath(file, '..');
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(parent, '*.md'),
        true,
        true,
      );
      watcher.onDidDelete(onDelete);
      watchers.add(watcher);
    },
    removeEmpty,
    dispose: () => {
      deletions.dispose();
      for (const watcher of watchers) watcher.dispose();
    },
  };
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
