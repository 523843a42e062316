import { indexNeighbours } from '../../../src/core/checks/neighbourIndex.ts';
import type { NeighbourCycle, Neighbours } from '../../../src/core/checks/neighbours.ts';

/** Another workbook, of which only what a test is about has to be said. */
export function neighbour(said: Partial<NeighbourCycle>): NeighbourCycle {
  return {
    id: `other ${said.organization ?? ''}`,
    label: 'partnerships/other/other-cycle-1.md',
    organization: undefined,
    cycle: 1,
    focus: undefined,
    atRest: false,
    candidates: [],
    openMilestones: [],
    ...said,
  };
}

/** The workbook that is checked has the id `this`. */
export function neighboursOf(...cycles: readonly NeighbourCycle[]): Neighbours {
  return { self: 'this', index: indexNeighbours(cycles) };
}
