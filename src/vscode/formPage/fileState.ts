import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';

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
    isReadOnly = (await cannotBeWritten(document)) || isKeptReadOnly(document);
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

async function cannotBeWritten({ uri }: vscode.TextDocument): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    return permissions === vscode.FilePermission.Readonly;
  } catch {
    return false;
  }
}

/** By VS Code's settings: it takes an edit of such a file all the same, and never saves it. */
function isKeptReadOnly(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('files', document.uri);
  const isAmong = (key: string): boolean =>
    Object.entries(settings.get<Record<string, boolean>>(key) ?? {}).some(
      ([pattern, is]) => is && isMatch(document, pattern),
    );
  return isAmong('readonlyInclude') && !isAmong('readonlyExclude');
}

function isMatch(document: vscode.TextDocument, pattern: string): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const relative = folder && { pattern: new vscode.RelativePattern(folder, pattern) };
  return [relative, { pattern }].some(
    (one) => one !== undefined && vscode.languages.match(one, document) > 0,
  );
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
