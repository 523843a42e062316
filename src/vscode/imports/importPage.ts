import * as vscode from 'vscode';
import { kindOfName } from '../../core/imports/file/refusal.ts';
import type { ImportedWorkbook, ImportPlan } from '../../core/imports/importPlan.ts';
import { withMeaning, type List } from '../../core/imports/list/columns.ts';
import { planList, type ListAs } from '../../core/imports/list/planList.ts';
import { IMPORT_MESSAGES, type FromImport } from '../../core/imports/preview/importMessages.ts';
import { previewOf } from '../../core/imports/preview/preview.ts';
import { readMessage } from '../../core/pages/pageMessages.ts';
import { showPage } from '../pages/showPage.ts';
import { translate } from '../translate.ts';
import type { ImportPlace, ImportSources, ReadFile } from './sources.ts';
import { writeImported } from './writeImported.ts';

/** What stands on the page, and what the person chose there. */
interface Shown {
  readonly plan: ImportPlan;
  readonly lists: readonly List[];
  readonly as: ListAs | undefined;
  /** The places of workbooks that are not wanted. */
  readonly left: ReadonlySet<number>;
}

/** The page that shows what will become of a file. Nothing is written before *Import* is pressed. */
export function showImportPage(
  { file, plan, lists, known }: ReadFile,
  place: ImportPlace,
  sources: ImportSources,
): void {
  const title = vscode.l10n.t('Import {file}', { file: file.name });
  const panel = vscode.window.createWebviewPanel(
    'partnershipWorkbooks.import',
    title,
    vscode.ViewColumn.Active,
  );
  let shown: Shown = { plan, lists, as: undefined, left: new Set() };

  const post = (): void => {
    const of = { name: file.name, kind: kindOfName(file.name) };
    void panel.webview.postMessage(previewOf(of, shown.plan, shown.lists, shown, translate));
  };
  const planAgain = (change: Partial<Shown>): void => {
    const next = { ...shown, ...change, left: new Set<number>() };
    shown = { ...next, plan: planList(next.lists, { today: sources.today(), known, as: next.as }) };
    post();
  };
  const hear = (message: FromImport): void => {
    switch (message.type) {
      case 'ready':
        post();
        break;
      case 'column':
        planAgain({ lists: withMeaning(shown.lists, message) });
        break;
      case 'as':
        if (message.as === 'partners' || message.as === 'ideas') planAgain({ as: message.as });
        break;
      case 'take':
        shown = { ...shown, left: toggled(shown.left, message) };
        post();
        break;
      case 'import':
        panel.dispose();
        void writeImported(file.name, wanted(shown), place, sources);
        break;
      case 'cancel':
        panel.dispose();
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
  left: ReadonlySet<number>,
  { index, taken }: Extract<FromImport, { type: 'take' }>,
): ReadonlySet<number> {
  const next = new Set(left);
  if (taken) next.delete(index);
  else next.add(index);
  return next;
}

function wanted({ plan, left }: Shown): readonly ImportedWorkbook[] {
  return plan.kind === 'plan' ? plan.workbooks.filter((_, at) => !left.has(at)) : [];
}
