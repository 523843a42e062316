import type { Day } from '../../core/calendar/day.ts';
import {
  emptyPortfolio,
  updatePortfolio,
  type Portfolio,
  type PortfolioChange,
} from '../../core/portfolio/portfolio.ts';
import type { Soon } from '../index/soon.ts';
import type { Turns } from '../index/turns.ts';

/** A portfolio that catches up with the changes that it is told of, some at a time. */
export interface LivePortfolio {
  readonly now: () => Portfolio;
  /** Notes changes; {@link catchUp} works them in. */
  readonly add: (changes: readonly PortfolioChange[]) => void;
  /** Begins anew with these workbooks; until they are worked in, what was known stays. */
  readonly restart: (today: Day, soonDays: number, all: readonly PortfolioChange[]) => void;
  /** How many changes wait to be worked in. */
  readonly behind: () => number;
  /** Works changes in until none is left, or until `pause`, asked as each turn begins, says so. */
  readonly catchUp: (pause: () => Soon<boolean>) => Promise<void>;
}

/** So many changes are worked in together at the most: more are hardly cheaper for each. */
const MOST_AT_A_TIME = 20;
/**
 * When a step took longer, the next one is half of it, in milliseconds: code that has never run, and
 * slow machines, take many times as long as others.
 */
const LONG = 1;

/** Begins without any workbook. */
export function newLivePortfolio(today: Day, soonDays: number, turns: Turns): LivePortfolio {
  let shown = emptyPortfolio(today, soonDays);
  /** What is built anew for another day or another setting; undefined while nothing is. */
  let anew: Portfolio | undefined;
  let waiting: (readonly PortfolioChange[])[] = [];
  let at = 0;
  /** How many changes the next step works in. */
  let size = 1;

  const behind = (): number => waiting.reduce((sum, changes) => sum + changes.length, 0) - at;
  const workInSome = (): void => {
    const [changes = []] = waiting;
    const some = changes.slice(at, at + size);
    const began = performance.now();
    at += some.length;
    if (at === changes.length) {
      waiting = waiting.slice(1);
      at = 0;
    }
    if (anew === undefined) shown = updatePortfolio(shown, some);
    else anew = updatePortfolio(anew, some);
    if (anew !== undefined && waiting.length === 0) {
      shown = anew;
      anew = undefined;
    }
    const isLong = performance.now() - began > LONG;
    size = isLong ? Math.max(1, size >> 1) : Math.min(MOST_AT_A_TIME, size * 2);
  };
  return {
    now: () => shown,
    add: (changes) => {
      if (changes.length > 0) waiting.push(changes);
    },
    restart: (day, days, all) => {
      anew = emptyPortfolio(day, days);
      waiting = [all];
      at = 0;
    },
    behind,
    catchUp: async (pause) => {
      while (waiting.length > 0) {
        workInSome();
        if (!turns.isOver()) continue;
        await turns.next();
        if (await pause()) return;
      }
    },
  };
}
