import { indexNeighbours } from '../../core/checks/later.ts';
import type { NeighbourIndex, Neighbours } from '../../core/checks/neighbours.ts';
import { neighbourOf } from '../../core/portfolio/neighbour.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';

/**
 * Tells each workbook of the others. They are put in order once for each portfolio, when somebody
 * first asks with a workbook open: before that it costs nothing.
 */
export function followNeighbours(
  portfolio: () => Portfolio,
  labelOf: (path: string) => string,
): (uri: string) => Neighbours {
  let known: { readonly of: Portfolio; readonly index: NeighbourIndex } | undefined;
  return (uri) => {
    const now = portfolio();
    if (known?.of !== now) {
      const all = Array.from(now.states, ([path, state]) => neighbourOf(state, labelOf(path)));
      known = { of: now, index: indexNeighbours(all) };
    }
    return { self: uri, index: known.index };
  };
}
