import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';
import type { OverviewSources, runOverview } from './runOverview.ts';

/** The page of all partnerships: one for a window. */
export interface OverviewPanel extends Disposable {
  /** Opens it, or brings it to the front. */
  readonly show: () => Promise<void>;
}

/** What package.json and VS Code's memory of open pages call it. */
const TYPE = 'partnershipWorkbooks.overview';

export interface OverviewPanelSources extends OverviewSources {
  readonly pages: () => Promise<{ readonly runOverview: typeof runOverview }>;
}

/** Shows the overview when asked, and again after the window was reloaded. */
export function overviewPanel(sources: OverviewPanelSources): OverviewPanel {
  let open: vscode.WebviewPanel | undefined;
  const run = async (panel: vscode.WebviewPanel): Promise<void> => {
    open?.dispose();
    open = panel;
    let running: Disposable | undefined;
    panel.onDidDispose(() => {
      running?.dispose();
      if (open === panel) open = undefined;
    });
    const { runOverview } = await sources.pages();
    if (open === panel) running = runOverview(panel, sources);
  };
  const serializer = vscode.window.registerWebviewPanelSerializer(TYPE, {
    deserializeWebviewPanel: run,
  });
  return {
    show: async () => {
      if (open !== undefined) open.reveal();
      else {
        const title = vscode.l10n.t('Partnerships Overview');
        await run(vscode.window.createWebviewPanel(TYPE, title, vscode.ViewColumn.Active));
      }
    },
    dispose: () => {
      serializer.dispose();
      open?.dispose();
    },
  };
}
