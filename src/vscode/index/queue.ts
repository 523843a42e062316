import type * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';

/** Files that wait to be read. */
export interface ReadingQueue extends Disposable {
  readonly add: (uris: readonly vscode.Uri[]) => void;
  /** Settles when nothing waits any more. */
  readonly settled: () => Promise<void>;
}

/** How many files are read at a time. */
const AT_A_TIME = 8;
/** How long one stretch of work may hold the extension host, in milliseconds. */
const LONGEST_SLICE = 8;

/** Reads files one after another, each once however often it is added meanwhile. */
export function newQueue(read: (uri: vscode.Uri) => Promise<void>): ReadingQueue {
  const waiting = new Map<string, vscode.Uri>();
  let workers: Promise<void>[] = [];
  let stopped = false;
  let sliceStart = 0;

  const next = (): vscode.Uri | undefined => {
    const [first] = waiting;
    if (first === undefined || stopped) return undefined;
    waiting.delete(first[0]);
    return first[1];
  };
  const work = async (): Promise<void> => {
    for (let uri = next(); uri !== undefined; uri = next()) {
      if (performance.now() - sliceStart > LONGEST_SLICE) {
        await pause();
        sliceStart = performance.now();
      }
      await read(uri);
    }
  };
  const start = (): void => {
    if (workers.length > 0 || waiting.size === 0) return;
    workers = Array.from({ length: Math.min(AT_A_TIME, waiting.size) }, work);
    void Promise.all(workers).then(() => {
      workers = [];
      start(); // for what was added when the last worker had just looked
    });
  };
  return {
    add: (uris) => {
      for (const uri of uris) waiting.set(uri.toString(), uri);
      start();
    },
    settled: async () => {
      while (workers.length > 0) await Promise.all(workers);
    },
    dispose: () => {
      stopped = true;
      waiting.clear();
    },
  };
}

/** Lets everything else that waits for the extension host have its turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
