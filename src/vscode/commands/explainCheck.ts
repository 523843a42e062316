import * as vscode from 'vscode';
import { explanationOf } from '../../core/checks/explain.ts';
import { EXPLANATION } from './explanationPages.ts';

/** *Explain this check*: a short page on what it looks at and why. */
export async function explainCheck(code: unknown): Promise<void> {
  if (typeof code !== 'string' || explanationOf(code) === undefined) return;
  const uri = vscode.Uri.from({ scheme: EXPLANATION, path: `/${code}.md` });
  await vscode.commands.executeCommand('markdown.showPreview', uri);
}
