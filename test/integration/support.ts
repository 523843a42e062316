import * as vscode from 'vscode';
import type { Log } from '../../src/vscode/log.ts';
import { noteUncaught } from './uncaught.ts';

/** A setting of the harness (run-integration.mjs); undefined in desktop VS Code. */
export function harnessSetting(key: 'host' | 'fail'): unknown {
  return vscode.workspace.getConfiguration('partnershipWorkbooksTest').get(key);
}

/** What goes wrong behind the scenes fails the suite, as what nobody catches does. */
export const log: Log = {
  failed: noteFailed,
  inBackground: (what, work) => {
    void seen(what, work);
  },
  asked: seen,
  dispose: () => undefined,
};

async function seen(what: string, work: () => PromiseLike<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    noteFailed(what, error);
  }
}

function noteFailed(what: string, error: unknown): void {
  noteUncaught(new Error(`${what}: ${String(error)}`));
}

/** Prints a figure for the shell, such as `[measure] edit to problem: median 12.0 ms`. */
export function measure(text: string): void {
  console.log(`[measure] ${text}`);
}

/** The median and the largest of some durations in milliseconds, as words for `measure`. */
export function inWords(durations: readonly number[]): string {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (index: number): string => (sorted[index] ?? Number.NaN).toFixed(1);
  return `median ${at(sorted.length >> 1)} ms, max ${at(sorted.length - 1)} ms (n=${sorted.length})`;
}

/** What comes at all comes within a second or two, and several times as late on a busy machine. */
const PATIENCE = 30_000;

/** Waits until `probe` gives something else than undefined; fails after `ms` milliseconds. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | PromiseLike<T | undefined>,
  ms = PATIENCE,
): Promise<T> {
  for (const end = performance.now() + ms; ;) {
    const found = await probe();
    if (found !== undefined) {
      return found;
    }
    if (performance.now() > end) {
      throw new Error(`timed out waiting for ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The first folder of the workspace. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    throw new Error('no folder is open');
  }
  return folder.uri;
}

/** A file or folder of it. */
export function at(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), path);
}

/** The extension under test, activated. */
export async function activated(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('partnership-workbooks.partnership-workbooks');
  if (!extension) {
    throw new Error('the extension is not there');
  }
  await extension.activate();
  return extension;
}
