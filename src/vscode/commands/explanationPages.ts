import * as vscode from 'vscode';
import type { EditorHelp } from '../editorHelp.ts';

/** The scheme of these pages' addresses; the path is a check's code. */
export const EXPLANATION = 'partnership-check';

/** Has the pages ready that *Explain this check* shows, also in a window that was reloaded. */
export function explanationPages(editorHelp: () => Promise<EditorHelp>): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(EXPLANATION, {
    provideTextDocumentContent: async ({ path }) =>
      (await editorHelp()).explanationOf(path.slice(1).replace(/\.md$/, '')),
  });
}
