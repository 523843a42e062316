import * as vscode from 'vscode';
import { summarizeText } from '../../core/portfolio/summary.ts';
import { isWorkbook } from '../../core/workbook/syntax/isWorkbook.ts';
import type { OpenDocuments } from '../documents.ts';
import type { Editors } from './editors.ts';
import type { FileAccess } from './fileAccess.ts';
import type { KnownFiles, ReadFile } from './knownFiles.ts';
import type { Remembered } from './remembered.ts';

/** What the files on disk say, taken into the known files. */
export interface DiskLook {
  /** Reads a file, by its URI, where it is another one than before. */
  readonly look: (key: string) => Promise<void>;
  /** Has it read whatever its stamp says: two writes within one tick of the clock leave the same stamp. */
  readonly mustRead: (keys: Iterable<string>) => void;
}

export interface DiskSources {
  readonly files: FileAccess;
  readonly questionsFor: OpenDocuments['questionsFor'];
  readonly known: KnownFiles;
  readonly remembered: Remembered;
  readonly editors: Pick<Editors, 'take'>;
  /** Called with a file that is found to be another one, or gone, though nobody said so. */
  readonly touched: (uri: vscode.Uri) => void;
  /** Called with a workbook that a link leads to, and that lies outside the workspace. */
  readonly leftOut: (uri: vscode.Uri) => void;
}

/** Looks at one file after the other, as it is told. */
export function newDiskLook(sources: DiskSources): DiskLook {
  const { files, questionsFor, known, remembered, editors, touched, leftOut } = sources;
  /** Whether the file has another text than when it was read, or is asked something else. */
  const isAnother = async (
    uri: vscode.Uri,
    before: ReadFile | undefined,
    stamp: string | undefined,
  ): Promise<boolean> => {
    if (before?.stamp !== stamp) return true;
    if (before?.summary === null || before === undefined) return false;
    return before.questions !== (await questionsFor(uri))?.version;
  };
  const toRead = new Set<string>();
  const look = async (key: string): Promise<void> => {
    const uri = vscode.Uri.parse(key, true);
    const isToRead = toRead.delete(key);
    const stamp = isOurs(uri) ? await files.stampOf(uri) : undefined;
    if (isToRead || (await isAnother(uri, known.onDisk(key), stamp))) {
      const text = stamp === undefined ? undefined : await files.read(uri);
      const isOne = text !== undefined && isWorkbook(text);
      const ours = isOne ? await questionsFor(uri) : undefined;
      if (toRead.has(key)) return; // it has changed meanwhile, and is looked at again
      const said = (text === undefined ? undefined : summarizeText(text, ours)) ?? null;
      const isLeftOut = said !== null && !isReallyOurs(uri, files);
      if (isLeftOut) leftOut(uri);
      const summary = isLeftOut ? null : said;
      const before = known.onDisk(key);
      const isUntold = !isToRead && before !== undefined && before.stamp !== stamp;
      const questions = ours?.version;
      known.putOnDisk(key, stamp === undefined ? undefined : { stamp, summary, questions });
      if (isUntold) touched(uri);
      remembered.saveSoon(known.allOnDisk);
    }
    // VS Code holds the text of a file that is gone for minutes: only one that is there counts again.
    if (stamp !== undefined && !known.isInEditor(key)) editors.take(uri);
  };
  return {
    look,
    mustRead: (keys) => {
      for (const key of keys) toRead.add(key);
    },
  };
}

/** Whether a file lies in a folder of the workspace. */
export function isOurs(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/**
 * The same by all links: whoever may write in a folder of the workspace can't have a workbook put into
 * the team's lists that lies elsewhere.
 */
function isReallyOurs(uri: vscode.Uri, files: Pick<FileAccess, 'isWithin'>): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder !== undefined && files.isWithin(folder.uri, uri);
}
