import * as vscode from 'vscode';
import { hashOf } from '../../core/workbook/sharedMap.ts';
import { packedOf, summaryOf, type CycleSummary } from '../../core/portfolio/summary.ts';
import type { Disposable } from '../disposable.ts';
import { sealed, unsealed } from './seal.ts';
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
  /** Writes soon what `files` then gives for this key, and others that were told of meanwhile. */
  readonly saveSoon: (key: string, files: () => StoredFiles) => void;
}

export interface StoredIndexPlace {
  /** undefined in a window without a folder: nothing is kept then. */
  readonly folder: vscode.Uri | undefined;
  /** Another one whenever what is kept may mean something else. */
  readonly version: string;
  readonly turns: Turns;
}

/** How long nothing may have changed before it is written, in milliseconds. */
const REST = 1500;
/** It lies in so many files, so that a change of one workbook does not write all of them anew. */
const SHARDS = 32;
/** Raised whenever the lines below, where they lie, or what is packed into them change their meaning. */
const FORMAT = 2;

/**
 * Keeps the index in the extension's own folder for this workspace. It holds nothing that the files
 * do not say: what is damaged, or was written by another version, is passed over.
 */
export function storedIndex({ folder, version, turns }: StoredIndexPlace): StoredIndex {
  const label = `${FORMAT} ${version}`;
  const fileOf = (shard: number): vscode.Uri | undefined =>
    folder && vscode.Uri.joinPath(folder, 'index', `${shard}.txt`);
  const changed = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changedAt = 0;
  let hasEnded = false;

  const save = async (files: StoredFiles): Promise<void> => {
    const inShards = new Map(Array.from(changed, (shard) => [shard, [] as [string, StoredFile][]]));
    changed.clear();
    for (const file of files) {
      inShards.get(shardOf(file[0]))?.push(file);
      if (turns.isOver()) await turns.next();
    }
    // One after another: the lines of all together would be many megabytes.
    for (const [shard, own] of inShards) {
      const lines = own.map(([key, file]) => lineOf(key, file));
      await write(fileOf(shard), sealed(lines.join(''), label));
      if (turns.isOver()) await turns.next();
    }
  };
  // Thousands of changes begin no timer each.
  const saveAtRest = (files: () => StoredFiles): void => {
    const left = changedAt + REST - performance.now();
    timer =
      left <= 0
        ? undefined
        : setTimeout(() => {
            saveAtRest(files);
          }, left);
    if (timer === undefined) void save(files());
  };
  return {
    load: async () => {
      const files = new Map<string, StoredFile>();
      const all = Array.from({ length: SHARDS }, (_, shard) => read(fileOf(shard)));
      for (const bytes of await Promise.all(all)) {
        if (bytes !== undefined) takeLines(unsealed(bytes, label), files);
        if (turns.isOver()) await turns.next();
      }
      return files;
    },
    saveSoon: (key, files) => {
      // A file that was being read at the end is still taken in, and goes no further than memory.
      if (hasEnded) return;
      changed.add(shardOf(key));
      changedAt = performance.now();
      timer ??= setTimeout(() => {
        saveAtRest(files);
      }, REST);
    },
    dispose: () => {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}

function shardOf(key: string): number {
  return hashOf(key) % SHARDS;
}

/** A URI, a stamp and a packed summary have neither tabs nor line breaks in them. */
function lineOf(key: string, { stamp, summary }: StoredFile): string {
  return `${key}\t${stamp}\t${summary === null ? '' : packedOf(summary)}\n`;
}

function takeLines(text: string, files: Map<string, StoredFile>): void {
  let end = text.indexOf('\n');
  for (let start = 0; end >= 0; end = text.indexOf('\n', start)) {
    const first = text.indexOf('\t', start);
    const second = text.indexOf('\t', first + 1);
    const summary = second + 1 === end ? null : summaryOf(text.slice(second + 1, end));
    files.set(text.slice(start, first), {
      stamp: text.slice(first + 1, second),
      summary,
      round: 0,
    });
    start = end + 1;
  }
}

async function read(file: vscode.Uri | undefined): Promise<Uint8Array | undefined> {
  try {
    return file && (await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined; // not there yet
  }
}

async function write(file: vscode.Uri | undefined, bytes: Uint8Array): Promise<void> {
  try {
    if (file !== undefined) await vscode.workspace.fs.writeFile(file, bytes);
  } catch {
    // No room, or no right to write: the next start reads the files themselves.
  }
}
