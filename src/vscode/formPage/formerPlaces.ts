import * as vscode from 'vscode';
import { hasLeft, placeBefore, type Move } from '../../core/form/moves.ts';
import type { Disposable } from '../disposable.ts';

/** The files that were renamed or moved in this window, by themselves or with their folder. */
export interface FormerPlaces extends Disposable {
  /** A file's address before it was last moved; undefined if it wasn't. */
  readonly before: (uri: vscode.Uri) => string | undefined;
  /** Whether a file has gone from there. */
  readonly hasLeft: (uri: vscode.Uri) => boolean;
}

/** VS Code closes the form of a file that is moved, and opens that of another file. */
export function followMoves(): FormerPlaces {
  /** The last one first; some of those announced may fail. */
  let meant: readonly Move[] = [];
  let made: readonly Move[] = [];
  const following = vscode.Disposable.from(
    // By the time that it is made, the form may be there.
    vscode.workspace.onWillRenameFiles(({ files }) => {
      meant = [...movesOf(files), ...meant];
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      made = [...movesOf(files), ...made];
      // Undo moves files without announcing it beforehand.
      meant = [...movesOf(files), ...meant];
    }),
  );
  return {
    before: (uri) => placeBefore(uri.toString(), meant),
    hasLeft: (uri) => hasLeft(uri.toString(), made),
    dispose: () => void following.dispose(),
  };
}

/** VS Code's events for files that move. */
export function movesOf(files: vscode.FileRenameEvent['files']): readonly Move[] {
  return files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
}
