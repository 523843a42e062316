import * as vscode from 'vscode';

/** Whether nothing can be written to a document's file: by its rights, or by VS Code's settings. */
export async function mayOnlyBeRead(document: vscode.TextDocument): Promise<boolean> {
  return (await cannotBeWritten(document)) || isKeptReadOnly(document);
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

/** Read-only by VS Code's settings: VS Code still accepts edits of such a file, but never saves them. */
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
