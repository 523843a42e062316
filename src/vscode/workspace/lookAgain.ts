import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';
import type { Log } from '../log.ts';

/**
 * How long after the start, in milliseconds. VS Code's watcher stands up to a second or two after the window,
 * and never tells what came until then.
 */
const ONCE_MORE = 5000;
/** How long to wait after a look before the next one, in milliseconds. */
const REST = 10_000;
/** And this many times as long as the look took, because in a large library it costs something. */
const COST = 20;

/**
 * Looks at the files once more after the start, and whenever somebody comes back to the window. Network
 * drives and folders that are kept in step with others do not always tell what changed in them meanwhile.
 */
export function lookAgain(log: Log, look: () => Promise<void>): Disposable {
  let isLooking = false;
  let next = performance.now() + REST;
  const lookOnce = async (): Promise<void> => {
    const began = performance.now();
    isLooking = true;
    try {
      await look();
    } finally {
      isLooking = false;
      const ended = performance.now();
      next = ended + Math.max(REST, COST * (ended - began));
    }
  };
  const lookInBackground = (): void => {
    log.inBackground('looking at the files again', lookOnce);
  };
  const timer = setTimeout(lookInBackground, ONCE_MORE);
  const returned = vscode.window.onDidChangeWindowState(({ focused }) => {
    if (focused && !isLooking && performance.now() >= next) lookInBackground();
  });
  return {
    dispose: () => {
      clearTimeout(timer);
      returned.dispose();
    },
  };
}
