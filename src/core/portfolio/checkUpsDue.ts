import { countedOf } from './counted.ts';
import type { CycleState } from './cycleState.ts';
import type { Portfolio } from './portfolio.ts';

/** More partners at once nobody asks. */
const MOST = 2;

/** Cycles in which it can be asked how it’s going: work that rests, or hasn’t begun, is left alone. */
export function goingOn({ states }: Pick<Portfolio, 'states'>): readonly CycleState[] {
  return countedOf([...states.values()]).cycles.filter(
    ({ status }) => status === 'working-together' || status === 'reflect',
  );
}

/** Those whose turn it has been for longest. */
export function checkUpsDue(portfolio: Pick<Portfolio, 'states' | 'today'>): readonly CycleState[] {
  const dayOf = ({ summary }: CycleState): number => summary.nextCheckUp ?? Infinity;
  return goingOn(portfolio)
    .filter((one) => dayOf(one) <= portfolio.today)
    .sort((a, b) => dayOf(a) - dayOf(b))
    .slice(0, MOST);
}
