import type * as vscode from 'vscode';
import type { Log } from './log.ts';
import { setContext } from './setContext.ts';
import type { LivePortfolio } from './workspace/livePortfolio.ts';

/**
 * Tells VS Code what there is by now: a step of the walkthrough ends when what it speaks of is there
 * (package.json, `onContext`), whoever made it and however.
 */
export function followWalkthrough(
  { portfolio, onDidChange }: LivePortfolio,
  log: Log,
): vscode.Disposable {
  const told = new Set<string>();
  const tellOnce = (name: string): void => {
    if (told.has(name)) return;
    told.add(name);
    log.inBackground('telling the walkthrough', () => setContext(name, true));
  };
  const look = (): void => {
    const states = [...portfolio().states.values()];
    if (states.length > 0) tellOnce('hasWorkbook');
    if (states.some(({ summary }) => summary.answered.length > 0)) tellOnce('hasAnswer');
  };
  look();
  return onDidChange(look);
}
