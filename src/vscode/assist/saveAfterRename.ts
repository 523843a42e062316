import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';

/**
 * A rename that edits files and moves them leaves them unsaved, some of them in no editor. This
 * saves them once the person has let the rename go ahead.
 */
export interface SaveAfterRename extends Disposable {
  /** The files that the next rename will edit, as they are called before it. */
  readonly expect: (files: readonly vscode.Uri[]) => void;
}

/** How long the edits and moves of one rename may take to come, in milliseconds. */
const REST = 400;

/** Waits for the edits of a rename; edits of anything else are left alone. */
export function saveAfterRename(): SaveAfterRename {
  let expected = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = async (): Promise<void> => {
    const files = expected;
    expected = new Set();
    const dirty = vscode.workspace.textDocuments.filter(
      ({ uri, isDirty }) => isDirty && files.has(uri.toString()),
    );
    for (const document of dirty) await document.save();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), REST);
  };
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && expected.has(document.uri.toString())) soon();
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        for (const file of [...expected]) {
          if (file === oldUri.toString() || file.startsWith(`${oldUri.toString()}/`)) {
            expected.add(newUri.toString() + file.slice(oldUri.toString().length));
            soon();
          }
        }
      }
    }),
  );
  return {
    expect: (files) => {
      expected = new Set(files.map(String));
    },
    dispose: () => {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}
