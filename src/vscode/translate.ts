import * as vscode from 'vscode';

/** Fills the slots of a message in the user's language. */
export type Translate = (message: string, values: Record<string, string | number>) => string;

export const translate: Translate = (message, values) => vscode.l10n.t(message, values);
