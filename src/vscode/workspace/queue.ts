import type { Disposable } from '../disposable.ts';
import type { Turns } from './turns.ts';

/** Files that wait to be looked at, by their keys. */
export interface Queue extends Disposable {
  /** Each is looked at once, however often it is added meanwhile; once more if that has begun. */
  readonly add: (keys: Iterable<string>) => void;
  readonly isBusy: () => boolean;
  /** Resolves when nothing waits any more. */
  readonly settled: () => Promise<void>;
}

export interface QueueSources {
  readonly look: (key: string) => Promise<void>;
  /** What went wrong while a file was looked at: the others are looked at all the same. */
  readonly failed: (key: string, error: unknown) => void;
  /** Called when nothing waits any more. */
  readonly rested: () => void;
  readonly turns: Turns;
}

/** How many files are waited for at a time. */
const AT_A_TIME = 8;

/** Looks at one file after the other, as long as nobody else needs the extension host. */
export function newQueue({ look, failed, rested, turns }: QueueSources): Queue {
  const waiting = new Set<string>();
  /** Never twice at a time: what was read first would come last. */
  const underWay = new Set<string>();
  let working: Promise<unknown> | undefined;
  let hasEnded = false;

  const take = (): string | undefined => {
    for (const key of waiting) {
      if (underWay.has(key)) continue;
      waiting.delete(key);
      return key;
    }
    return undefined;
  };
  const work = async (): Promise<void> => {
    for (let key = take(); key !== undefined; key = take()) {
      underWay.add(key);
      try {
        if (turns.isOver()) await turns.next();
        await look(key);
      } catch (error) {
        failed(key, error);
      } finally {
        underWay.delete(key);
      }
    }
  };
  const start = (): void => {
    if (working !== undefined) return;
    working = Promise.all(Array.from({ length: AT_A_TIME }, work)).finally(() => {
      working = undefined;
      if (waiting.size > 0) start();
      else if (!hasEnded) rested();
    });
  };
  return {
    add: (keys) => {
      if (hasEnded) return; // a search may end after all has ended
      for (const key of keys) waiting.add(key);
      if (waiting.size > 0) start();
    },
    isBusy: () => working !== undefined,
    settled: async () => {
      while (working !== undefined) await working;
    },
    dispose: () => {
      hasEnded = true;
      waiting.clear();
    },
  };
}
