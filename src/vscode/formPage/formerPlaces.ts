import * as vscode from 'vscode';
import { hasLeft, placeBefore, placeNow, type Move } from '../../core/form/moves.ts';
import type { Disposable } from '../disposable.ts';
import type { Log } from '../log.ts';

/** The files that were renamed or moved in this window, by themselves or with their folder. */
export interface FormerPlaces extends Disposable {
  /** A file's address before it was last moved; undefined if it wasn't. */
  readonly before: (uri: vscode.Uri) => string | undefined;
  /** Whether a file has gone from there. */
  readonly hasLeft: (uri: vscode.Uri) => boolean;
  /** Where a file has gone that an earlier life of this window moved; undefined if it moved none from there. */
  readonly goneTo: (uri: vscode.Uri) => vscode.Uri | undefined;
}

const KEY = 'moves';
/** A folder of many workbooks may move, and be moved back. */
const MOST = 100;

/** VS Code closes the form of a file that is moved, and opens that of another file. */
export function followMoves(memory: vscode.Memento, log: Log): FormerPlaces {
  /** In earlier lives of this window, the last one first. */
  const before = memory.get<readonly Move[]>(KEY, []);
  /** The last one first; some of those announced may fail. */
  let meant: readonly Move[] = [];
  let made: readonly Move[] = [];
  const remember = (): void => {
    const all = [...meant, ...before].slice(0, MOST);
    log.inBackground('remembering where files have moved', () => memory.update(KEY, all));
  };
  const following = vscode.Disposable.from(
    // By the time that it is made, the form may be there.
    vscode.workspace.onWillRenameFiles(({ files }) => {
      meant = [...movesOf(files), ...meant];
      remember();
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      made = [...movesOf(files), ...made];
      // Undo moves files without announcing it beforehand.
      meant = [...movesOf(files), ...meant];
      remember();
    }),
  );
  return {
    before: (uri) => placeBefore(uri.toString(), meant),
    hasLeft: (uri) => hasLeft(uri.toString(), made),
    goneTo: (uri) => {
      const to = placeNow(uri.toString(), before);
      return to === uri.toString() ? undefined : vscode.Uri.parse(to, true);
    },
    dispose: () => void following.dispose(),
  };
}

/** VS Code's events for files that move. */
export function movesOf(files: vscode.FileRenameEvent['files']): readonly Move[] {
  return files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
}
