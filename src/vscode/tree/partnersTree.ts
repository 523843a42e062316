import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import { buildPortfolio, type Portfolio } from '../../core/portfolio/portfolio.ts';
import { badgeOf, rowsOf, type Row } from '../../core/portfolio/rows.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { SECTION, soonDays } from '../settings.ts';
import { translate } from '../translate.ts';
import { treeItemOf } from './treeItem.ts';

/** The sidebar's tree of partners. */
export interface PartnersTree extends vscode.Disposable {
  readonly portfolio: () => Portfolio;
  readonly row: (id: string) => Row | undefined;
  readonly rows: () => readonly Row[];
}

export interface TreeSources {
  readonly index: WorkspaceIndex;
  readonly today: () => Day;
  readonly onDayChanged: vscode.Event<unknown>;
}

/** Changes that come in one breath, such as typing or a checkout, are drawn once, in milliseconds. */
const BREATH = 50;

/**
 * Shows the portfolio, and draws again only what has changed. VS Code gets ids as its elements, so
 * that a row keeps its place and its expansion whatever it says.
 */
export function showPartnersTree({ index, today, onDayChanged }: TreeSources): PartnersTree {
  const changed = new vscode.EventEmitter<string | readonly string[] | undefined>();
  let drawn = draw();
  let breath: ReturnType<typeof setTimeout> | undefined;

  function draw(): Drawn {
    const entries = [...index.workbooks()].map(([path, { summary }]) => ({ path, summary }));
    const portfolio = buildPortfolio(entries, today(), { soonDays: soonDays() });
    return drawnOf(portfolio, rowsOf(portfolio, translate));
  }
  const provider: vscode.TreeDataProvider<string> = {
    onDidChangeTreeData: changed.event as vscode.Event<string | string[] | undefined>,
    getChildren: (id) => (id === undefined ? drawn.roots : (drawn.rows.get(id)?.children ?? [])).map((row) => row.id),
    getParent: (id) => drawn.parents.get(id),
    getTreeItem: (id) => treeItemOf(drawn.rows.get(id)),
  };
  const view = vscode.window.createTreeView('partnershipWorkbooks.tree', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const redraw = (): void => {
    breath = undefined;
    const before = drawn;
    drawn = draw();
    const different = differentRows(before, drawn);
    if (different === 'all') changed.fire(undefined);
    else if (different.length > 0) changed.fire(different);
    showBadge(view, drawn.portfolio);
  };
  const soon = (): void => {
    breath ??= setTimeout(redraw, BREATH);
  };
  showBadge(view, drawn.portfolio);
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
    portfolio: () => drawn.portfolio,
    row: (id) => drawn.rows.get(id),
    rows: () => drawn.roots,
    dispose: () => {
      clearTimeout(breath);
      subscriptions.dispose();
    },
  };
}

interface Drawn {
  readonly portfolio: Portfolio;
  readonly roots: readonly Row[];
  readonly rows: ReadonlyMap<string, Row>;
  readonly parents: ReadonlyMap<string, string>;
}

function drawnOf(portfolio: Portfolio, roots: readonly Row[]): Drawn {
  const rows = new Map<string, Row>();
  const parents = new Map<string, string>();
  const visit = (row: Row, parent: string | undefined): void => {
    rows.set(row.id, row);
    if (parent !== undefined) parents.set(row.id, parent);
    for (const child of row.children) visit(child, row.id);
  };
  for (const row of roots) visit(row, undefined);
  return { portfolio, roots, rows, parents };
}

/** The topmost rows that say something else than before; `all` when the top itself is another. */
function differentRows(before: Drawn, after: Drawn): readonly string[] | 'all' {
  if (!sameIds(before.roots, after.roots)) return 'all';
  const different: string[] = [];
  const visit = (old: Row, row: Row): void => {
    if (JSON.stringify(old) === JSON.stringify(row)) return;
    const inside = sameFace(old, row) && sameIds(old.children, row.children);
    if (!inside) different.push(row.id);
    else row.children.forEach((child, at) => visit(old.children[at] ?? child, child));
  };
  after.roots.forEach((row, at) => visit(before.roots[at] ?? row, row));
  return different;
}

function sameIds(a: readonly Row[], b: readonly Row[]): boolean {
  return a.length === b.length && a.every((row, at) => row.id === b[at]?.id);
}

function sameFace(a: Row, b: Row): boolean {
  return JSON.stringify({ ...a, children: [] }) === JSON.stringify({ ...b, children: [] });
}

/** The number of things that are late, and nothing else: a badge asks for something. */
function showBadge(view: vscode.TreeView<string>, portfolio: Portfolio): void {
  const badge = badgeOf(portfolio, translate);
  view.badge = badge;
}
