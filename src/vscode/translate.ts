import * as vscode from 'vscode';
import { saidValues, type Translate } from '../core/language/translate.ts';

/** Says a message in the language that VS Code runs in, with its slots filled. */
export const translate: Translate = (sentence, values = {}) =>
  vscode.l10n.t(sentence, saidValues(values, translate));
