import type * as vscode from 'vscode';
import { indexNeighbours } from '../../core/checks/later.ts';
import type { NeighbourCycle, NeighbourIndex, Neighbours } from '../../core/checks/neighbours.ts';
import type { CycleState } from '../../core/portfolio/cycleState.ts';
import { neighbourOf } from '../../core/portfolio/neighbour.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';

/** Tells each workbook of the others; they are put in order once for each portfolio. */
export function neighboursIn(
  portfolio: () => Portfolio,
  labelOf: (path: string) => string,
): (uri: vscode.Uri) => Neighbours {
  let known: { readonly portfolio: Portfolio; readonly index: NeighbourIndex } | undefined;
  // A workbook that has not changed is the same neighbour as before.
  const neighbours = new WeakMap<CycleState, NeighbourCycle>();
  const neighbour = (state: CycleState): NeighbourCycle => {
    let cycle = neighbours.get(state);
    if (cycle === undefined) {
      cycle = neighbourOf(state, labelOf(state.path));
      neighbours.set(state, cycle);
    }
    return cycle;
  };
  return (uri) => {
    const now = portfolio();
    if (known?.portfolio !== now) {
      const cycles = Array.from(now.states.values(), neighbour);
      known = { portfolio: now, index: indexNeighbours(cycles) };
    }
    return { self: uri.toString(), index: known.index };
  };
}
