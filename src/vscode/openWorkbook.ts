import * as vscode from 'vscode';
import { showMessage } from './showMessage.ts';

/** Opens a file; undefined, with a word to the person, where it is gone. */
export async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    void showMessage(
      'warning',
      vscode.l10n.t('This workbook is gone or can’t be opened: {path}', {
        path: vscode.workspace.asRelativePath(uri),
      }),
    );
    return undefined;
  }
}

/** Shows a document with the cursor at `offset`, in UTF-16 code units; `stays`: in a tab of its own. */
export async function showAt(
  document: vscode.TextDocument,
  offset: number,
  { stays }: { readonly stays: boolean } = { stays: false },
): Promise<void> {
  const position = document.positionAt(offset);
  const selection = new vscode.Range(position, position);
  const editor = await vscode.window.showTextDocument(document, { selection, preview: !stays });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
