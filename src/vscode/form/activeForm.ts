import * as vscode from 'vscode';

/** The form's editor, as package.json names it. */
export const FORM = 'partnershipWorkbooks.form';

/** The file whose form is the active tab; undefined where another editor is. */
export function activeForm(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === FORM ? input.uri : undefined;
}

/** Whether the document's form is the active tab: then no command opens its text. */
export function isActiveForm({ uri }: vscode.TextDocument): boolean {
  return activeForm()?.toString() === uri.toString();
}
