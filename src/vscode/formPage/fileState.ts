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

/** VS Code tells of an edit first, and that the document is changed right after it; in milliseconds. */
const SETTLED = 50;

/**
 * Follows a file. `changed` is called whenever something else may be true of it, `reloaded` when the document
 * has come anew from it.
 */
export function followFile(
  document: vscode.TextDocument,
  onDidTouchFile: vscode.Event<vscode.Uri>,
  { changed, reloaded }: { readonly changed: () => void; readonly reloaded: () => void },
): FileState {
  let isReadOnly = false;
  let isOtherOnDisk = false;
  let savedText = document.isDirty ? undefined : document.getText();
  const lookAtRights = async (): Promise<void> => {
    isReadOnly = await mayOnlyBeRead(document);
    changed();
  };
  const lookAtText = async (): Promise<void> => {
    const text = savedText === undefined ? undefined : await textOnDisk(document);
    isOtherOnDisk = text !== undefined && text !== savedText && text !== document.getText();
    changed();
  };
  const lookAtEdit = (): void => {
    if (document.isDirty) return;
    savedText = document.getText();
    reloaded();
  };
  const lookAtSave = async (): Promise<void> => {
    // Whoever types on has changed the document again by now.
    savedText = (await textOnDisk(document)) ?? savedText;
    isOtherOnDisk = false;
    changed();
  };
  const following = vscode.Disposable.from(
    onDidTouchFile((uri) => {
      if (uri.toString() !== document.uri.toString()) return;
      void lookAtRights();
      if (document.isDirty) void lookAtText();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document: one, contentChanges }) => {
      if (one === document && contentChanges.length > 0) setTimeout(lookAtEdit, SETTLED);
    }),
    vscode.workspace.onDidSaveTextDocument((saved) => {
      if (saved === document) void lookAtSave();
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

/** undefined where it can't be read. */
async function textOnDisk({ uri, encoding }: vscode.TextDocument): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return (await vscode.workspace.decode(bytes, { encoding })).replace(/^\u{FEFF}/u, '');
  } catch {
    return undefined;
  }
}
