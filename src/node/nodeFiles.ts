import * as fs from 'node:fs';
import type * as vscode from 'vscode';
import { textIn } from '../vscode/workspace/decoding.ts';
import {
  readingBytes,
  stamp,
  workspaceFiles,
  type FileAccess,
} from '../vscode/workspace/fileAccess.ts';
import { isReallyWithin } from './realPath.ts';

/**
 * Files on this machine's disk without the way through VS Code's other processes, which costs many
 * times what the disk does. Every other scheme goes that way.
 */
export function nodeFiles(): FileAccess {
  const others = workspaceFiles();
  const readNow = newReader();
  return {
    stampOf: (uri) => (uri.scheme === 'file' ? stampAt(uri) : others.stampOf(uri)),
    read: (uri) => (uri.scheme === 'file' ? readNow(uri) : others.read(uri)),
    isUtf8: (uri) => (uri.scheme === 'file' ? later.isUtf8(uri) : others.isUtf8(uri)),
    make: (uri, bytes) => (uri.scheme === 'file' ? makeAt(uri, bytes) : others.make(uri, bytes)),
    isWithin: (folder, uri) =>
      uri.scheme === 'file'
        ? isReallyWithin(folder.fsPath, uri.fsPath)
        : others.isWithin(folder, uri),
  };
}

async function makeAt({ fsPath }: vscode.Uri, bytes: Uint8Array): Promise<'made' | 'taken'> {
  try {
    // One step: nobody can make it in between, and no link is followed.
    await fs.promises.writeFile(fsPath, bytes, { flag: 'wx' });
    return 'made';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'taken';
    throw error;
  }
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

const later = readingBytes(({ fsPath }) => fs.promises.readFile(fsPath));

/** Longer files are read into memory of their own, in bytes. */
const USUAL_LENGTH = 65_536;
/** A read that takes longer came from a slow disk, or over a network; in milliseconds. */
const SLOW = 3;
/** How many files are then waited for instead. */
const PATIENCE = 100;

/**
 * What lies in the system's cache is read at once, which costs a fraction of waiting for it. Where
 * the disk turns out to be slow, nobody else has to wait for it.
 */
function newReader(): FileAccess['read'] {
  const buffer = new Uint8Array(USUAL_LENGTH);
  let patience = 0;
  const readNow = (fsPath: string): string => {
    const file = fs.openSync(fsPath, 'r');
    try {
      let length = 0;
      // Some file systems give less at a time than there is: the end is where they give nothing.
      for (let more = 1; more > 0 && length < USUAL_LENGTH; length += more) {
        more = fs.readSync(file, buffer, length, USUAL_LENGTH - length, length);
      }
      return textIn(length < USUAL_LENGTH ? buffer.subarray(0, length) : fs.readFileSync(fsPath));
    } finally {
      fs.closeSync(file);
    }
  };
  return (uri) => {
    if (patience > 0) {
      patience--;
      return later.read(uri);
    }
    const began = performance.now();
    try {
      return readNow(uri.fsPath);
    } catch {
      return undefined;
    } finally {
      if (performance.now() - began > SLOW) patience = PATIENCE;
    }
  };
}
