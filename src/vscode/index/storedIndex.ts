import * as vscode from 'vscode';
import type { CycleSummary } from '../../core/portfolio/summary.ts';
import type { Disposable } from '../disposable.ts';

/** What was read of a file, and the stamp that the file had then. */
export interface StoredFile {
  readonly stamp: string;
  /** null for Markdown that is no workbook: it need not be read again either. */
  readonly summary: CycleSummary | null;
}

/** What the last window knew of the files, so that this one shows it at once. */
export interface StoredIndex extends Disposable {
  readonly load: () => Promise<ReadonlyMap<string, StoredFile>>;
  /** Writes soon what `files` gives then. */
  readonly saveSoon: (files: () => ReadonlyMap<string, StoredFile>) => void;
}

/** How long nothing may have changed before it is written, in milliseconds. */
const REST = 3000;

/**
 * Keeps the index in the extension's own folder for this workspace. It holds nothing that the files
 * do not say: what is corrupt, or was written by another version, is passed over.
 */
export function storedIndex(folder: vscode.Uri | undefined, version: string): StoredIndex {
  const file = folder === undefined ? undefined : vscode.Uri.joinPath(folder, 'index.json');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = async (files: ReadonlyMap<string, StoredFile>): Promise<void> => {
    if (file === undefined) return;
    const text = JSON.stringify({ version, files: [...files] });
    try {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    } catch {
      // No room, or no right to write: the next start reads the files themselves.
    }
  };
  return {
    load: async () => {
      if (file === undefined) return new Map();
      try {
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
        return filesIn(JSON.parse(text), version);
      } catch {
        return new Map(); // not there yet, or not whole
      }
    },
    saveSoon: (files) => {
      clearTimeout(timer);
      timer = setTimeout(() => void save(files()), REST);
    },
    dispose: () => {
      clearTimeout(timer);
    },
  };
}

function filesIn(stored: unknown, version: string): ReadonlyMap<string, StoredFile> {
  if (!isRecord(stored) || stored.version !== version || !Array.isArray(stored.files)) {
    return new Map();
  }
  return new Map((stored.files as readonly unknown[]).filter(isStoredFile));
}

function isStoredFile(entry: unknown): entry is [string, StoredFile] {
  if (!Array.isArray(entry) || entry.length !== 2) return false;
  const [uri, file] = entry as [unknown, unknown];
  if (typeof uri !== 'string' || !isRecord(file) || typeof file.stamp !== 'string') return false;
  const { summary } = file;
  return (
    summary === null ||
    (isRecord(summary) && isRecord(summary.cycle) && Array.isArray(summary.answered))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
