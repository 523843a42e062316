import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import type { PortfolioEntry } from '../../core/portfolio/cycleState.ts';
import { buildPortfolio, type Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Row } from '../../core/portfolio/row.ts';
import { badgeOf, rowsOf } from '../../core/portfolio/rows.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { SECTION, soonDays } from '../settings.ts';
import { translate } from '../translate.ts';
import { newDrawnRows } from './drawnRows.ts';
import { tooltipOf, treeItemOf } from './treeItem.ts';
import type { Disposable } from '../disposable.ts';

/** The sidebar's tree of partners. VS Code gets ids as its elements, so that rows keep their places. */
export interface PartnersTree extends Disposable {
  /** As of the last workbook that changed. */
  readonly portfolio: () => Portfolio;
  readonly row: (id: string) => Row | undefined;
  readonly children: (id?: string) => readonly Row[];
}

export interface TreeSources {
  readonly index: WorkspaceIndex;
  readonly today: () => Day;
  readonly onDayChanged: vscode.Event<unknown>;
}

/** Changes that come in one breath are drawn once, in milliseconds. */
const BREATH = 30;
/**
 * While changes go on, as they do while a large library is read or checked out, the tree is drawn
 * this often, in milliseconds: drawing all of it costs more than reading a workbook.
 */
const BREATH_WHILE_BUSY = 600;

/** Shows the portfolio, and draws again only what has changed. */
export function showPartnersTree({ index, today, onDayChanged }: TreeSources): PartnersTree {
  const changed = new vscode.EventEmitter<string | string[] | undefined>();
  const drawn = newDrawnRows();
  let portfolio = buildPortfolio([], today());
  let breath: ReturnType<typeof setTimeout> | undefined;

  const view = vscode.window.createTreeView<string>('partnershipWorkbooks.tree', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (id) => drawn.children(id).map((row) => row.id),
      getParent: (id) => drawn.parent(id),
      getTreeItem: (id) => treeItemOf(drawn.row(id)),
      resolveTreeItem: (item, id) => {
        item.tooltip = tooltipOf(drawn.row(id));
        return item;
      },
    },
    showCollapseAll: true,
  });
  let drawnAt = 0;
  const redraw = (): void => {
    breath = undefined;
    drawnAt = performance.now();
    portfolio = buildPortfolio(entriesOf(index), today(), {
      soonDays: soonDays(),
      previous: portfolio,
    });
    const different = drawn.replace(rowsOf(portfolio, translate));
    if (different === 'all') changed.fire(undefined);
    else if (different.length > 0) changed.fire([...different]);
    const badge = badgeOf(portfolio, translate);
    // A badge asks for something: none when there is nothing to do.
    view.badge = badge.value === 0 ? undefined : badge;
  };
  const soon = (): void => {
    if (breath !== undefined) return;
    const isBusy = performance.now() - drawnAt < BREATH_WHILE_BUSY / 2;
    breath = setTimeout(redraw, isBusy ? BREATH_WHILE_BUSY : BREATH);
  };
  redraw();
  const subscriptions = vscode.Disposable.from(
    changed,
    view,
    index.onDidChange(soon),
    onDayChanged(soon),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SECTION)) soon();
    }),
  );
  return {
    portfolio: () => portfolio,
    row: drawn.row,
    children: drawn.children,
    dispose: () => {
      clearTimeout(breath);
      subscriptions.dispose();
    },
  };
}

function* entriesOf(index: WorkspaceIndex): Iterable<PortfolioEntry> {
  for (const [path, { summary }] of index.workbooks()) yield { path, summary };
}
