import * as vscode from 'vscode';
import { newDrawnRows } from '../../core/portfolio/drawnRows.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Row } from '../../core/portfolio/row.ts';
import { badgeOf, rowsOf } from '../../core/portfolio/rows.ts';
import type { Disposable } from '../disposable.ts';
import type { LivePortfolio } from '../workspace/livePortfolio.ts';
import { translate } from '../translate.ts';
import { untrusted } from '../showMessage.ts';
import type { Log } from '../log.ts';
import { setContext } from '../setContext.ts';
import type { Due } from '../../core/portfolio/due.ts';

/** The sidebar's tree of partners. */
export interface PartnersTree extends Disposable {
  /** The rows at the top, as they are drawn; each has those below it. */
  readonly rows: () => readonly Row[];
  readonly selected: () => Row | undefined;
  readonly view: Pick<vscode.TreeView<Row>, 'visible' | 'onDidChangeVisibility'>;
}

/**
 * Shows the portfolio. Where a row says something else all that are unfolded are drawn again, which are
 * never many; by their ids they keep their places, and stay unfolded.
 */
export function showPartnersTree(live: LivePortfolio, log: Log): PartnersTree {
  const changed = new vscode.EventEmitter<undefined>();
  const drawn = newDrawnRows();
  let rows: readonly Row[] = [];
  let isDrawn = false;
  let isRead = false;
  let toldNone: boolean | undefined;
  let toldSome = false;
  let firstDrawn = (): void => undefined;
  const hasRows = new Promise<void>((resolve) => (firstDrawn = resolve));

  const view = vscode.window.createTreeView<Row>('partnershipWorkbooks.tree', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (row) => {
        // An empty view says that there is nothing here, so it waits until that is known.
        await hasRows;
        return [...drawn.below(row)];
      },
      getTreeItem: treeItemOf,
      resolveTreeItem: (item, row) => {
        item.tooltip = untrusted(drawn.now(row).tooltip());
        return item;
      },
    },
    showCollapseAll: true,
  });
  /**
   * Models get tools where there are partners. Only where there are none VS Code says how to begin. It would say so as well while nobody has looked yet,
   * and of rows that went with an extension host that has died.
   */
  const tellNone = (): void => {
    const areNone = isRead && rows.length === 0;
    const areSome = isRead && !areNone;
    if (areSome !== toldSome)
      log.inBackground('telling models', () => setContext('hasPartners', areSome));
    toldSome = areSome;
    if (areNone === toldNone) return;
    toldNone = areNone;
    log.inBackground('telling the sidebar', () => setContext('hasNoPartners', areNone));
  };
  /** What the view waits for is not drawn twice: it asks for the first rows before there are any. */
  const drawRows = (): void => {
    if (isDrawn) changed.fire(undefined);
    isDrawn = true;
    firstDrawn();
  };
  const draw = (portfolio: Portfolio): void => {
    rows = rowsOf(portfolio, translate);
    if (drawn.take(rows) || !isDrawn) drawRows();
    tellNone();
    const badge = badgeOf(portfolio, translate);
    // A badge asks for something: none when there is nothing to do.
    view.badge = badge.value === 0 ? undefined : badge;
  };
  const subscriptions = vscode.Disposable.from(changed, view, live.onDidChange(draw));
  log.inBackground('reading for the sidebar', async () => {
    await live.ready();
    isRead = true;
    if (!isDrawn) drawRows();
    tellNone();
  });
  return {
    view,
    rows: () => rows,
    selected: () => view.selection[0],
    dispose: () => void subscriptions.dispose(),
  };
}

const COLLAPSING: Readonly<Record<Row['collapsible'], vscode.TreeItemCollapsibleState>> = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
};

/** A row as VS Code shows it. */
function treeItemOf(row: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, COLLAPSING[row.collapsible]);
  item.id = row.id;
  item.description = row.description;
  item.contextValue = contextOf(row.subject);
  item.accessibilityInformation = { label: row.accessibilityLabel };
  if (row.icon !== undefined) item.iconPath = iconOf(row.icon);
  if (row.open !== undefined) {
    item.command = {
      command: 'partnershipWorkbooks.openRow',
      title: vscode.l10n.t('Open the Workbook'),
      arguments: [row],
    };
  }
  return item;
}

/** What the `when` clauses of package.json call it. */
function contextOf(subject: Row['subject']): string {
  switch (subject.kind) {
    case 'milestone':
      return subject.open ? 'openMilestone' : 'milestone';
    case 'due':
      return CONTEXT_OF_DUE[subject.due.kind];
    case 'organization':
    case 'cycle':
      return subject.stopped ? 'cycleStopped' : 'cycle';
    case 'comingUp':
    case 'group':
    case 'more':
    case 'ideas':
    case 'earlierCycles':
    case 'question':
    case 'idea':
      return subject.kind;
  }
}

const CONTEXT_OF_DUE: Readonly<Record<Due['kind'], string>> = {
  milestone: 'openMilestone', // what is coming up is open
  meeting: 'dueMeeting',
  resume: 'dueResume',
  review: 'due',
  goal: 'due',
};

function iconOf({ id, color }: NonNullable<Row['icon']>): vscode.ThemeIcon {
  return color === undefined
    ? new vscode.ThemeIcon(id)
    : new vscode.ThemeIcon(id, new vscode.ThemeColor(color));
}
