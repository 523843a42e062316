import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';
import { removeEmpty } from '../newFiles/folders.ts';
import type { Log } from '../log.ts';

/**
 * A rename that edits files and moves them leaves them unsaved, some of them in no editor, and the
 * folder that they lay in. This saves them once the person has let the rename go ahead, and removes
 * the folder if it is empty; the new folder, should the rename be undone.
 */
export interface SaveAfterRename extends Disposable {
  /** What the next rename will do, if it goes ahead. */
  readonly expect: (rename: ExpectedRename) => void;
}

export interface ExpectedRename {
  /** The files it edits, by the URIs that they have before it, with the texts that it writes. */
  readonly files: ReadonlyMap<string, ReadonlySet<string>>;
  /** The files it moves: from which URI to which. */
  readonly moves: ReadonlyMap<string, string>;
}

/** How long the edits and moves of one rename may take to follow one another, in milliseconds. */
const REST = 400;

/** How long a rename that has begun may take in all, in milliseconds. */
const AT_MOST = 15_000;

/** Waits for the edits and moves of a rename; whatever else is done to files is left alone. */
export function saveAfterRename(log: Log): SaveAfterRename {
  let expected: ExpectedRename | undefined;
  /** The moves that were made, each with its way back, for Undo and Redo. */
  const made = new Map<string, string>();
  const left = new Map<string, vscode.Uri>();
  let resting: ReturnType<typeof setTimeout> | undefined;
  let ending: ReturnType<typeof setTimeout> | undefined;

  const finish = async (): Promise<void> => {
    const folders = [...left.values()];
    left.clear();
    for (const document of renamedIn(expected)) await document.save();
    for (const folder of folders) await removeEmpty([folder]);
  };
  const rest = (): void => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      log.inBackground('saving what was renamed', finish);
    }, REST);
  };
  const end = (): void => {
    expected = undefined;
    clearTimeout(ending);
    ending = undefined;
  };
  const onEdit = ({ document: { uri }, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    const texts = expected?.files.get(uri.toString());
    // Its texts tell the rename's own edits from what somebody types after canceling it.
    if (contentChanges.some(({ text }) => texts?.has(text))) goesAhead();
  };
  const onMove = (from: vscode.Uri, to: vscode.Uri): void => {
    const [old, now] = [from.toString(), to.toString()];
    if (expected?.moves.get(old) === now) {
      made.set(old, now).set(now, old);
      goesAhead();
    }
    if (made.get(old) !== now) return;
    const folder = vscode.Uri.joinPath(from, '..');
    if (folder.path !== vscode.Uri.joinPath(to, '..').path) left.set(folder.toString(), folder);
    rest();
  };
  const goesAhead = (): void => {
    ending ??= setTimeout(end, AT_MOST);
    rest();
  };

  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(onEdit),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) onMove(oldUri, newUri);
    }),
  );
  return {
    expect: (rename) => {
      end();
      expected = rename;
    },
    dispose: () => {
      end();
      clearTimeout(resting);
      subscriptions.dispose();
    },
  };
}

/**
 * The unsaved documents of the rename that have all it wrote. One that was opened for it, and had its
 * edits before anybody was told of it, is among them; one that was unticked in the preview is not.
 */
function renamedIn(rename: ExpectedRename | undefined): readonly vscode.TextDocument[] {
  if (rename === undefined) return [];
  const texts = new Map<string, ReadonlySet<string>>();
  for (const [uri, written] of rename.files) {
    texts.set(uri, written);
    const moved = rename.moves.get(uri);
    if (moved !== undefined) texts.set(moved, written);
  }
  return vscode.workspace.textDocuments.filter((document) => {
    const written = document.isDirty ? texts.get(document.uri.toString()) : undefined;
    if (written === undefined) return false;
    const text = document.getText();
    return [...written].every((one) => text.includes(one));
  });
}
