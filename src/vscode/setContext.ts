import * as vscode from 'vscode';

/** Tells VS Code what menus and views of package.json go by: `partnershipWorkbooks.` and `name`. */
export async function setContext(name: string, value: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', `partnershipWorkbooks.${name}`, value);
}
