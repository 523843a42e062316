import * as vscode from 'vscode';
import type { LivePortfolio } from './workspace/livePortfolio.ts';

/**
 * Tells VS Code what there is by now: a step of the walkthrough ends when what it speaks of is there
 * (package.json, `onContext`), whoever made it and however.
 */
export function followWalkthrough({ portfolio, onDidChange }: LivePortfolio): vscode.Disposable {
  const told = new Set<string>();
  const look = (): void => {
    const states = [...portfolio().states.values()];
    if (states.length > 0) tellOnce('hasWorkbook', told);
    if (states.some(({ summary }) => summary.answered.length > 0)) tellOnce('hasAnswer', told);
  };
  look();
  return onDidChange(look);
}

function tellOnce(name: string, told: Set<string>): void {
  if (told.has(name)) return;
  told.add(name);
  void vscode.commands.executeCommand('setContext', `partnershipWorkbooks.${name}`, true);
}
