import * as vscode from 'vscode';
import { openQuestions } from '../../core/assist/lens.ts';
import { offsetOf } from '../../core/portfolio/spot.ts';
import type { Target } from '../../core/portfolio/target.ts';
import type { FormEditor } from '../form/formEditor.ts';
import { openDocument } from '../openWorkbook.ts';
import { translate } from '../translate.ts';
import { pickOne } from '../wizard/multiStep.ts';
import { targetOf, type DatedSources } from './target.ts';
import { showMessage } from '../showMessage.ts';

/** *Show What Is Missing*: the guide's open questions to choose from. */
export async function showOpen(
  sources: DatedSources & { readonly forms: FormEditor },
  uri: unknown,
): Promise<void> {
  const { documents, today } = sources;
  const title = vscode.l10n.t('Show What Is Missing');
  const document =
    typeof uri === 'string'
      ? await openDocument(vscode.Uri.parse(uri, true))
      : (await targetOf(sources, undefined, title))?.document;
  const workbook = document && documents.get(document)?.workbook;
  if (document === undefined || workbook === undefined) return;
  const place = await pickQuestion(title, openQuestions(workbook, today(), translate));
  const now = documents.get(document)?.workbook;
  if (place !== undefined && now !== undefined)
    await sources.forms.show(document, { target: place, offset: offsetOf(now, place) });
}

async function pickQuestion(
  title: string,
  questions: ReturnType<typeof openQuestions>,
): Promise<Target | undefined> {
  if (questions.length === 0) {
    void showMessage('information', vscode.l10n.t('Everything here is filled in.'));
    return undefined;
  }
  return pickOne(
    title,
    vscode.l10n.t('What’s missing? Pick one to go there'),
    questions.map(({ label, step, target }) => ({ label, description: step, value: target })),
  );
}
