import * as fs from 'node:fs';
import type * as vscode from 'vscode';
import {
  readingBytes,
  stamp,
  workspaceFiles,
  type FileAccess,
} from '../vscode/index/fileAccess.ts';

/**
 * Files on this machine's disk without the way through VS Code's other processes, which costs many
 * times what the disk does. Every other scheme goes that way.
 */
export function nodeFiles(others: FileAccess = workspaceFiles()): FileAccess {
  const onDisk = readingBytes(({ fsPath }) => fs.promises.readFile(fsPath));
  const from = (uri: vscode.Uri) => (uri.scheme === 'file' ? onDisk : others);
  return {
    stampOf: (uri) => (uri.scheme === 'file' ? stampAt(uri) : others.stampOf(uri)),
    read: (uri) => from(uri).read(uri),
    isUtf8: (uri) => from(uri).isUtf8(uri),
  };
}

function stampAt({ fsPath }: vscode.Uri): string | undefined {
  try {
    // Asking one after another is quicker by far than waiting for each; the index pauses in between.
    const found = fs.statSync(fsPath, { throwIfNoEntry: false });
    return found?.isFile() === true ? stamp(found.mtimeMs, found.size) : undefined;
  } catch {
    return undefined; // not ours to read
  }
}
