import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import { cycleState, type CycleState } from '../../core/portfolio/cycleState.ts';
import { portfolioOf, type Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Row } from '../../core/portfolio/row.ts';
import { badgeOf, rowsOf } from '../../core/portfolio/rows.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { SECTION, soonDays } from '../settings.ts';
import { translate } from '../translate.ts';
import { tooltipOf, treeItemOf } from './treeItem.ts';
import type { Disposable } from '../disposable.ts';

/** The sidebar's tree of partners. */
export interface PartnersTree extends Disposable {
  /** As of the last workbook that changed. */
  readonly portfolio: () => Portfolio;
  /** Settles when every file that needs reading has been read, and {@link portfolio} knows of it. */
  readonly ready: () => Promise<void>;
  /** Fires when it is another one. */
  readonly onDidChangePortfolio: vscode.Event<undefined>;
  /** The rows below the one with this id, or at the top. */
  readonly children: (id?: string) => readonly Row[];
}

export interface TreeSources {
  readonly index: WorkspaceIndex;
  readonly today: () => Day;
  readonly onDayChanged: vscode.Event<unknown>;
}

/** Changes that come in one breath are drawn once, in milliseconds. */
const BREATH = 30;

/** Shows the portfolio. Rows are made when VS Code asks for them, and keep their places by their ids. */
export function showPartnersTree({ index, today, onDayChanged }: TreeSources): PartnersTree {
  const changed = new vscode.EventEmitter<undefined>();
  const portfolioChanged = new vscode.EventEmitter<undefined>();
  const states = new Map<string, CycleState>();
  let portfolio = portfolioOf([], today(), soonDays());
  let rows: readonly Row[] = [];
  let breath: ReturnType<typeof setTimeout> | undefined;

  const view = vscode.window.createTreeView<Row>('partnershipWorkbooks.tree', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => [...(row === undefined ? rows : row.children())],
      getTreeItem: treeItemOf,
      resolveTreeItem: (item, row) => {
        item.tooltip = tooltipOf(row);
        return item;
      },
    },
    showCollapseAll: true,
  });
  const draw = (): void => {
    breath = undefined;
    portfolio = portfolioOf(states.values(), today(), soonDays());
    rows = rowsOf(portfolio, translate);
    changed.fire(undefined);
    const badge = badgeOf(portfolio, translate);
    // A badge asks for something: none when there is nothing to do.
    view.badge = badge.value === 0 ? undefined : badge;
    portfolioChanged.fire(undefined);
  };
  const drawSoon = (): void => {
    breath ??= setTimeout(draw, BREATH);
  };
  const restart = (): void => {
    states.clear();
    for (const entry of index.entries()) {
      states.set(entry.path, cycleState(entry, today(), soonDays()));
    }
    drawSoon();
  };
  restart();
  const subscriptions = vscode.Disposable.from(
    changed,
    portfolioChanged,
    view,
    index.onDidChange((changes) => {
      for (const { path, summary } of changes) {
        if (summary === undefined) states.delete(path);
        else states.set(path, cycleState({ path, summary }, today(), soonDays()));
      }
      drawSoon();
    }),
    onDayChanged(restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SECTION)) restart();
    }),
  );
  return {
    portfolio: () => portfolio,
    ready: async () => {
      await index.settled();
      if (breath === undefined) return;
      clearTimeout(breath);
      draw();
    },
    onDidChangePortfolio: portfolioChanged.event,
    children: (id) => (id === undefined ? rows : (withId(rows, id)?.children() ?? [])),
    dispose: () => {
      clearTimeout(breath);
      subscriptions.dispose();
    },
  };
}

function withId(rows: readonly Row[], id: string): Row | undefined {
  for (const row of rows) {
    const found = row.id === id ? row : withId(row.children(), id);
    if (found !== undefined) return found;
  }
  return undefined;
}
