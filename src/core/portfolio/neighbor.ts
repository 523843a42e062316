import type { Day } from '../calendar/day.ts';
import { dayIn, isAtRest, isOpen } from '../workbook/status/status.ts';
import type { CycleState } from './cycleState.ts';

/** A workbook as other workbooks' checks see it (`NeighborCycle` in core/checks). */
export interface Neighbor {
  readonly id: string;
  readonly label: string;
  readonly organization: string | undefined;
  readonly cycle: number | undefined;
  readonly focus: string | undefined;
  readonly atRest: boolean;
  readonly candidates: readonly string[];
  readonly openMilestones: readonly {
    readonly title: string;
    readonly owner: string;
    readonly due: Day;
  }[];
}

/**
 * What other workbooks' checks need to know about this one. `labelOf` makes what people call its file
 * of its path; it is asked only where a message names the file.
 */
export function neighborOf(state: CycleState, labelOf: (path: string) => string): Neighbor {
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

function openMilestonesOf({ summary }: CycleState): Neighbor['openMilestones'] {
  return (summary.cycle.milestones ?? []).filter(isOpen).flatMap(({ title, owner, due }) => {
    const day = dayIn(due);
    return owner === undefined || day === undefined
      ? []
      : [{ title: title ?? '', owner, due: day }];
  });
}
