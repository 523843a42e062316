import * as vscode from 'vscode';
import type { FormPage } from '../formPage/formPage.ts';

/**
 * Undo and Redo while a form is in front and VS Code itself has the keyboard, as for a moment between two pages:
 * they are the page’s. VS Code’s own would go past what somebody else has saved, where Undo in a form ends.
 */
export function stepInForm(pages: ReadonlySet<FormPage>): vscode.Disposable {
  return vscode.commands.registerCommand('partnershipWorkbooks.step', (which: unknown) => {
    const inFront = [...pages].find(({ panel }) => panel.active);
    if (which === 'undo' || which === 'redo') inFront?.step(which);
  });
}
