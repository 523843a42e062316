import * as vscode from 'vscode';

/** Called by VS Code once one of the activation events of package.json has come. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.window.registerTreeDataProvider('partnershipWorkbooks.tree', emptyTree),
    vscode.commands.registerCommand('partnershipWorkbooks.newCycle', () => undefined),
  );
}

/** Called by VS Code when the extension ends; everything is disposed of through the context. */
export function deactivate(): void {
  // Nothing outlives the context's subscriptions.
}

const emptyTree: vscode.TreeDataProvider<never> = {
  getChildren: () => [],
  getTreeItem: (row) => row,
};
