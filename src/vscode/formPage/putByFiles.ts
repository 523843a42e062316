import * as vscode from 'vscode';
import type { Journal } from '../../core/form/sync/doc.ts';
import { hasWords, readJournal } from '../../core/form/sync/keptShapes.ts';

/** Raised whenever a journal changes its meaning. */
export const FORMAT = 2;

/** The file's own form; another one is thrown away. */
export interface JournalInFile {
  readonly format: number;
  readonly workbook: string;
  /** When it was put by, in milliseconds since 1970. */
  readonly time: number;
  readonly journal: Journal;
}

/** A file of ours. */
export interface FileOfJournal {
  readonly file: vscode.Uri;
  readonly kept: JournalInFile;
}

export async function readJournalIn(file: vscode.Uri): Promise<JournalInFile | undefined> {
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const kept = JSON.parse(text) as Partial<JournalInFile> | null;
    const { format, workbook, time } = kept ?? {};
    const journal = readJournal(kept?.journal);
    if (format !== FORMAT || typeof workbook !== 'string' || journal === undefined)
      return undefined;
    return { format, workbook, time: Number(time), journal };
  } catch {
    return undefined; // nothing is put by
  }
}

export async function writeJournal(file: vscode.Uri, kept: JournalInFile): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(kept)));
}

/** Gone already is as good: another window may have brought over the same journal meanwhile. */
export async function removeJournal(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return;
    throw error;
  }
}

/** How long words stay whose workbook is gone, in milliseconds: a drive or a sync service may bring it back. */
const A_WEEK = 7 * 24 * 60 * 60 * 1000;

/** What was put by goes with its workbook, also where that went while VS Code was closed. */
export async function removeThoseOfGone(folder: vscode.Uri): Promise<void> {
  for (const file of await filesIn(folder)) {
    const kept = await readJournalIn(file);
    if (kept === undefined) continue; // it may just be written
    const isStale = !hasWords(kept.journal) || kept.time + A_WEEK < Date.now();
    if (isStale && (await isGone(vscode.Uri.parse(kept.workbook, true)))) await removeJournal(file);
  }
}

/** Its folder of the workspace is there, and it isn't. */
async function isGone(workbook: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(workbook);
  return folder !== undefined && (await isThere(folder.uri)) && !(await isThere(workbook));
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    // Of what can't be looked at now, nobody knows.
    return !(error instanceof vscode.FileSystemError && error.code === 'FileNotFound');
  }
}

export async function filesIn(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  try {
    const all = await vscode.workspace.fs.readDirectory(folder);
    return all.map(([name]) => vscode.Uri.joinPath(folder, name));
  } catch {
    return []; // nothing was ever put by
  }
}

/**
 * VS Code gives the storage of a workspace to one window, and to others `…-1` to `…-9` beside it. A window
 * that is loaded anew before its extension host has ended counts as another one, and gets another one's.
 */
export function filesBeside(file: vscode.Uri): readonly vscode.Uri[] {
  const [, before = '', id = '', rest = ''] =
    /^(.*\/)([^/]+)(\/[^/]+\/journals\/[^/]+)$/.exec(file.path) ?? [];
  if (file.scheme !== 'file') return [];
  const base = id.replace(/(?<=.)-[1-9]$/, '');
  return [base, ...Array.from({ length: 9 }, (_, at) => `${base}-${String(at + 1)}`)]
    .filter((one) => one !== id)
    .map((one) => file.with({ path: `${before}${one}${rest}` }));
}
