import type { Day } from '../calendar/day.ts';
import type { Translate } from '../language/translate.ts';
import { isOpen } from '../workbook/status/status.ts';
import type { CycleState } from './cycleState.ts';
import { openMilestonesWords } from './ownersWork.ts';
import { cycleWords } from './stateWords.ts';

/** Why a cycle isn't over, before the next one: `2 days late: Spring letter · 3 open milestones`. */
export function stillOpenWords(state: CycleState, today: Day, t: Translate): string {
  const words = cycleWords(state, today, t);
  const count = (state.summary.cycle.milestones ?? []).filter(isOpen).length;
  return count === 0 ? words : `${words} · ${openMilestonesWords(count, t)}`;
}
