import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';
import { mayOnlyBeRead } from '../mayOnlyBeRead.ts';

/** What is true of a document's file beside its text. */
export interface FileState extends Disposable {
  /** Whether nothing can be written to it. */
  readonly isReadOnly: () => boolean;
  /** Whether it holds another text than the one that was opened or saved last. */
  readonly isOtherOnDisk: () => boolean;
}

/** Follows a file; `changed` is called whenever something else may be true of it. */
export function followFile(
  document: vscode.TextDocument,
  onDidTouchFile: vscode.Event<vscode.Uri>,
  changed: () => void,
): FileState {
  let isReadOnly = false;
  let isOtherOnDisk = false;
  let savedText = document.isDirty ? undefined : document.getText();
  const lookAtRights = async (): Promise<void> => {
    isReadOnly = await mayOnlyBeRead(document);
    changed();
  };
  const lookAtText = async (): Promise<void> => {
    isOtherOnDisk = await holdsOtherText(document, savedText);
    changed();
  };
  const following = vscode.Disposable.from(
    onDidTouchFile((uri) => {
      if (uri.toString() !== document.uri.toString()) return;
      void lookAtRights();
      if (document.isDirty) void lookAtText();
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && !document.isDirty) savedText = document.getText();
    }),
    vscode.workspace.onDidSaveTextDocument((saved) => {
      if (saved !== document) return;
      isOtherOnDisk = false;
      changed();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('files', document.uri)) void lookAtRights();
    }),
  );
  void lookAtRights();
  return {
    isReadOnly: () => isReadOnly,
    isOtherOnDisk: () => isOtherOnDisk,
    dispose: () => void following.dispose(),
  };
}

async function holdsOtherText(
  { uri }: vscode.TextDocument,
  savedText: string | undefined,
): Promise<boolean> {
  if (savedText === undefined) return false;
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return new TextDecoder().decode(bytes) !== savedText.replace(/^\u{FEFF}/u, '');
  } catch {
    return false;
  }
}
