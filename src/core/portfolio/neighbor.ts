import { isAtRest } from '../guide/statuses.ts';
import type { NeighborCycle } from '../workbook/model/neighborCycle.ts';
import { peopleIn } from '../workbook/model/peopleIn.ts';
import type { FileId } from '../workbook/naming.ts';
import { dayIn, isOpen } from '../workbook/status/status.ts';
import type { CycleState } from './cycleState.ts';

/** What other workbooks' checks need of this one. `labelOf` is asked only where a message names the file. */
export function neighborOf(state: CycleState, labelOf: (path: FileId) => string): NeighborCycle {
  const { cycle } = state.summary;
  return {
    id: state.path,
    get label() {
      return labelOf(state.path);
    },
    organization: cycle.organization?.name,
    cycle: cycle.cycle,
    focus: cycle.focus,
    atRest: isAtRest(state.status),
    candidates: (cycle.candidates ?? []).flatMap(({ name }) => name ?? []),
    openMilestones: openMilestonesOf(state),
  };
}

function openMilestonesOf({ summary }: CycleState): NeighborCycle['openMilestones'] {
  const { cycle } = summary;
  return (cycle.milestones ?? []).filter(isOpen).flatMap(({ owner, due }) => {
    const day = dayIn(due);
    return day === undefined ? [] : peopleIn(cycle, owner).map((one) => ({ owner: one, due: day }));
  });
}
