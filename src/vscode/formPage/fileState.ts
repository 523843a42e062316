import * as vscode from 'vscode';

/** Whether nothing can be written to the document's file. */
export async function readOnly({ uri }: vscode.TextDocument): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    return permissions === vscode.FilePermission.Readonly;
  } catch {
    return false;
  }
}

/** Whether the file holds another text than the one that was opened or saved last. */
export async function isOtherOnDisk(
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
