import type { Day } from '../../calendar/day.ts';
import { isAtRest, type StatusId } from '../../guide/statuses.ts';
import { fullCycleLabel } from '../../portfolio/labels.ts';
import { finishedOn } from '../../portfolio/finished.ts';
import type { CycleState } from '../../portfolio/cycleState.ts';
import { compare } from '../../portfolio/sorting.ts';
import type { Translate } from '../../language/translate.ts';
import type { Cycle, Milestone } from '../../schema/generated/types.ts';
import { dayIn, daysLate } from '../../workbook/status/status.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { portfolioOfAll, type SharedWorkbook } from '../sharedWorkbook.ts';
import type { Period } from './period.ts';
import type { FileId, RelativePath } from '../../workbook/naming.ts';
import { readGoalDay } from '../../workbook/status/goalDay.ts';

export interface ReportSource {
  readonly cycles: readonly ReportedCycle[];
  readonly today: Day;
  readonly period: Period;
  readonly t: Translate;
  readonly fiscalYearStart: number;
  /** Whose story is told; `none` for nobody's. undefined for one that was looked back on. */
  readonly story?: RelativePath | 'none' | undefined;
  /** What is asked of the board, in the library's words. */
  readonly ask?: string | undefined;
}

export interface ReportedCycle {
  readonly partner: string;
  /** `Cycle 2: Cooking together` */
  readonly label: string;
  readonly cycle: Cycle;
  readonly status: StatusId;
  readonly state: CycleState;
  readonly workbook: Workbook;
  /** The open milestones that are late, the latest first. */
  readonly late: readonly Milestone[];
}

/** What of it says when it came to its end. */
export type CycleNow = Pick<ReportedCycle, 'cycle' | 'status'>;

/** All cycles by the partner's name; each partner's first cycle comes first. */
export function reportedCycles(
  workbooks: readonly SharedWorkbook[],
  today: Day,
  t: Translate,
): readonly ReportedCycle[] {
  const byPath = new Map<FileId, Workbook>(workbooks.map(({ path, workbook }) => [path, workbook]));
  return portfolioOfAll(workbooks, today)
    .organizations.toSorted((a, b) => compare(a.key, b.key))
    .flatMap(({ cycles }) => cycles)
    .flatMap((state) => {
      const workbook = byPath.get(state.path);
      return workbook === undefined ? [] : [reportedCycle(state, workbook, today, t)];
    });
}

function reportedCycle(
  state: CycleState,
  workbook: Workbook,
  today: Day,
  t: Translate,
): ReportedCycle {
  const { cycle } = workbook;
  const milestones = isAtRest(state.status) ? [] : (cycle.milestones ?? []);
  return {
    partner: state.organization ?? t('No organization yet'),
    label: fullCycleLabel(cycle, t),
    cycle,
    status: state.status,
    state,
    workbook,
    late: milestones
      .filter((one) => daysLate(one, today) > 0)
      .toSorted((a, b) => daysLate(b, today) - daysLate(a, today)),
  };
}

/** The day of results that are noted without one: when it was finished or given up, else the goal’s date. */
export function resultsDay(one: ReportedCycle): Day | undefined {
  const { cycle, status } = one;
  const ended = status === 'ended' ? dayIn(cycle['status-since']) : undefined;
  return finishedDay(one) ?? ended ?? readGoalDay(cycle);
}

/** When a finished cycle came to its end. */
export function finishedDay({ cycle, status }: CycleNow): Day | undefined {
  return status === 'complete' ? finishedOn(cycle) : undefined;
}
