import type * as vscode from 'vscode';
import { indexNeighbours } from '../../core/checks/later.ts';
import type { NeighbourIndex, Neighbours } from '../../core/checks/neighbours.ts';
import type { CycleState } from '../../core/portfolio/cycleState.ts';
import { neighbourOf } from '../../core/portfolio/neighbour.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { kept } from '../../core/workbook/kept.ts';

/** Tells each workbook of the others; they are put in order once for each portfolio. */
export function neighboursIn(
  portfolio: () => Portfolio,
  labelOf: (path: string) => string,
): (uri: vscode.Uri) => Neighbours {
  let known: { readonly portfolio: Portfolio; readonly index: NeighbourIndex } | undefined;
  // A workbook that has not changed is the same neighbour as before.
  const neighbour = kept((state: CycleState) => neighbourOf(state, labelOf(state.path)));
  return (uri) => {
    const now = portfolio();
    if (known?.portfolio !== now) {
      const cycles = Array.from(now.states.values(), (state) => neighbour(state));
      known = { portfolio: now, index: indexNeighbours(cycles) };
    }
    return { self: uri.toString(), index: known.index };
  };
}
