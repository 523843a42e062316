import { presentValue } from '../schema/presentValue.ts';
import { originalPath } from '../workbook/files/conflictCopy.ts';
import type { CycleState } from './cycleState.ts';

/** What counts as a cycle with a partner, and what lies beside it. */
export interface Counted {
  readonly cycles: readonly CycleState[];
  /** Files that a sync program made of one of them. */
  readonly copies: readonly CycleState[];
}

/**
 * Tells an organization’s cycles from copies of their files. A copy has the same cycle and beginning, and a name
 * that such programs give; everything that counts, counts the cycles alone.
 */
export function countedOf(states: readonly CycleState[]): Counted {
  const isCopy = (state: CycleState): boolean => copyOf(state, states) !== undefined;
  const copies = states.length === 1 ? [] : states.filter(isCopy);
  return { cycles: states.filter((state) => !copies.includes(state)), copies };
}

function copyOf(state: CycleState, among: readonly CycleState[]): CycleState | undefined {
  const { cycle, started } = state.summary.cycle;
  const same = among.filter(
    ({ summary }) => summary.cycle.cycle === cycle && summary.cycle.started === started,
  );
  const path = originalPath(
    state.path,
    same.map((one) => one.path),
  );
  return same.find((one) => one.path === path);
}

/** Whether a workbook only lists organizations to choose from: it is about nobody yet, and nothing is planned. */
export function isListOfIdeas({
  summary: { cycle, answered },
  dates,
  organizationKey,
}: CycleState): boolean {
  // Each new workbook has the keys of a goal and of milestones, with nothing in them.
  const isPlanned = presentValue([cycle.goal, cycle.milestones, dates]) !== undefined;
  const isList = (cycle.candidates ?? []).length > 0;
  return organizationKey === '' && isList && !isPlanned && answered.every((part) => part === LIST);
}

const LIST = 'identifying-organizations';
