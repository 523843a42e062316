import type * as vscode from 'vscode';
import {
  homePreview,
  type HomeChoices,
  type HomePreview,
} from '../../core/imports/home/homePreview.ts';
import { differencesOf, type PlanHome } from '../../core/imports/home/planHome.ts';
import { takeHome } from '../../core/imports/home/takeHome.ts';
import type { FromImport } from '../../core/imports/preview/importMessages.ts';
import { applyEdited } from '../editing/applyEdited.ts';
import { translate } from '../translate.ts';
import { openHomeWorkbook, planNow } from './homeWorkbook.ts';
import { afterTake, openPreviewPanel } from './previewPanel.ts';
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
  let choices: HomeChoices = { left: new Set(), furtherLeft: new Set() };

  const shown = (): HomePreview => homePreview(file.name, found, { ...state, choices }, translate);
  const take = async (): Promise<void> => {
    const { answers, further } = shown();
    const current = sources.documents.get(document) ?? open;
    if (current.workbook === undefined) return;
    const takenAnswers = found.answers.filter((_, at) => answers[at]?.taken === true);
    const takenFurther = found.further.filter((_, at) => further[at]?.taken === true);
    await applyEdited(current, takeHome(current.workbook, takenAnswers, takenFurther));
  };
  openPreviewPanel(file.name, sources.extension, (message, panel) => {
    switch (message.type) {
      case 'take':
        choices = withTake(choices, message);
        break;
      case 'ready':
      case 'column':
      case 'as':
        break;
      case 'import':
        panel.dispose();
        void take();
        return;
      case 'cancel':
        panel.dispose();
        return;
    }
    void panel.webview.postMessage(shown());
  });
}

function withTake(
  choices: HomeChoices,
  message: Extract<FromImport, { type: 'take' }>,
): HomeChoices {
  const key = message.what === 'further' ? 'furtherLeft' : 'left';
  return { ...choices, [key]: afterTake(choices[key], message) };
}
