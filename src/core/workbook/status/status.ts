import { parseDay, type Day } from '../../calendar/day.ts';
import type { StatusId } from '../../guide/statuses.ts';
import type { Cycle, Milestone } from '../../schema/generated/types.ts';
import { gatherEvidence, type CycleFacts, type StepEvidence } from './evidence.ts';
import { readGoalDay } from './goalDay.ts';

/** Where a cycle is, and why. */
export interface CycleStatus {
  readonly id: StatusId;
  readonly steps: readonly StepEvidence[];
  /** Whether work has begun: the agreement is signed, or a milestone is under way or done. */
  readonly workHasBegun: boolean;
}

const PLANNING = ['identify', 'align', 'assess', 'discuss'] as const;

/**
 * Works out where a cycle is on `today`. Nobody types a status, so nobody can forget to change it.
 */
export function deriveStatus(facts: CycleFacts, today: Day): CycleStatus {
  const steps = gatherEvidence(facts);
  const workHasBegun = hasWorkBegun(facts.cycle, today);
  return { id: statusId(facts.cycle, steps, workHasBegun, today), steps, workHasBegun };
}

function statusId(
  cycle: Cycle,
  steps: readonly StepEvidence[],
  workHasBegun: boolean,
  today: Day,
): StatusId {
  if (cycle.status !== undefined) return cycle.status;
  const unfinished = PLANNING.find((id) => steps.some(({ step, done }) => step === id && !done));
  if (unfinished !== undefined && !workHasBegun) return unfinished;
  if (!isTimeToLookBack(cycle, today)) return 'working-together';
  return steps.some(({ step, done }) => step === 'reflect' && done) ? 'complete' : 'reflect';
}

/** Whether a milestone is neither done nor dropped. */
export function isOpen(milestone: Milestone): boolean {
  return milestone.status !== 'done' && milestone.status !== 'dropped';
}

/** How many days a milestone is late on `today`, counting from the day after it was due; 0 if it isn't. */
export function daysLate(milestone: Milestone, today: Day): number {
  const due = dayIn(milestone.due);
  return due === undefined || !isOpen(milestone) ? 0 : Math.max(0, today - due);
}

/** Reads a day of a cycle; undefined if there is none. */
export function dayIn(text: string | undefined): Day | undefined {
  return text === undefined ? undefined : parseDay(text);
}

function hasWorkBegun(cycle: Cycle, today: Day): boolean {
  const signed = dayIn(cycle.agreement?.signed);
  if (signed !== undefined && signed <= today) return true;
  return (cycle.milestones ?? []).some(
    ({ status }) => status === 'in progress' || status === 'done',
  );
}

function isTimeToLookBack(cycle: Cycle, today: Day): boolean {
  const milestones = cycle.milestones ?? [];
  if (milestones.some(isOpen)) return false;
  const goalDay = readGoalDay(cycle);
  if (goalDay !== undefined && goalDay < today) return true;
  const hasGoal = cycle.goal?.statement !== undefined;
  return hasGoal && milestones.some(({ status }) => status === 'done') && allResultsIn(cycle);
}

function allResultsIn(cycle: Cycle): boolean {
  const aimed = (cycle.goal?.measurable ?? []).filter(({ target }) => target !== undefined);
  return aimed.every(({ result }) => result !== undefined);
}
