import type { Day } from '../calendar/day.ts';
import { quarterAfter } from '../checkUp/offer.ts';
import { cycleBefore } from './cycleBefore.ts';
import type { CycleState } from './cycleState.ts';
import type { Portfolio } from './portfolio.ts';

/** More partners at once nobody asks. */
const MOST = 2;

/** Cycles in which it can be asked how it’s going: work that rests, or hasn’t begun, is left alone. */
export function goingOn({ cycles }: Pick<Portfolio, 'cycles'>): readonly CycleState[] {
  return cycles.filter(isGoingOn);
}

export function isGoingOn({ status }: CycleState): boolean {
  return status === 'working-together' || status === 'reflect';
}

/** The day from which to ask again: a quarter after what was answered in the cycle before, too. */
export function checkUpFrom(
  { path, summary: { cycle, nextCheckUp: next } }: CycleState,
  portfolio: Portfolio,
): Day | undefined {
  if (next === undefined || cycle['check-ups'] !== undefined) return next;
  const before = cycleBefore(portfolio, path)?.summary.cycle;
  return Math.max(next, (before && quarterAfter(before)) ?? next);
}

/** Those whose turn it has been for longest. */
export function checkUpsDue(portfolio: Portfolio): readonly CycleState[] {
  const { today } = portfolio;
  const dayOf = ({ summary }: CycleState): number => summary.nextCheckUp ?? Infinity;
  const due: CycleState[] = [];
  for (const one of [...goingOn(portfolio)].sort((a, b) => dayOf(a) - dayOf(b))) {
    if (due.length === MOST || dayOf(one) > today) break;
    if ((checkUpFrom(one, portfolio) ?? Infinity) <= today) due.push(one);
  }
  return due;
}
