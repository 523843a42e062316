import * as vscode from 'vscode';
import type { Disposable } from './disposable.ts';
import type { Log } from './log.ts';
import { setContext } from './setContext.ts';
import type { PartnersTree } from './tree/partnersTree.ts';
import type { LivePortfolio } from './workspace/livePortfolio.ts';

/** A step of the walkthrough in package.json. */
export type WalkthroughStep = 'start' | 'write' | 'partners' | 'overview';

export interface Walkthrough extends Disposable {
  /** What a step speaks of is there, whoever made it and however: the step is checked off. */
  readonly done: (step: WalkthroughStep) => void;
}

export interface WalkthroughSources {
  readonly extensionId: string;
  readonly live: LivePortfolio;
  readonly tree: PartnersTree;
  readonly log: Log;
}

/** Checks off the steps of the walkthrough whose end can be seen from here. */
export function followWalkthrough({
  extensionId,
  live,
  tree,
  log,
}: WalkthroughSources): Walkthrough {
  const told = new Set<WalkthroughStep>();
  const done = (step: WalkthroughStep): void => {
    if (told.has(step)) return;
    told.add(step);
    log.inBackground('telling the walkthrough', () => checkOff(step, extensionId));
  };
  const look = (): void => {
    const states = [...live.portfolio().states.values()];
    if (states.length > 0) done('start');
    if (states.some(({ summary }) => summary.answered.length > 0)) done('write');
  };
  const see = (): void => {
    if (tree.view.visible) done('partners');
  };
  look();
  see();
  const following = vscode.Disposable.from(
    live.onDidChange(look),
    tree.view.onDidChangeVisibility(see),
  );
  return { done, dispose: () => void following.dispose() };
}

async function checkOff(step: WalkthroughStep, extensionId: string): Promise<void> {
  await setContext(`did.${step}`, true);
  // VS Code reads walkthroughs when one is first asked for, and for the rest of that window passes over every
  // step whose context held by then. This keeps the step as done, though it fails if that is yet to be read.
  await vscode.commands
    .executeCommand('welcome.markStepComplete', `${extensionId}#start#${step}`)
    .then(undefined, () => undefined);
}
