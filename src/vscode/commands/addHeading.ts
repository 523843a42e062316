import * as vscode from 'vscode';
import { insertOwnSection, isTitleOfGuide } from '../../core/workbook/edits/insertOwnSection.ts';
import { applyEdited } from '../editing/applyEdited.ts';
import { answerOf, askText } from '../wizard/multiStep.ts';
import { single } from './ask.ts';
import { targetOf, type DatedSources } from './target.ts';

/** *Add Heading*: a place for notes that the guide doesn't ask for. */
export async function addHeading(sources: DatedSources, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Add Heading');
  const target = await targetOf(sources, given, title);
  if (target === undefined) return;
  const said = answerOf(
    await askText(single(title), {
      prompt: vscode.l10n.t('What are your notes about?'),
      example: vscode.l10n.t('Parking'),
      refuse: (text) => {
        if (text === '') return vscode.l10n.t('Add a word or two.');
        return isTitleOfGuide(text)
          ? vscode.l10n.t('The workbook has a place for that already. Try another name.')
          : undefined;
      },
    }),
  );
  if (said === undefined) return;
  await applyEdited(sources.documents, target.document, (now) => insertOwnSection(now, said));
}
