import * as vscode from 'vscode';
import { dayOf, type Day } from '../../src/core/calendar/day.ts';
import type { Row } from '../../src/core/portfolio/row.ts';
import type { CycleSummary } from '../../src/core/portfolio/summary.ts';
import type { PartnershipWorkbooks } from '../../src/vscode/compose.ts';
import { followDocuments } from '../../src/vscode/documents.ts';
import { workspaceFiles, type FileAccess } from '../../src/vscode/workspace/fileAccess.ts';
import { openLivePortfolio, type LivePortfolio } from '../../src/vscode/workspace/livePortfolio.ts';
import { remembered } from '../../src/vscode/workspace/remembered.ts';
import { newTurns } from '../../src/vscode/workspace/turns.ts';
import { activated, log, until, workspaceFolder } from './support.ts';

/** The extension's own parts, once it runs and has read the workspace. */
export async function running(): Promise<PartnershipWorkbooks> {
  const workbooks = (await activated()).exports as PartnershipWorkbooks;
  await workbooks.live.ready();
  return workbooks;
}

/** The live portfolio of a window that is opened now. `folder`: where it is remembered. */
export function anotherPortfolio({
  files = workspaceFiles(),
  folder,
}: { readonly files?: FileAccess; readonly folder?: vscode.Uri } = {}): {
  readonly live: LivePortfolio;
  readonly end: () => void;
} {
  const documents = followDocuments();
  const turns = newTurns();
  const kept = remembered({ folder, version: '1', turns, log, rest: 300 });
  const clock = { today: todayHere, onDayChanged: new vscode.EventEmitter<Day>().event };
  const live = openLivePortfolio({
    documents,
    files,
    remembered: kept,
    turns,
    clock,
    log,
  });
  const end = (): void => {
    for (const one of [live, kept, documents]) one.dispose();
  };
  return { live, end };
}

/** What day it is where the user sits. */
export function todayHere(): Day {
  const now = new Date();
  return dayOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** What is known of each workbook, by its URI. */
export function summariesIn(live: LivePortfolio): ReadonlyMap<string, CycleSummary> {
  return new Map(Array.from(live.portfolio().states, ([key, { summary }]) => [key, summary]));
}

/** The paths of all workbooks that are known. */
export function pathsIn(live: LivePortfolio): readonly string[] {
  return Array.from(live.portfolio().states.keys(), (key) => vscode.Uri.parse(key, true).path);
}

/** A day as workbooks write it, counted in days from today, where the user sits. */
export function dayFromToday(days: number): string {
  const now = new Date();
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return day.toISOString().slice(0, 10);
}

/** Writes a file as another program would, behind VS Code's back but for its file system. */
export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** A workbook's text with this front matter below the marker. */
export function workbook(frontMatter: string, body = ''): string {
  return `---\nworkbook: partnership-cycle\n${frontMatter}---\n\n# Notes\n${body}`;
}

/** The codes of the problems that VS Code shows for a file, in the order of the text. */
export function codesAt(uri: vscode.Uri): readonly string[] {
  return ours(uri).map(({ code }) => (typeof code === 'string' ? code : ''));
}

/** Our diagnostics of a file, in the order of the text. */
export function ours(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'partnership-workbooks')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Waits until these are the codes of a file. */
export async function codesBecome(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  await until(`${expected.join(', ') || 'no problem'} in ${uri.path}`, () =>
    codesAt(uri).join() === expected.join() ? true : undefined,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; there are: ${codesAt(uri).join(', ')}`);
  });
}

/** Replaces the first `old` of an open document by `now`, as an edit of its own. */
export async function edit(document: vscode.TextDocument, old: string, now: string): Promise<void> {
  const at = document.getText().indexOf(old);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + old.length));
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, now);
  await vscode.workspace.applyEdit(change);
}

/** Every row of the tree as it is read out, with whole names, unfolded, one row a line. */
export function treeText({ tree }: PartnershipWorkbooks): string {
  return rowsText(tree.rows());
}

/** The same of any rows. */
export function rowsText(rows: readonly Row[], depth = 0): string {
  return rows
    .flatMap((row) => [
      `${'  '.repeat(depth)}${row.accessibilityLabel}`,
      ...[rowsText(row.children(), depth + 1)].filter((text) => text !== ''),
    ])
    .join('\n');
}

/** The rows below the one with this id. */
export function rowsBelow({ tree }: PartnershipWorkbooks, id: string): readonly Row[] {
  return (
    tree
      .rows()
      .find((row) => row.id === id)
      ?.children() ?? []
  );
}

/** Waits until the tree holds (or no longer holds) this text. */
export async function treeHas(
  workbooks: PartnershipWorkbooks,
  text: string,
  there = true,
): Promise<void> {
  // All rows are made to be looked at: that is done when they are others, and not all the time.
  let isOther = true;
  const drawn = workbooks.live.onDidChange(() => (isOther = true));
  try {
    await until(`the tree ${there ? 'to show' : 'to forget'} "${text}"`, () => {
      const isLookedAt = isOther;
      isOther = false;
      return isLookedAt && treeText(workbooks).includes(text) === there ? true : undefined;
    });
  } catch (error) {
    throw new Error(`${String(error)}; it shows:\n${treeText(workbooks)}`, { cause: error });
  } finally {
    drawn.dispose();
  }
}

/** How many workbooks {@link caughtUp} has written: an editor may remember the text of one that is gone. */
const written = { count: 0 };

/**
 * Waits until what has happened to files and editors so far is taken in: a workbook that comes, and is
 * opened, after all of it is in the tree, has its problems, and is gone again.
 */
export async function caughtUp(workbooks: PartnershipWorkbooks): Promise<void> {
  const name = `Comes last ${String(++written.count)}`;
  const uri = await write(
    `last-${String(written.count)}.md`,
    workbook(`organization:\n  name: ${name}\ncycle: two\n`),
  );
  await treeHas(workbooks, name);
  await vscode.workspace.openTextDocument(uri);
  await until('its problem', () => codesAt(uri).includes('wrong-type') || undefined);
  await vscode.workspace.fs.delete(uri);
  await treeHas(workbooks, name, false);
}

/** Closes every editor, whatever is unsaved in it. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
