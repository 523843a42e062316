import * as vscode from 'vscode';

/** So long a window may take to show the folders of its workspace file, in milliseconds. */
const PATIENCE = 5000;

/**
 * Whether the window shows what it was opened with. Now and then this server's page has the file of a
 * workspace read before its connection stands, and then shows a workspace of no folders for good: the
 * harness, which looks for this line, opens another window then.
 */
export async function isOpenedWhole(): Promise<boolean> {
  const { workspace } = vscode;
  const isWhole = (): boolean =>
    workspace.workspaceFile === undefined || (workspace.workspaceFolders ?? []).length > 0;
  for (const end = performance.now() + PATIENCE; !isWhole() && performance.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (!isWhole()) console.log('[mocha] the workspace was opened without its folders');
  return isWhole();
}
