import * as vscode from 'vscode';

/** Reading that takes longer than this is shown at the view, in milliseconds. */
const LONG = 1000;

/** Shows at the view of partners that reading goes on, where it takes long. */
export function tellOfLongReading(reading: Promise<void>): void {
  let isDone = false;
  const timer = setTimeout(() => {
    const location = { viewId: 'partnershipWorkbooks.tree' };
    if (!isDone) void vscode.window.withProgress({ location }, () => reading);
  }, LONG);
  void reading.finally(() => {
    isDone = true;
    clearTimeout(timer);
  });
}
