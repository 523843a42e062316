import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';
import { removeEmpty } from '../wizard/undoneFolders.ts';

/**
 * A rename that edits files and moves them leaves them unsaved, some of them in no editor, and the
 * folder that they lay in. This saves them once the person has let the rename go ahead, and removes
 * the folder if it is empty.
 */
export interface SaveAfterRename extends Disposable {
  /**
   * The files that the next rename will edit, by the URIs that they have before it, with the texts
   * that it writes: that tells its edits from what somebody types who has let the rename be.
   */
  readonly expect: (files: ReadonlyMap<string, ReadonlySet<string>>) => void;
}

/** How long the edits and moves of one rename may take to come, in milliseconds. */
const REST = 400;

/** Waits for the edits of a rename; edits of anything else are left alone. */
export function saveAfterRename(): SaveAfterRename {
  let expected: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  /** What the rename has touched, by the URIs of now. */
  let touched = new Set<string>();
  let left = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const finish = async (): Promise<void> => {
    const [files, folders] = [touched, [...left.values()]];
    expected = new Map();
    touched = new Set();
    left = new Map();
    const dirty = vscode.workspace.textDocuments.filter(
      ({ uri, isDirty }) => isDirty && files.has(uri.toString()),
    );
    for (const document of dirty) await document.save();
    for (const folder of folders) await removeEmpty([folder]);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void finish(), REST);
  };
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
      const texts = expected.get(uri.toString());
      const isOurs = contentChanges.some(({ text }) => texts?.has(text));
      if (!isOurs) return;
      touched.add(uri.toString());
      soon();
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        if (!touched.delete(oldUri.toString())) continue;
        touched.add(newUri.toString());
        const folder = vscode.Uri.joinPath(oldUri, '..');
        if (folder.path !== vscode.Uri.joinPath(newUri, '..').path) {
          left.set(folder.toString(), folder);
        }
        soon();
      }
    }),
  );
  return {
    expect: (files) => {
      expected = files;
    },
    dispose: () => {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}
