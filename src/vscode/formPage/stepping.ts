import type * as vscode from 'vscode';
import { liveOf } from '../documents.ts';
import { runInFront } from '../inFront.ts';
import type { Showing } from './showing.ts';
import type { WaysBack } from './waysBack.ts';

/** The steps back and forth of one form. */
export interface Stepping {
  /** `isEnd`: what VS Code would take back is somebody else's, too, or what it would bring again is over. */
  readonly take: (
    step: { readonly which: 'undo' | 'redo'; readonly isEnd: boolean },
    showing: Pick<Showing, 'now' | 'lead'>,
  ) => Promise<void>;
  /** One is under way that is not VS Code’s own, and saves by itself. */
  readonly isOnWay: () => boolean;
}

export function newStepping(document: vscode.TextDocument, { from }: WaysBack): Stepping {
  let isOnWay = false;
  return {
    take: async ({ which, isEnd }, { now, lead }) => {
      now();
      const way = from(liveOf(document), which);
      if (way === undefined && isEnd) return;
      if (way === undefined) {
        lead('there');
        await runInFront(liveOf(document), which);
        return;
      }
      isOnWay = true;
      await way().finally(() => (isOnWay = false));
    },
    isOnWay: () => isOnWay,
  };
}
