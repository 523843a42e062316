import * as vscode from 'vscode';
import type { Disposable } from './disposable.ts';

/** Where is told what went wrong behind the scenes: in the Output panel, under our name. */
export interface Log extends Disposable {
  /** `what` was being done, such as "reading plan.md". */
  readonly failed: (what: string, error: unknown) => void;
}

/** The channel is made with the first failure, so that most people never see one. */
export function newLog(): Log {
  let channel: vscode.LogOutputChannel | undefined;
  return {
    failed: (what, error) => {
      channel ??= vscode.window.createOutputChannel('Partnership Workbooks', { log: true });
      channel.error(`${what}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    },
    dispose: () => channel?.dispose(),
  };
}
