import * as vscode from 'vscode';
import { complete } from '../../core/assist/completion.ts';
import { mayBegin, opensAtFirst } from '../../core/assist/completion/triggers.ts';
import { knownNames } from '../../core/assist/knownNames.ts';
import type { ChoiceSources } from '../editing/openChoices.ts';

/**
 * Opens the list of keys and words at the first letter of one. VS Code itself asks at those only where
 * quick suggestions are on, and in Markdown they are off.
 */
export function openWhileTyping(sources: ChoiceSources): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change, ...others] = contentChanges;
    if (change === undefined || others.length > 0 || reason !== undefined) return;
    if (!/^\p{L}$/u.test(change.text)) return;
    if (vscode.window.activeTextEditor?.document !== document) return;
    const { line, character } = change.range.start;
    if (!mayBegin(document.lineAt(line).text.slice(0, character))) return;
    // Anyone who doesn't want lists to open by themselves has said so here.
    const settings = vscode.workspace.getConfiguration('editor', document);
    if (settings.get('suggestOnTriggerCharacters') === false) return;
    const workbook = sources.documents.get(document)?.workbook;
    if (workbook === undefined) return;
    const offset = change.rangeOffset + change.text.length;
    const items = complete(workbook, offset, {
      today: sources.today(),
      known: knownNames(sources.live.portfolio()),
    });
    if (!opensAtFirst(items, workbook.text, offset)) return;
    sources.log.inBackground('opening a list of choices', () =>
      vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true }),
    );
  });
}
