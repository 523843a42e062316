import * as vscode from 'vscode';
import { explanationOf } from '../../core/checks/later.ts';
import { explanationPage } from '../../core/checks/explanationPage.ts';
import type { Command } from './command.ts';

const SCHEME = 'partnership-check';

/** *Explain this check*: a short page on what it looks at and why. */
export function explainCheck(): Command {
  return {
    id: 'partnershipWorkbooks.explainCheck',
    isImmediate: true,
    execute: async (code) => {
      if (typeof code !== 'string' || explanationOf(code) === undefined) return;
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${code}.md` });
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    },
  };
}

/** Has the pages ready that {@link explainCheck} shows. */
export function explanationPages(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ path }) => {
      const code = path.slice(1).replace(/\.md$/, '');
      const explanation = explanationOf(code);
      return explanation === undefined ? '' : explanationPage(code, explanation);
    },
  });
}
