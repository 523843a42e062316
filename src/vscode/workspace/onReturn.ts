import * as vscode from 'vscode';
import type { Disposable } from '../disposable.ts';
import type { Log } from '../log.ts';

/** How long to wait after a look before the next one, in milliseconds. */
const REST = 10_000;
/** And this many times as long as the look took, because in a large library it costs something. */
const COST = 20;

/**
 * Looks at the files whenever somebody comes back to the window. Network drives and folders that are
 * kept in step with others do not always tell what changed in them meanwhile.
 */
export function onReturn(log: Log, look: () => Promise<void>): Disposable {
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
  return vscode.window.onDidChangeWindowState(({ focused }) => {
    if (!focused || isLooking || performance.now() < next) return;
    log.inBackground('looking at the files again', lookOnce);
  });
}
