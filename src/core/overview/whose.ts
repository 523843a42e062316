import { isStopped } from '../guide/statuses.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import { cycleLabel } from '../portfolio/labels.ts';
import { namelessLabel, shownCycle, type Organization } from '../portfolio/organizations.ts';
import type { Translate } from '../language/translate.ts';
import type { Target } from '../portfolio/target.ts';

/** An organization's name, or what stands in its place. */
export function partnerName({ name, cycles }: Organization, t: Translate): string {
  return name ?? t(namelessLabel(cycles));
}

/** Whether the cycle that stands for a partner is paused or ended. */
export function isStoppedNow(organization: Organization): boolean {
  const shown = shownCycle(organization);
  return shown !== undefined && isStopped(shown.status);
}

/** What tells a cycle from the partner's others; empty where it is the only one without a name. */
export function cycleName({ cycles }: Organization, state: CycleState, t: Translate): string {
  const { cycle } = state.summary;
  return cycles.length > 1 || cycle.focus !== undefined ? cycleLabel(cycle, t) : '';
}

/** The place in the list of the milestone that a target leads to, from 0; undefined for all else. */
export function milestoneIndex(target: Target): number | undefined {
  if (target.kind === 'part' || target.path[0] !== 'milestones') return undefined;
  const index = target.path[1];
  return typeof index === 'number' ? index : undefined;
}
