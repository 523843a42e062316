import * as vscode from 'vscode';
import { complete } from '../../core/assist/completion.ts';
import type { Parts } from '../parts.ts';

export type ChoiceSources = Pick<Parts, 'documents' | 'today' | 'known' | 'log'>;

/**
 * Opens the list of what can stand at the cursor, where there is anything to choose from. What is there
 * is selected, so that typing takes its place too.
 */
export async function openChoices(
  { document, selection }: vscode.TextEditor,
  { documents, today, known }: Omit<ChoiceSources, 'log'>,
): Promise<void> {
  const workbook = documents.get(document)?.workbook;
  const offset = document.offsetAt(selection.active);
  if (workbook === undefined) return;
  if (complete(workbook, offset, { today: today(), known: known() }).length === 0) return;
  await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}
