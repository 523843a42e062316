import type * as vscode from 'vscode';
import { cycleBefore } from '../../core/portfolio/cycleBefore.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { Disposable } from '../disposable.ts';
import type { Log } from '../log.ts';

/** What the same partnership wrote in its previous cycle. */
export interface EarlierCycle extends Disposable {
  /** undefined if there is none, and until it has been read. */
  readonly workbook: () => Workbook | undefined;
}

export interface EarlierCycleSources {
  readonly portfolio: () => Portfolio;
  readonly onDidChangePortfolio: vscode.Event<unknown>;
  readonly readWorkbook: (path: string) => Promise<Workbook | undefined>;
  readonly log: Log;
}

/** Reads the cycle before a document's, and again when that changes; calls `changed` each time. */
export function followEarlierCycle(
  document: vscode.TextDocument,
  { portfolio, onDidChangePortfolio, readWorkbook, log }: EarlierCycleSources,
  changed: () => void,
): EarlierCycle {
  let found: Workbook | undefined;
  let summary: unknown;
  const look = async (): Promise<void> => {
    const state = cycleBefore(portfolio(), document.uri.toString());
    if (state?.summary === summary) return;
    summary = state?.summary;
    const read = state === undefined ? undefined : await readWorkbook(state.path);
    if (state?.summary !== summary) return; // another one meanwhile
    found = read;
    changed();
  };
  const lookSoon = (): void => {
    log.inBackground('reading the cycle before', look);
  };
  lookSoon();
  const following = onDidChangePortfolio(lookSoon);
  return { workbook: () => found, dispose: () => void following.dispose() };
}
