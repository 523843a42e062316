import type * as vscode from 'vscode';
import { cycleBefore } from '../../core/portfolio/cycleBefore.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { Disposable } from '../disposable.ts';
import type { Log } from '../log.ts';

/** What a workbook’s partnership wrote the time before. */
export interface EarlierCycle extends Disposable {
  /** undefined where there is none, and until it is read. */
  readonly workbook: () => Workbook | undefined;
}

export interface EarlierCycleSources {
  readonly portfolio: () => Portfolio;
  readonly onDidChangePortfolio: vscode.Event<unknown>;
  readonly readWorkbook: (path: string) => Promise<Workbook | undefined>;
  readonly log: Log;
}

/** Reads the cycle before that of a document, and again once it is another; `changed` hears of it. */
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
