import type * as vscode from 'vscode';
import {
  indexNeighbours,
  type NeighbourCycle,
  type NeighbourIndex,
  type NeighbourMilestone,
  type Neighbours,
} from '../../core/checks/neighbours.ts';
import type { CycleState } from '../../core/portfolio/cycleState.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { dayIn, isAtRest, isOpen } from '../../core/workbook/status/status.ts';

/** Tells each workbook of the others; put in order once for each portfolio. */
export function neighboursIn(
  portfolio: () => Portfolio,
  labelOf: (path: string) => string,
): (uri: vscode.Uri) => Neighbours {
  let known: { readonly portfolio: Portfolio; readonly index: NeighbourIndex } | undefined;
  return (uri) => {
    const now = portfolio();
    if (known?.portfolio !== now) {
      const cycles = [...now.states.values()].map((state) => neighbourOf(state, labelOf));
      known = { portfolio: now, index: indexNeighbours(cycles) };
    }
    return { self: uri.toString(), index: known.index };
  };
}

function neighbourOf(state: CycleState, labelOf: (path: string) => string): NeighbourCycle {
  const { cycle } = state.summary;
  return {
    id: state.path,
    label: labelOf(state.path),
    organization: cycle.organization?.name,
    cycle: cycle.cycle,
    focus: cycle.focus,
    atRest: isAtRest(state.status),
    candidates: (cycle.candidates ?? []).flatMap(({ name }) => (name === undefined ? [] : [name])),
    openMilestones: openMilestonesOf(state),
  };
}

function openMilestonesOf({ summary }: CycleState): readonly NeighbourMilestone[] {
  return (summary.cycle.milestones ?? []).filter(isOpen).flatMap(({ title, owner, due }) => {
    const day = dayIn(due);
    return owner === undefined || day === undefined
      ? []
      : [{ title: title ?? '', owner, due: day }];
  });
}
