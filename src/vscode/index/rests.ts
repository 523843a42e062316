import type * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';

/** Waits for each file by itself until nothing has happened to it for a while. */
export interface Rests extends Disposable {
  readonly begin: (uri: vscode.Uri) => void;
  /** Nothing is done any more for those that wait now. */
  readonly drop: (isGone: (key: string) => boolean) => void;
}

/** `after` is called with each URI `milliseconds` after the last time it was begun. */
export function newRests(milliseconds: number, after: (uri: vscode.Uri) => void): Rests {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const drop: Rests['drop'] = (isGone) => {
    for (const [key, timer] of timers) {
      if (!isGone(key)) continue;
      clearTimeout(timer);
      timers.delete(key);
    }
  };
  return {
    begin: (uri) => {
      const key = uri.toString();
      clearTimeout(timers.get(key));
      const timer = setTimeout(() => {
        timers.delete(key);
        after(uri);
      }, milliseconds);
      timers.set(key, timer);
    },
    drop,
    dispose: () => {
      drop(() => true);
    },
  };
}
