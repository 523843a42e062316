import * as vscode from 'vscode';
import type { PortfolioEntry } from '../../core/portfolio/cycleState.ts';
import { sameSummary, type CycleSummary } from '../../core/portfolio/summary.ts';
import type { StoredFile, StoredFiles } from './storedIndex.ts';

/** A workbook that is new or different; without a summary one that is gone. */
export interface PortfolioChange {
  readonly path: string;
  readonly summary: CycleSummary | undefined;
}

/** A workbook of the workspace, by the URI of its file. */
export interface IndexedWorkbook {
  readonly uri: vscode.Uri;
  readonly summary: CycleSummary;
}

/** Thousands of workbooks; what is kept of each is little, and the rest made when it is asked for. */
export interface IndexedWorkbooks {
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => IndexedWorkbook | undefined;
  readonly values: () => Iterable<IndexedWorkbook>;
}

/** What the index knows by now, by the URI of each file: what is in an editor, else what is on disk. */
export interface KnownWorkbooks extends IndexedWorkbooks {
  readonly entries: () => Iterable<PortfolioEntry>;
  readonly onDisk: () => StoredFiles;
  /** Everything that is known of the files from before; what was read meanwhile counts. */
  readonly takeKept: (kept: Map<string, StoredFile>) => void;
  /** What was read of a file; undefined where there is none any more. */
  readonly putFile: (key: string, file: StoredFile | undefined) => void;
  /** The file is read again when it is looked at next. */
  readonly forgetStamp: (key: string) => void;
  readonly isInEditor: (key: string) => boolean;
  readonly inEditors: () => Iterable<string>;
  readonly isAnyInEditor: () => boolean;
  /** undefined for what is no workbook in its editor. */
  readonly putOpen: (key: string, summary: CycleSummary | undefined) => void;
  readonly putClosed: (key: string) => void;
  /** Notes that a workbook is there that nobody was told of. */
  readonly noteKept: (key: string, summary: CycleSummary) => void;
  /** The changes that were noted since the last time; each is one that can be seen. */
  readonly takeChanges: () => readonly PortfolioChange[];
}

/** Begins with nothing. */
export function newKnownWorkbooks(): KnownWorkbooks {
  let onDisk = new Map<string, StoredFile>();
  /** What is in editors counts; undefined for what is no workbook there. */
  const inEditors = new Map<string, CycleSummary | undefined>();
  let untold: PortfolioChange[] = [];

  const summaryOf = (key: string): CycleSummary | undefined =>
    inEditors.has(key) ? inEditors.get(key) : (onDisk.get(key)?.summary ?? undefined);
  /** Does something to what is known of a workbook, and notes whether it then says something else. */
  const change = (path: string, apply: () => void): void => {
    const before = summaryOf(path);
    apply();
    const summary = summaryOf(path);
    if (before === summary) return;
    if (before !== undefined && summary !== undefined && sameSummary(before, summary)) return;
    untold.push({ path, summary });
  };
  const entries = function* (): Iterable<PortfolioEntry> {
    for (const [path, { summary }] of onDisk) {
      if (summary !== null && !inEditors.has(path)) yield { path, summary };
    }
    for (const [path, summary] of inEditors) if (summary !== undefined) yield { path, summary };
  };
  return {
    has: (key) => summaryOf(key) !== undefined,
    get: (key) => {
      const summary = summaryOf(key);
      return summary && workbookAt({ path: key, summary });
    },
    *values() {
      for (const entry of entries()) yield workbookAt(entry);
    },
    entries,
    onDisk: () => onDisk,
    takeKept: (kept) => {
      for (const [key, file] of onDisk) kept.set(key, file);
      onDisk = kept;
    },
    putFile: (key, file) => {
      change(key, () => {
        if (file === undefined) onDisk.delete(key);
        else onDisk.set(key, file);
      });
    },
    forgetStamp: (key) => {
      const last = onDisk.get(key);
      if (last !== undefined) onDisk.set(key, { ...last, stamp: '' });
    },
    isInEditor: (key) => inEditors.has(key),
    inEditors: () => inEditors.keys(),
    isAnyInEditor: () => inEditors.size > 0,
    putOpen: (key, summary) => {
      change(key, () => inEditors.set(key, summary));
    },
    putClosed: (key) => {
      change(key, () => inEditors.delete(key));
    },
    noteKept: (path, summary) => {
      if (!inEditors.has(path) && !onDisk.has(path)) untold.push({ path, summary });
    },
    takeChanges: () => {
      const changes = untold;
      untold = [];
      return changes;
    },
  };
}

function workbookAt({ path, summary }: PortfolioEntry): IndexedWorkbook {
  return { uri: vscode.Uri.parse(path, true), summary };
}
