import type * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';
import type { Turns } from './turns.ts';

/** Files that wait to be read. */
export interface ReadingQueue extends Disposable {
  /** Each file is read once, however often it is added meanwhile. */
  readonly add: (uris: readonly vscode.Uri[]) => void;
  /** A whole workspace's files, known to be there. They come after those that were added singly. */
  readonly addFound: (uris: readonly vscode.Uri[]) => void;
  /** Settles when nothing waits any more. */
  readonly settled: () => Promise<void>;
}

export interface QueueSources {
  /** `isFound` tells that the workspace is known to hold the file. A promise only where it takes one. */
  readonly read: (uri: vscode.Uri, isFound: boolean) => Promise<void> | undefined;
  /** Told of each file whose reading went wrong: that is no reason to read no others. */
  readonly failed: (uri: vscode.Uri, error: unknown) => void;
  /** Called whenever reading rests, be it for a moment or for good. */
  readonly onRest: () => void;
  readonly turns: Turns;
}

/** How many files are read at a time where that takes waiting. */
const AT_A_TIME = 8;

/** Reads files one after another, as long as nobody else needs the extension host. */
export function newQueue({ read, failed, onRest, turns }: QueueSources): ReadingQueue {
  const waiting = new Map<string, vscode.Uri>();
  let found: (readonly vscode.Uri[])[] = [];
  let foundAt = 0;
  let workers: Promise<void>[] = [];
  let stopped = false;

  const nextFound = (): vscode.Uri | undefined => {
    for (let [list] = found; list !== undefined; [list] = found) {
      const uri = list[foundAt++];
      if (uri !== undefined) return uri;
      found = found.slice(1);
      foundAt = 0;
    }
    return undefined;
  };
  const readOne = (uri: vscode.Uri, isFound: boolean): Promise<void> | undefined => {
    const tell = (error: unknown): void => {
      failed(uri, error);
    };
    try {
      return read(uri, isFound)?.catch(tell);
    } catch (error) {
      tell(error);
      return undefined;
    }
  };
  const readNext = (): Promise<void> | undefined | 'none' => {
    if (stopped) return 'none';
    const [first] = waiting;
    if (first !== undefined) {
      waiting.delete(first[0]);
      return readOne(first[1], false);
    }
    const uri = nextFound();
    return uri === undefined ? 'none' : readOne(uri, true);
  };
  const work = async (): Promise<void> => {
    for (;;) {
      if (turns.isOver()) {
        onRest();
        await turns.next();
      }
      const reading = readNext();
      if (reading === 'none') return;
      if (reading !== undefined) await reading;
    }
  };
  const isWaiting = (): boolean => waiting.size > 0 || found.length > 0;
  const start = (): void => {
    if (workers.length > 0 || !isWaiting() || stopped) return;
    workers = Array.from({ length: AT_A_TIME }, work);
    void Promise.all(workers).finally(() => {
      workers = [];
      onRest();
      start(); // for what was added when the last worker had just looked
    });
  };
  return {
    add: (uris) => {
      // A search of a folder may end after all has ended; nobody would ever take what it found.
      if (stopped) return;
      for (const uri of uris) waiting.set(uri.toString(), uri);
      start();
    },
    addFound: (uris) => {
      found.push(uris);
      start();
    },
    settled: async () => {
      while (workers.length > 0) await Promise.all(workers);
    },
    dispose: () => {
      stopped = true;
      waiting.clear();
      found = [];
    },
  };
}
