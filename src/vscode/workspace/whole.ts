import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import type { CycleState } from '../../core/portfolio/cycleState.ts';
import { portfolioOf, type Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Disposable } from '../disposable.ts';
import { soonDays } from '../settings.ts';

/** The portfolio as of the last pause. */
export interface Whole extends Disposable {
  readonly portfolio: () => Portfolio;
  /** Fires when it has changed. */
  readonly onDidChange: vscode.Event<Portfolio>;
  /** To be called when it is out of date: it is made anew soon, once for all that comes in one breath. */
  readonly makeSoon: () => void;
  /** Makes it anew at once, where it is out of date. */
  readonly make: () => Portfolio;
}

export interface WholeSources {
  /** What it is made from. */
  readonly states: () => Iterable<CycleState>;
  readonly today: () => Day;
  /** Whether many files are being read, so that much more is about to come. */
  readonly isReading: () => boolean;
}

/** Changes that come in one breath make one new portfolio. */
const BREATH = 30;
/** So often there is a new one while many files are being read; both in milliseconds. */
const WHILE_READING = 1000;

/** Begins with no workbook. */
export function newWhole({ states, today, isReading }: WholeSources): Whole {
  const changed = new vscode.EventEmitter<Portfolio>();
  let portfolio = portfolioOf([], today(), soonDays());
  let isStale = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;

  const make = (): Portfolio => {
    clearTimeout(resting);
    resting = undefined;
    if (!isStale || hasEnded) return portfolio;
    isStale = false;
    portfolio = portfolioOf(states(), today(), soonDays());
    changed.fire(portfolio);
    return portfolio;
  };
  return {
    portfolio: () => portfolio,
    onDidChange: changed.event,
    makeSoon: () => {
      if (hasEnded) return;
      isStale = true;
      resting ??= setTimeout(make, isReading() ? WHILE_READING : BREATH);
    },
    make,
    dispose: () => {
      hasEnded = true;
      clearTimeout(resting);
      changed.dispose();
    },
  };
}
