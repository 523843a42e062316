import * as vscode from 'vscode';
import { plainWords } from '../core/language/plainWords.ts';

// What VS Code reads as links, pictures, or Markdown goes through here: what people wrote stands in it.

const SHOW = {
  information: 'showInformationMessage',
  warning: 'showWarningMessage',
  error: 'showErrorMessage',
} as const;

/** Says something in a message; resolves with the button that was pressed. */
export function showMessage<Button extends string>(
  kind: keyof typeof SHOW,
  text: string,
  ...buttons: readonly Button[]
): Thenable<Button | undefined> {
  return vscode.window[SHOW[kind]](plainWords(text), ...buttons);
}

/** Asks what has to be answered before anything goes on. */
export function showDialog<Button extends string>(
  kind: keyof typeof SHOW,
  text: string,
  detail: string | undefined,
  ...buttons: readonly Button[]
): Thenable<Button | undefined> {
  const more = detail === undefined ? {} : { detail: plainWords(detail) };
  return vscode.window[SHOW[kind]](plainWords(text), { modal: true, ...more }, ...buttons);
}

/** Says that something is being done, and how far it is: `told` gets that, as far as it gives any. */
export function showProgress<T>(
  location: vscode.ProgressLocation | { readonly viewId: string },
  title: string,
  work: (
    told: (step: { readonly message: string; readonly increment?: number }) => void,
  ) => Promise<T>,
): Thenable<T> {
  return vscode.window.withProgress({ location, title: plainWords(title) }, (progress) =>
    work((step) => {
      progress.report({ ...step, message: plainWords(step.message) });
    }),
  );
}

/** Markdown from the core, where what people wrote is escaped; nothing in it is trusted all the same. */
export function untrusted(markdown: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(markdown);
  text.isTrusted = false;
  text.supportHtml = false;
  return text;
}

/**
 * Says that *Undo* in a message has worked: its message is gone by then, and the page may show nothing of it.
 * `more` adds what isn’t saved, where something isn’t.
 */
export function tellUndone(more = (words: string): string => words): void {
  void showMessage('information', more(vscode.l10n.t('Undone.')));
}

/** Says which workbooks aren’t saved after a change in several; undefined where all of them are. */
export function notSaved(workbooks: readonly string[]): string | undefined {
  if (workbooks.length === 0) return undefined;
  const names = [...new Set(workbooks)].join(vscode.l10n.t(', '));
  return vscode.l10n.t('Not saved yet, because they’re being edited: {workbooks}.', {
    workbooks: names,
  });
}
