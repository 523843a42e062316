import type * as vscode from 'vscode';
import { openWorkbook } from '../../core/workbook/openWorkbook.ts';
import { NO_MEMORY } from '../../core/workbook/syntax/memory.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { OpenDocuments } from '../documents.ts';
import type { Parts } from '../parts.ts';

export type ReadingSources = Pick<Parts, 'documents' | 'files' | 'turns'>;

/** A workbook as it stands in its editor, else on disk. */
export interface ReadWorkbook {
  readonly uri: vscode.Uri;
  /** The path of its URI. */
  readonly path: string;
  readonly workbook: Workbook;
}

/** Workbooks, whole, as their editors or files have them, with what waits in forms. Those that are gone are left out. */
export async function readWorkbooks(
  uris: readonly vscode.Uri[],
  { documents, files, turns }: ReadingSources,
): Promise<readonly ReadWorkbook[]> {
  const all: ReadWorkbook[] = [];
  for (const uri of uris) {
    if (turns.isOver()) await turns.next();
    const there = documents.at(uri);
    const open = there && (await documents.written(there.document));
    const text = open === undefined ? await files.read(uri) : undefined;
    const workbook =
      text === undefined
        ? open?.workbook
        : openWorkbook(text, NO_MEMORY, await documents.questionsFor(uri));
    if (workbook !== undefined) all.push({ uri, path: uri.path, workbook });
  }
  return all;
}

/** Whether somebody has typed in it since it was read: what was planned then would go elsewhere now. */
export function hasChangedSince(
  { uri, workbook }: ReadWorkbook,
  documents: OpenDocuments,
): boolean {
  const open = documents.at(uri);
  return open !== undefined && open.workbook?.text !== workbook.text;
}
