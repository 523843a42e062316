import * as vscode from 'vscode';
import { areUtf8, textIn } from './decoding.ts';

/** How files are read and made. The hosts differ in this alone. */
export interface FileAccess {
  /** Changes whenever the file does; undefined where there is no such file. */
  readonly stampOf: (uri: vscode.Uri) => string | undefined | Promise<string | undefined>;
  /** The file's text without its byte order mark; undefined where it cannot be read. */
  readonly read: (uri: vscode.Uri) => string | undefined | Promise<string | undefined>;
  /** Whether the file is saved as UTF-8; true also for one that cannot be read. */
  readonly isUtf8: (uri: vscode.Uri) => Promise<boolean>;
  /**
   * Makes a file, in a folder that is there. `taken` where anything has that name, however late it
   * came: that is never written over. Rejects where it can't be made.
   */
  readonly make: (uri: vscode.Uri, bytes: Uint8Array) => Promise<'made' | 'taken'>;
  /**
   * Whether a file that is there, or is to be made, lies below a folder wherever links lead. Only a disk
   * tells that: in other file systems only their providers know, and what they offer counts.
   */
  readonly isWithin: (folder: vscode.Uri, uri: vscode.Uri) => boolean;
}

/** Larger files are not read, in bytes. */
const LARGEST_FILE = 16_000_000;

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
    ...readingBytes(async (uri) => vscode.workspace.fs.readFile(uri)),
    make: async (uri, bytes) => {
      // VS Code can't make a file only where there is none: this looks, and writes at once.
      if (await isThere(uri)) return 'taken';
      await vscode.workspace.fs.writeFile(uri, bytes);
      return 'made';
    },
    isWithin: () => true,
  };
}

/** Whether there is a file or folder of this name. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** What follows from a file's bytes. `bytesOf` rejects where there is no file that may be read. */
export function readingBytes(
  bytesOf: (uri: vscode.Uri) => Promise<Uint8Array>,
): { readonly read: (uri: vscode.Uri) => Promise<string | undefined> } & Pick<
  FileAccess,
  'isUtf8'
> {
  return {
    read: async (uri) => {
      try {
        return textIn(await bytesOf(uri));
      } catch {
        return undefined;
      }
    },
    isUtf8: async (uri) => {
      try {
        return areUtf8(await bytesOf(uri));
      } catch {
        return true;
      }
    },
  };
}
