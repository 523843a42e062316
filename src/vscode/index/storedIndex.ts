import * as vscode from 'vscode';
import type { CycleSummary } from '../../core/portfolio/summary.ts';
import type { Disposable } from '../disposable.ts';
import type { Log } from '../log.ts';
import { oneAtATime } from '../oneAtATime.ts';
import type { Turns } from './turns.ts';

/** What was read of a file, and the stamp that the file had then. */
export interface StoredFile {
  readonly stamp: string;
  /** null for Markdown that is no workbook: it need not be read again either. */
  readonly summary: CycleSummary | null;
  /** The last round of looking at all files in which it was there; 0 for one that is just loaded. */
  round: number;
}

export type StoredFiles = ReadonlyMap<string, StoredFile>;

/** What the last window knew of the files, so that this one shows it at once. */
export interface StoredIndex extends Disposable {
  /** The map is the caller's to go on with. */
  readonly load: () => Promise<Map<string, StoredFile>>;
  /** Writes soon what `files` then gives. */
  readonly saveSoon: (files: () => StoredFiles) => void;
}

export interface StoredIndexPlace {
  /** undefined in a window without a folder: nothing is kept then. */
  readonly folder: vscode.Uri | undefined;
  /** Another one whenever what is kept may mean something else. */
  readonly version: string;
  readonly turns: Turns;
  readonly log: Log;
  /** How long after a change it is written, in milliseconds. */
  readonly rest?: number;
}

const REST = 1500;
/** Raised whenever the lines below change their meaning. */
const FORMAT = 3;

/**
 * Keeps the index in the extension's own folder for this workspace: a line of JSON that says what
 * follows, and one for each file. It holds nothing that the files do not say: what is damaged, or was
 * written by another version, is thrown away.
 */
export function storedIndex(place: StoredIndexPlace): StoredIndex {
  const { folder, version, turns, log, rest = REST } = place;
  const file = folder && vscode.Uri.joinPath(folder, 'workbooks.jsonl');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;

  const save = async (files: StoredFiles): Promise<void> => {
    const lines = [headOf(version, files.size)];
    for (const [key, { stamp, summary }] of files) {
      lines.push(JSON.stringify([key, stamp, summary]));
      if (turns.isOver()) await turns.next();
    }
    // Files that came or went meanwhile are written with the next change.
    lines[0] = headOf(version, lines.length - 1);
    await write(file, lines.join('\n'));
  };
  let filesNow: () => StoredFiles = () => new Map();
  // Two at a time would write the older of two states last.
  const saving = oneAtATime(
    () => save(filesNow()),
    (error) => {
      log.failed('keeping the index', error);
    },
  );
  return {
    load: async () => {
      const files = new Map<string, StoredFile>();
      const [head, ...lines] = (await read(file)).split('\n');
      if (head !== headOf(version, lines.length)) return files;
      try {
        for (const line of lines) {
          const [key, stamp, summary] = JSON.parse(line) as [string, string, CycleSummary | null];
          files.set(key, { stamp, summary, round: 0 });
          if (turns.isOver()) await turns.next();
        }
        return files;
      } catch {
        return new Map();
      }
    },
    saveSoon: (files) => {
      // A file that was being read at the end is still taken in, and goes no further than memory.
      if (hasEnded) return;
      filesNow = files;
      timer ??= setTimeout(() => {
        timer = undefined;
        void saving.run();
      }, rest);
    },
    dispose: () => {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}

function headOf(version: string, count: number): string {
  return JSON.stringify({ format: FORMAT, version, count });
}

async function read(file: vscode.Uri | undefined): Promise<string> {
  try {
    return file ? new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) : '';
  } catch {
    return ''; // not there yet
  }
}

async function write(file: vscode.Uri | undefined, text: string): Promise<void> {
  try {
    if (file) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch {
    // No room, or no right to write: the next start reads the files themselves.
  }
}
