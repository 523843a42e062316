import * as vscode from 'vscode';
import type { Row } from '../../core/portfolio/rows.ts';

const COLLAPSING: Readonly<Record<Row['collapsible'], vscode.TreeItemCollapsibleState>> = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
};

/** A row as VS Code shows it. A row that has just gone gets an empty item until the tree is drawn again. */
export function treeItemOf(row: Row | undefined): vscode.TreeItem {
  if (row === undefined) return new vscode.TreeItem('');
  const item = new vscode.TreeItem(row.label, COLLAPSING[row.collapsible]);
  item.id = row.id;
  item.description = row.description;
  item.tooltip = tooltipOf(row.tooltip);
  item.contextValue = row.kind;
  item.accessibilityInformation = { label: row.accessibilityLabel };
  item.iconPath = iconOf(row.icon);
  if (row.open !== undefined) {
    item.command = {
      command: 'partnershipWorkbooks.openRow',
      title: vscode.l10n.t('Open the Workbook'),
      arguments: [row.id],
    };
  }
  return item;
}

/** File content may stand in a tooltip: it is never trusted, and may hold no HTML. */
function tooltipOf(markdown: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(markdown);
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  return tooltip;
}

function iconOf(icon: Row['icon']): vscode.ThemeIcon {
  return icon.color === undefined
    ? new vscode.ThemeIcon(icon.id)
    : new vscode.ThemeIcon(icon.id, new vscode.ThemeColor(icon.color));
}
