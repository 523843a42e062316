import type { Day } from '../../calendar/day.ts';

/**
 * One workbook, as other workbooks' checks see it. Plain data, which the host copies from
 * summaries.
 */
export interface NeighborCycle {
  /** Identifies the workbook, so that the one being checked is left out. */
  readonly id: string;
  /** What people call the file in messages: a path within the workspace. */
  readonly label: string;
  /** undefined if the workbook doesn't say. */
  readonly organization: string | undefined;
  readonly cycle: number | undefined;
  readonly focus: string | undefined;
  /** Finished, paused or ended. */
  readonly atRest: boolean;
  readonly candidates: readonly string[];
  /** The milestones that are neither done nor dropped and have a date, once for each of their owners. */
  readonly openMilestones: readonly {
    readonly owner: string;
    readonly due: Day;
  }[];
}
