import * as vscode from 'vscode';
import { showProgress } from '../../showMessage.ts';

/** How long somebody waits without wondering, in milliseconds. */
const PATIENCE = 1000;

/** Does something, and says that it is being done once it takes longer than a moment. */
export async function whileWaiting<T>(title: string, work: () => Promise<T>): Promise<T> {
  const working = work();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLong = await Promise.race([
    working.then(
      () => false,
      () => false,
    ),
    new Promise<boolean>((resolve) => {
      timer = setTimeout(() => {
        resolve(true);
      }, PATIENCE);
    }),
  ]);
  clearTimeout(timer);
  if (!isLong) return working;
  const location = vscode.ProgressLocation.Notification;
  return showProgress(location, title, () => working);
}
