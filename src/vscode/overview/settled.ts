import type { FromOverview } from '../../core/overview/overviewMessages.ts';
import type { Overview } from '../../core/overview/overview.ts';
import type { Look } from '../../core/overview/look.ts';
import {
  placeOnPage,
  settledSeen,
  stillStands,
  type Settled,
} from '../../core/overview/settled.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { dayIn } from '../../core/workbook/status/status.ts';
import type { FileId } from '../../core/workbook/naming.ts';
import type { ListedActs, SettledMilestone } from '../editing/settling.ts';
import { saidOf } from '../editing/tellChange.ts';
import type { LivePortfolio } from '../workspace/livePortfolio.ts';
import { showMessage } from '../showMessage.ts';

/** What is asked of a milestone on the page. */
export type SettleMessage = Extract<FromOverview, { type: 'done' | 'move' | 'drop' }>;

/** What was settled on a page, and is still shown where it stood. */
export interface SettledOnPage {
  /** What somebody sees of it, apart from what has changed again since. */
  readonly all: (portfolio: Portfolio, look: Look) => readonly Settled[];
  /** False where nothing was done. */
  readonly settle: (message: SettleMessage, page: Overview, look: Look) => Promise<boolean>;
  readonly undo: (id: number) => Promise<void>;
  /** A workbook was saved; true where something that is shown was waiting for that. */
  readonly saved: (path: FileId) => boolean;
}

interface Undoable extends Settled {
  readonly change: SettledMilestone['change'];
  readonly isSaved: boolean;
}

export function settledOnPage(live: LivePortfolio, settleIt: ListedActs['settle']): SettledOnPage {
  let all: readonly Undoable[] = [];
  let count = 0;
  return {
    all: ({ states }, look) => {
      all = all.filter((one) =>
        stillStands(one, states.get(one.path)?.summary.cycle.milestones ?? []),
      );
      return settledSeen(all, states, look).map((one) => ({
        ...one,
        words: saidOf(one.words, one),
      }));
    },
    settle: async ({ type, path, index }, page, look) => {
      // A page may name workbooks that we know, and no other file.
      const milestone = live.portfolio().states.get(path)?.summary.cycle.milestones?.[index];
      if (milestone === undefined) return false;
      const shown = { index, title: milestone.title, day: dayIn(milestone.due) };
      const place = placeOnPage(page, path, index);
      const settled = await settleIt(path, shown, type);
      if (settled === undefined) return false;
      await live.ready();
      const { words, now, change } = settled;
      const { isSaved } = change;
      if (place === undefined) void showMessage('information', saidOf(words, change));
      else all = [...all, { id: ++count, words, place, path, now, look, change, isSaved }];
      return true;
    },
    undo: async (id) => {
      const one = all.find((each) => each.id === id);
      if (one === undefined || !(await one.change.undo())) return;
      all = all.filter((each) => each.id !== id);
      await live.ready();
    },
    saved: (path) => {
      const isOne = (one: Undoable): boolean => one.path === path && !one.isSaved;
      if (!all.some(isOne)) return false;
      all = all.map((one) => (isOne(one) ? { ...one, isSaved: true } : one));
      return true;
    },
  };
}
