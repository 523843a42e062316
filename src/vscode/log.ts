import * as vscode from 'vscode';
import type { Disposable } from './disposable.ts';

/**
 * What becomes of what goes wrong: the Output panel tells it, under our name, and whoever asked for what
 * failed is told as well. `what` was being done, such as "reading plan.md".
 */
export interface Log extends Disposable {
  /** Something failed that is expected to now and then, such as a file that can't be read. */
  readonly failed: (what: string, error: unknown) => void;
  /** Does what nobody has asked for and nobody waits for. */
  readonly inBackground: (what: string, work: () => PromiseLike<unknown>) => void;
  /** Does what somebody has asked for. */
  readonly asked: (what: string, work: () => PromiseLike<unknown>) => Told;
}

/** Never rejects: it settles once the work is done, or its failure is told. Nobody has to wait for it. */
export interface Told extends Promise<void> {
  readonly isTold?: true;
}

/** Where failures are told. */
export interface LogPlaces {
  // eslint-disable-next-line no-restricted-syntax -- one sentence of ours, with nobody's words
  readonly window: Pick<typeof vscode.window, 'createOutputChannel' | 'showErrorMessage'>;
  readonly console: Pick<typeof console, 'error'>;
}

/** The channel is made with the first failure, so that most people never see one. */
export function newLog(places: LogPlaces = { window: vscode.window, console }): Log {
  let channel: vscode.LogOutputChannel | undefined;
  const failed = (what: string, error: unknown): vscode.LogOutputChannel => {
    channel ??= places.window.createOutputChannel('Partnership Workbooks', { log: true });
    channel.error(`${what}: ${wordsOf(error)}`);
    return channel;
  };
  const unexpected = (what: string, error: unknown): vscode.LogOutputChannel => {
    // By the id our tests know whose failure it is, and so does whoever reads VS Code's own logs.
    places.console.error(`partnership-workbooks.partnership-workbooks: ${what}: ${wordsOf(error)}`);
    return failed(what, error);
  };
  const offerLog = async (told: vscode.LogOutputChannel): Promise<void> => {
    const show = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t('That didn’t work. Please try again.');
    // eslint-disable-next-line no-restricted-syntax -- as above
    if ((await places.window.showErrorMessage(message, show)) === show) told.show();
  };
  const inBackground: Log['inBackground'] = (what, work) => {
    carriedOut(work).catch((error: unknown) => {
      if (!isGivenUp(error)) unexpected(what, error);
    });
  };
  return {
    failed,
    inBackground,
    asked: async (what, work) => {
      try {
        await work();
      } catch (error) {
        if (isGivenUp(error)) return;
        const told = unexpected(what, error);
        // Not waited for: a message may stay as long as somebody likes.
        inBackground('offering the log', () => offerLog(told));
      }
    },
    dispose: () => channel?.dispose(),
  };
}

/** What fails before it has begun to wait fails in the same way. */
async function carriedOut(work: () => PromiseLike<unknown>): Promise<void> {
  await work();
}

/** What is given up on purpose, such as by closing the window, VS Code rejects with this. */
function isGivenUp(error: unknown): boolean {
  return error instanceof Error && error.name === 'Canceled';
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
