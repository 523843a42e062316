import * as vscode from 'vscode';
import { answerOf, choose } from '../wizard/multiStep.ts';
import { single } from './ask.ts';

/** Which of all names and job titles is the reader’s own; `me` is what they said before, or empty. */
export async function askWho(names: readonly string[], me: string): Promise<string | undefined> {
  const result = await choose<string>(single(vscode.l10n.t('Mine')), {
    placeholder: vscode.l10n.t('Which of these is you?'),
    choices: names.map((name) => ({ label: name, value: name })),
    active: me,
  });
  return answerOf(result);
}
