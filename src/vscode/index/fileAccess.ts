import * as vscode from 'vscode';

/** How the index gets at files. Hosts differ in what they hand in here, and in nothing else. */
export interface FileAccess {
  /** Another one whenever the file is another; undefined where there is no such file. */
  readonly stampOf: (uri: vscode.Uri) => string | undefined | Promise<string | undefined>;
  /** The file's text without its byte order mark; undefined where it cannot be read. */
  readonly read: (uri: vscode.Uri) => Promise<string | undefined>;
}

/** Larger files are not read, in bytes. */
export const LARGEST_FILE = 16_000_000;

/** What tells that a file has changed: when it was written, in milliseconds, and its bytes. */
export function stamp(mtime: number, size: number): string | undefined {
  return size > LARGEST_FILE ? undefined : `${mtime}/${size}`;
}

/** Through VS Code's own file systems: every scheme, both hosts. */
export function workspaceFiles(): FileAccess {
  return {
    stampOf: async (uri) => {
      try {
        const { type, mtime, size } = await vscode.workspace.fs.stat(uri);
        return (type & vscode.FileType.File) === 0 ? undefined : stamp(mtime, size);
      } catch {
        return undefined; // gone, or not ours to read; when it comes back the watcher says so
      }
    },
    read: async (uri) => {
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      } catch {
        return undefined;
      }
    },
  };
}
