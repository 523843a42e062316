import * as vscode from 'vscode';
import type { Due } from '../../core/portfolio/due.ts';
import type { Row } from '../../core/portfolio/row.ts';

const COLLAPSING: Readonly<Record<Row['collapsible'], vscode.TreeItemCollapsibleState>> = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
};

/** A row as VS Code shows it. */
export function treeItemOf(row: Row): vscode.TreeItem {
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
