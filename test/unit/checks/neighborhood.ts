import { indexNeighbors } from '../../../src/core/checks/neighborIndex.ts';
import type { Neighbors } from '../../../src/core/checks/neighbors.ts';
import type { NeighborCycle } from '../../../src/core/workbook/model/neighborCycle.ts';

/** Another workbook, of which only what a test is about has to be said. */
export function neighbor(said: Partial<NeighborCycle>): NeighborCycle {
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
export function neighborsOf(...cycles: readonly NeighborCycle[]): Neighbors {
  return { self: 'this', index: indexNeighbors(cycles) };
}
