import * as vscode from 'vscode';
import { readGoes, readHeard, readText, readWords } from '../../core/form/sync/keptShapes.ts';
import type { WordsPutBy } from '../../core/form/sync/typed.ts';

/** Raised whenever the words change their meaning. */
export const FORMAT = 1;

/** The file's own form; another one is thrown away. */
export interface WordsInFile extends WordsPutBy {
  readonly format: number;
  readonly workbook: string;
}

/** A file of ours. */
export interface FileOfWords {
  readonly file: vscode.Uri;
  readonly kept: WordsInFile;
}

export async function readWordsIn(file: vscode.Uri): Promise<WordsInFile | undefined> {
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const kept = JSON.parse(text) as Partial<WordsInFile> | null;
    const { format, workbook, words, heard, goes } = kept ?? {};
    if (format !== FORMAT || typeof workbook !== 'string' || !Array.isArray(words))
      return undefined;
    const done = readText(kept?.text);
    return {
      ...{ format, workbook, words: readWords(words), heard: readHeard(heard) },
      ...{ goes: readGoes(goes), ...(done && { text: done }) },
    };
  } catch {
    return undefined; // nothing is put by
  }
}

export async function writeWords(file: vscode.Uri, kept: WordsInFile): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(kept)));
}

/** Gone already is as good: another window may have brought over the same words meanwhile. */
export async function removeWords(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return;
    throw error;
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
    /^(.*\/)([^/]+)(\/[^/]+\/typed\/[^/]+)$/.exec(file.path) ?? [];
  if (file.scheme !== 'file') return [];
  const base = id.replace(/(?<=.)-[1-9]$/, '');
  return [base, ...Array.from({ length: 9 }, (_, at) => `${base}-${String(at + 1)}`)]
    .filter((one) => one !== id)
    .map((one) => file.with({ path: `${before}${one}${rest}` }));
}
