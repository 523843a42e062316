import * as vscode from 'vscode';
import { homePreview, type HomeChoices } from '../../core/imports/home/homePreview.ts';
import { differencesOf, type PlanHome } from '../../core/imports/home/planHome.ts';
import { takeHome } from '../../core/imports/home/takeHome.ts';
import { IMPORT_MESSAGES, type FromImport } from '../../core/imports/preview/importMessages.ts';
import { readMessage } from '../../core/pages/pageMessages.ts';
import { applyEdited } from '../editing/applyEdited.ts';
import { showPage } from '../pages/showPage.ts';
import { translate } from '../translate.ts';
import { openHomeWorkbook, planNow } from './homeWorkbook.ts';
import { sentPlan } from './sentPlan.ts';
import type { ImportPlace, ImportSources } from './sources.ts';

/** Shows what a partner has changed in a plan, and takes over what is wanted, in one Undo. */
export async function showHomePage(
  file: { readonly name: string; readonly uri: vscode.Uri },
  home: PlanHome,
  { root }: ImportPlace,
  sources: ImportSources,
): Promise<void> {
  const open = await openHomeWorkbook(home, sources);
  if (open?.workbook === undefined) return;
  const { document } = open;
  const now = planNow(open.workbook, sources.today());
  const sent = await sentPlan(root, file.uri, home);
  const found = differencesOf(home, now, sent);
  const state = { hasSent: sent !== undefined, hasControls: home.hasControls };
  const title = vscode.l10n.t('Import {file}', { file: file.name });
  const panel = vscode.window.createWebviewPanel(
    'partnershipWorkbooks.import',
    title,
    vscode.ViewColumn.Active,
  );
  let choices: HomeChoices = { left: new Set(), furtherLeft: new Set() };

  const post = (): void => {
    const shown = homePreview(file.name, found, { ...state, choices }, translate);
    void panel.webview.postMessage(shown);
  };
  const take = async (): Promise<void> => {
    const shown = homePreview(file.name, found, { ...state, choices }, translate);
    panel.dispose();
    const current = sources.documents.get(document) ?? open;
    if (current.workbook === undefined) return;
    const answers = found.answers.filter((_, at) => shown.answers[at]?.taken === true);
    const further = found.further.filter((_, at) => shown.further[at]?.taken === true);
    await applyEdited(current, takeHome(current.workbook, answers, further));
  };
  const hear = (message: FromImport): void => {
    switch (message.type) {
      case 'take':
        choices = toggled(choices, message);
        post();
        break;
      case 'import':
        void take();
        break;
      case 'cancel':
        panel.dispose();
        break;
      case 'ready':
      case 'column':
      case 'as':
        post();
        break;
    }
  };
  panel.webview.onDidReceiveMessage((message) => {
    const heard = readMessage(IMPORT_MESSAGES, message);
    if (heard !== undefined) hear(heard);
  });
  showPage(panel.webview, sources.extension, { name: 'import', title });
}

function toggled(
  choices: HomeChoices,
  { what, index, taken }: Extract<FromImport, { type: 'take' }>,
): HomeChoices {
  const key = what === 'further' ? 'furtherLeft' : 'left';
  const left = new Set(choices[key]);
  if (taken) left.delete(index);
  else left.add(index);
  return { ...choices, [key]: left };
}
