import * as vscode from 'vscode';
import { applyPlanned, type PlannedEdit } from '../editing/applyEdited.ts';
import { openChoices, type ChoiceSources } from '../editing/openChoices.ts';

/**
 * Makes a mend that was offered, unless the document has changed since. Where it leaves a value to
 * be chosen, such as a day, the list of choices opens.
 */
export async function makeFix(sources: ChoiceSources, given: unknown): Promise<void> {
  const planned = given as PlannedEdit;
  const isMade = await applyPlanned(planned);
  const editor = vscode.window.activeTextEditor;
  if (!isMade || planned.toWrite === undefined || editor?.document !== planned.document) return;
  await openChoices(editor, sources);
}
