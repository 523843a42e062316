import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Row } from '../../core/portfolio/row.ts';
import { badgeOf, newRows } from '../../core/portfolio/rows.ts';
import { inGroups, type Turns } from '../index/turns.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { SECTION, soonDays } from '../settings.ts';
import { translate } from '../translate.ts';
import { newDrawnRows } from './drawnRows.ts';
import { newLivePortfolio } from './livePortfolio.ts';
import { tooltipOf, treeItemOf } from './treeItem.ts';
import type { Disposable } from '../disposable.ts';

/** The sidebar's tree of partners. VS Code gets ids as its elements, so that rows keep their places. */
export interface PartnersTree extends Disposable {
  /** As of the last workbook that changed. */
  readonly portfolio: () => Portfolio;
  /** Fires when it is another one. It follows the index at a distance while many files change. */
  readonly onDidChangePortfolio: vscode.Event<undefined>;
  readonly row: (id: string) => Row | undefined;
  readonly children: (id?: string) => readonly Row[];
}

export interface TreeSources {
  readonly index: WorkspaceIndex;
  readonly today: () => Day;
  readonly onDayChanged: vscode.Event<unknown>;
  readonly turns: Turns;
}

/** Changes that come in one breath are drawn once, in milliseconds. */
const BREATH = 30;
/** While changes go on, as they do while a large library is read or checked out, it is this long. */
const BREATH_WHILE_BUSY = 600;
/** More changes than this at once, or so many draws in a row, mean that changes go on. */
const MANY = 20;
const IN_A_ROW = 3;

/** So many items are made in one go where many are asked for: in a fraction of a turn. */
const ITEMS_AT_A_TIME = 25;

/** Shows the portfolio, and draws again only what has changed. */
export function showPartnersTree({ index, today, onDayChanged, turns }: TreeSources): PartnersTree {
  const changed = new vscode.EventEmitter<string | string[] | undefined>();
  const portfolioChanged = new vscode.EventEmitter<undefined>();
  const drawn = newDrawnRows();
  const nextForItems = inGroups(turns, ITEMS_AT_A_TIME);
  const rowsOf = newRows(translate);
  const portfolio = newLivePortfolio(today(), soonDays(), turns);
  let breath: ReturnType<typeof setTimeout> | undefined;
  let isWorking = false;
  let drawnAt = -Infinity;
  let inARow = 0;
  let isEnded = false;
  const hasEnded = (): boolean => isEnded; // it may end while something is waited for

  const view = vscode.window.createTreeView<string>('partnershipWorkbooks.tree', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (id) => drawn.children(id).map((row) => row.id),
      getParent: (id) => drawn.parent(id),
      getTreeItem: async (id) => {
        // VS Code asks for all rows at once, however many there are.
        if (turns.isOver()) await nextForItems();
        return treeItemOf(drawn.row(id));
      },
      resolveTreeItem: (item, id) => {
        item.tooltip = tooltipOf(drawn.row(id));
        return item;
      },
    },
    showCollapseAll: true,
  });
  const hasJustDrawn = (): boolean => performance.now() - drawnAt < BREATH_WHILE_BUSY / 2;
  /** One at a time: each step of it may take as long as a turn does. */
  const draw = async (): Promise<void> => {
    if (hasEnded()) return;
    inARow = hasJustDrawn() ? inARow + 1 : 0;
    drawnAt = performance.now();
    const now = portfolio.now();
    const rows = rowsOf(now);
    if (turns.isOver()) await turns.next();
    if (hasEnded()) return;
    const different = drawn.replace(rows);
    if (different === 'all') changed.fire(undefined);
    else if (different.length > 0) changed.fire([...different]);
    const badge = badgeOf(now, translate);
    // A badge asks for something: none when there is nothing to do.
    view.badge = badge.value === 0 ? undefined : badge;
    portfolioChanged.fire(undefined);
  };
  const work = async (): Promise<void> => {
    breath = undefined;
    if (isWorking) return;
    isWorking = true;
    const isFirst = drawnAt === -Infinity;
    await portfolio.catchUp(async () => {
      if (hasEnded()) return true;
      // The first rows show as soon as there are some; reading goes on before the others do.
      if (isFirst) return true;
      if (performance.now() - drawnAt > BREATH_WHILE_BUSY) await draw();
      return false;
    });
    if (turns.isOver()) await turns.next();
    await draw();
    isWorking = false;
    if (portfolio.behind() > 0) soon();
  };
  const soon = (): void => {
    if (breath !== undefined || isWorking) return;
    const isBusy = hasJustDrawn() && (inARow >= IN_A_ROW || portfolio.behind() > MANY);
    breath = setTimeout(() => void work(), isBusy ? BREATH_WHILE_BUSY : BREATH);
  };
  const restart = (): void => {
    portfolio.restart(today(), soonDays(), [...index.entries()]);
    soon();
  };
  portfolio.add([...index.entries()]);
  if (portfolio.behind() > 0) soon();
  // Nothing is left to wait for.
  void index.settled().then(() => {
    clearTimeout(breath);
    return work();
  });
  const subscriptions = vscode.Disposable.from(
    changed,
    portfolioChanged,
    view,
    index.onDidChange((changes) => {
      portfolio.add(changes);
      soon();
    }),
    onDayChanged(restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SECTION)) restart();
    }),
  );
  return {
    portfolio: portfolio.now,
    onDidChangePortfolio: portfolioChanged.event,
    row: drawn.row,
    children: drawn.children,
    dispose: () => {
      isEnded = true;
      clearTimeout(breath);
      subscriptions.dispose();
    },
  };
}
