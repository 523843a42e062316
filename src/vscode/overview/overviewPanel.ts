import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';
import type { OverviewSources } from './runOverview.ts';
import { runOverview } from './later.ts';

/** The page of all partnerships: one for a window. */
export interface OverviewPanel extends Disposable {
  /** Opens it, or brings it to the front. */
  readonly show: () => void;
}

/** What package.json and VS Code's memory of open pages call it. */
const TYPE = 'partnershipWorkbooks.overview';

/** Shows the overview when asked, and again after the window was reloaded. */
export function overviewPanel(sources: OverviewSources): OverviewPanel {
  let open: vscode.WebviewPanel | undefined;
  const run = (panel: vscode.WebviewPanel): void => {
    open?.dispose();
    open = panel;
    const running = runOverview(panel, sources);
    panel.onDidDispose(() => {
      running.dispose();
      if (open === panel) open = undefined;
    });
  };
  const serializer = vscode.window.registerWebviewPanelSerializer(TYPE, {
    deserializeWebviewPanel: (panel) => {
      run(panel);
      return Promise.resolve();
    },
  });
  return {
    show: () => {
      if (open !== undefined) open.reveal();
      else {
        const title = vscode.l10n.t('Partnerships Overview');
        run(vscode.window.createWebviewPanel(TYPE, title, vscode.ViewColumn.Active));
      }
    },
    dispose: () => {
      serializer.dispose();
      open?.dispose();
    },
  };
}
