import * as vscode from 'vscode';
import { openAtOffset } from '../openWorkbook.ts';
import type { WrittenWorkbook } from './writeWorkbook.ts';

/** Opening a folder starts VS Code anew. This carries over where the person wants to go on. */
export interface OpenAfterReload {
  readonly openFolder: (folder: vscode.Uri, workbook: WrittenWorkbook) => Promise<void>;
  /** Opens what the last window left open for this one, if anything. */
  readonly goOn: () => Promise<void>;
}

const KEY = 'openAfterReload';

/** How long a note waits for its window, in milliseconds. */
const SHELF_LIFE = 120_000;

interface Note {
  readonly uri: string;
  readonly cursor: number;
  readonly leftAt: number;
}

/** Keeps the one note, for the moment of the reload only; the files are the database. */
export function openAfterReload(state: vscode.Memento): OpenAfterReload {
  return {
    openFolder: async (folder, { uri, cursor }) => {
      const note: Note = { uri: uri.toString(), cursor, leftAt: Date.now() };
      await state.update(KEY, note);
      await vscode.commands.executeCommand('vscode.openFolder', folder);
    },
    goOn: async () => {
      const note = state.get<Note>(KEY);
      if (note === undefined) return;
      const uri = vscode.Uri.parse(note.uri, true);
      if (vscode.workspace.getWorkspaceFolder(uri) === undefined) return;
      await state.update(KEY, undefined);
      if (Date.now() - note.leftAt < SHELF_LIFE) await openAtOffset(uri, note.cursor);
    },
  };
}
