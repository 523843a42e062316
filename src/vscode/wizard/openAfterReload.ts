import * as vscode from 'vscode';
import type { FormEditor } from '../form/formEditor.ts';
import type { WrittenWorkbook } from './writeWorkbook.ts';

/** Opening a folder starts VS Code anew. This carries over where the person wants to go on. */
export interface OpenAfterReload {
  readonly openFolder: (folder: vscode.Uri, workbook: WrittenWorkbook) => Promise<void>;
  /** Opens what the last window left open for this one, if anything, and tells of it. */
  readonly goOn: () => Promise<void>;
}

const KEY = 'openAfterReload';

/** How long a note waits for its window, in milliseconds. */
const SHELF_LIFE = 120_000;

interface Note {
  readonly uri: string;
  readonly organization: string;
  readonly cycle: number;
  readonly text: string;
  readonly folders: readonly string[];
  readonly cursor: number;
  readonly leftAt: number;
}

/** Keeps the one note, for the moment of the reload only; the files are the database. */
export function openAfterReload(
  state: vscode.Memento,
  forms: Pick<FormEditor, 'show'>,
): OpenAfterReload {
  return {
    openFolder: async (folder, workbook) => {
      await state.update(KEY, noteOf(workbook));
      await vscode.commands.executeCommand('vscode.openFolder', folder);
    },
    goOn: async () => {
      const note = state.get<Note>(KEY);
      if (note === undefined) return;
      const workbook = workbookOf(note);
      const isLate = Date.now() - note.leftAt > SHELF_LIFE;
      const isHere = vscode.workspace.getWorkspaceFolder(workbook.file.uri) !== undefined;
      // It holds all of the workbook: where its window never came, the next one throws it away.
      if (isHere || isLate) await state.update(KEY, undefined);
      if (isLate || !isHere) return;
      const { offerToTakeBack, showWritten } = await import('./writeWorkbook.ts');
      await showWritten(workbook, forms);
      await offerToTakeBack(workbook);
    },
  };
}

function noteOf({ file, organization, cycle, cursor }: WrittenWorkbook): Note {
  const { uri, bytes, folders } = file;
  return {
    uri: uri.toString(),
    text: new TextDecoder().decode(bytes),
    folders: folders.map(String),
    ...{ organization, cycle, cursor, leftAt: Date.now() },
  };
}

function workbookOf({ uri, text, folders, ...rest }: Note): WrittenWorkbook {
  const { organization, cycle, cursor } = rest;
  const parse = (one: string): vscode.Uri => vscode.Uri.parse(one, true);
  const bytes = new TextEncoder().encode(text);
  const file = { uri: parse(uri), bytes, folders: folders.map(parse) };
  return { file, organization, cycle, cursor };
}
