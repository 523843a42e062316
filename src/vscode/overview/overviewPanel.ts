import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';
import type { OverviewSources, RunningOverview } from './runOverview.ts';
import type { SettleMessage } from './settled.ts';

/** The page of all partnerships: one for a window. */
export interface OverviewPanel extends Disposable {
  /** Opens it, or brings it to the front. */
  readonly show: () => Promise<void>;
  /** Settles a milestone that is listed on it, and says so there. */
  readonly settle: (message: SettleMessage) => Promise<void>;
}

/** What package.json and VS Code's memory of open pages call it. */
const TYPE = 'partnershipWorkbooks.overview';

export interface OverviewPanelSources extends OverviewSources {
  readonly pages: () => Promise<{
    readonly runOverview: (panel: vscode.WebviewPanel, sources: OverviewSources) => RunningOverview;
  }>;
}

/** Shows the overview when asked, and again after the window was reloaded. */
export function overviewPanel(sources: OverviewPanelSources): OverviewPanel {
  let open: vscode.WebviewPanel | undefined;
  let running: RunningOverview | undefined;
  const run = async (panel: vscode.WebviewPanel): Promise<void> => {
    open?.dispose();
    open = panel;
    running = undefined;
    let own: RunningOverview | undefined;
    panel.onDidDispose(() => {
      own?.dispose();
      if (open === panel) [open, running] = [undefined, undefined];
    });
    const { runOverview } = await sources.pages();
    if (open === panel) running = own = runOverview(panel, sources);
  };
  const serializer = vscode.window.registerWebviewPanelSerializer(TYPE, {
    deserializeWebviewPanel: run,
  });
  return {
    show: async () => {
      if (open !== undefined) open.reveal();
      else {
        await closeUnread();
        const title = vscode.l10n.t('Partnerships Overview');
        await run(vscode.window.createWebviewPanel(TYPE, title, vscode.ViewColumn.Active));
      }
    },
    settle: async (message) => {
      await running?.settle(message);
    },
    dispose: () => {
      serializer.dispose();
      open?.dispose();
    },
  };
}

/** A tab of it that came back with the window, and that nobody has looked at, has no panel yet. */
async function closeUnread(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(
    tabs.filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(TYPE),
    ),
  );
}
