import * as vscode from 'vscode';
import { complete } from '../../core/assist/completion.ts';
import { knownNames } from '../../core/assist/knownNames.ts';
import type { Parts } from '../parts.ts';

export type ChoiceSources = Pick<Parts, 'documents' | 'today' | 'live' | 'log'>;

/**
 * Opens the list of what can stand at the cursor, where there is anything to choose from. What is there
 * is selected, so that typing takes its place too.
 */
export async function openChoices(
  { document, selection }: vscode.TextEditor,
  { documents, today, live }: Omit<ChoiceSources, 'log'>,
): Promise<void> {
  const workbook = documents.get(document)?.workbook;
  const offset = document.offsetAt(selection.active);
  if (workbook === undefined) return;
  const known = knownNames(live.portfolio());
  if (complete(workbook, offset, { today: today(), known }).length === 0) return;
  await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}
