import * as vscode from 'vscode';

/** The form's editor, as package.json names it. */
export const FORM = 'partnershipWorkbooks.form';

/** The file whose form is the active tab; undefined where another editor is. */
export function activeForm(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === FORM ? input.uri : undefined;
}

/** Whether the document's form is the active tab. */
export function isActiveForm({ uri }: vscode.TextDocument): boolean {
  return activeForm()?.toString() === uri.toString();
}

/** Whether a workbook opens as a form: the person likes it so, and does not have its text open. */
export function opensAsForm(uri: vscode.Uri): boolean {
  return prefersForm(uri) && !isShownAsText(uri);
}

/** Whether a tab shows a file: in any editor, or in `editor`, which is `FORM` or `default` for the text. */
export function isOn(tab: vscode.Tab | undefined, uri: vscode.Uri, editor?: string): boolean {
  const input = tab?.input;
  const isText = input instanceof vscode.TabInputText;
  const isForm = input instanceof vscode.TabInputCustom;
  if (!isText && !isForm) return false;
  const isWanted = editor === undefined || (editor === FORM) === isForm;
  return isWanted && input.uri.toString() === uri.toString();
}

/** Whether any tab shows a file, in any editor or in `editor`; see {@link isOn}. */
export function isShown(uri: vscode.Uri, editor?: string): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some((tab) => isOn(tab, uri, editor));
}

/** Whether a form shows a file, and no tab its text. */
export function isOnlyForm(uri: vscode.Uri): boolean {
  return isShown(uri, FORM) && !isShown(uri, 'default');
}

function isShownAsText(uri: vscode.Uri): boolean {
  return !isShown(uri, FORM) && isShown(uri, 'default');
}

/** Whether a person likes this workbook as a form: so says the setting. */
export function prefersForm(uri: vscode.Uri): boolean {
  const settings = vscode.workspace.getConfiguration('partnershipWorkbooks', uri);
  return settings.get<string>('openAs') !== 'text';
}
