import * as vscode from 'vscode';
import type { FromOverview } from '../../core/overview/overviewMessages.ts';
import type { Overview } from '../../core/overview/overview.ts';
import { placeOnPage, stillStands, type Settled } from '../../core/overview/settled.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { dayIn } from '../../core/workbook/status/status.ts';
import type { ListedActs, SettledMilestone } from '../editing/settling.ts';
import type { Library } from '../library/library.ts';

/** What is asked of a milestone on the page. */
export type SettleMessage = Extract<FromOverview, { type: 'done' | 'move' | 'drop' }>;

/** What was settled on a page, and is still shown where it stood. */
export interface SettledOnPage {
  /** Without what has changed again since. */
  readonly all: (portfolio: Portfolio) => readonly Settled[];
  /** False where nothing was done. */
  readonly settle: (message: SettleMessage, page: Overview) => Promise<boolean>;
  readonly undo: (id: number) => Promise<void>;
  readonly forget: () => void;
}

export function settledOnPage(library: Library, settleIt: ListedActs['settle']): SettledOnPage {
  let all: readonly (Settled & { readonly change: SettledMilestone['change'] })[] = [];
  let count = 0;
  return {
    all: ({ states }) => {
      all = all.filter((one) =>
        stillStands(one, states.get(one.path)?.summary.cycle.milestones ?? []),
      );
      return all;
    },
    settle: async ({ type, path, index }, page) => {
      // A page may name workbooks that we know, and no other file.
      const milestone = library.portfolio().states.get(path)?.summary.cycle.milestones?.[index];
      if (milestone === undefined) return false;
      const shown = { index, title: milestone.title, day: dayIn(milestone.due) };
      const place = placeOnPage(page, path, index);
      const settled = await settleIt(path, shown, type);
      if (settled === undefined) return false;
      await library.ready();
      const { words, now, change } = settled;
      if (place === undefined) void vscode.window.showInformationMessage(words);
      else all = [...all, { id: ++count, words, place, path, now, change }];
      return true;
    },
    undo: async (id) => {
      const one = all.find((each) => each.id === id);
      if (one === undefined || !(await one.change.undo())) return;
      all = all.filter((each) => each.id !== id);
      await library.ready();
    },
    forget: () => {
      all = [];
    },
  };
}
