import * as vscode from 'vscode';
import type { Translate } from '../core/language/translate.ts';

/** Says a message in the language that VS Code runs in, with its slots filled. */
export const translate: Translate = (message, values = {}) => vscode.l10n.t(message, { ...values });
