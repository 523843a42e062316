import type { Day } from '../calendar/day.ts';
import { isCurrent, type StatusId } from '../guide/statuses.ts';
import { nameKey, type FileId } from '../workbook/naming.ts';
import type { Missing } from '../workbook/status/evidence.ts';
import { deriveStatus } from '../workbook/status/status.ts';
import { datesOf, type Dated } from './dated.ts';
import { openNow } from './openNow.ts';
import { getCycleFacts, type CycleSummary } from './summary.ts';

/** A workbook that we know of: where it is, and a summary of what it says. */
export interface PortfolioEntry {
  readonly path: FileId;
  readonly summary: CycleSummary;
}

/**
 * How a cycle stands on one day. It follows from the summary, the day, and how far ahead we look.
 */
export interface CycleState extends PortfolioEntry {
  readonly organization: string | undefined;
  /** The same for names that mean one organization; empty if the workbook doesn't name one. */
  readonly organizationKey: string;
  readonly status: StatusId;
  /** What is asked for now and missing, whether by the current step or left over from planning. */
  readonly open: readonly Missing[];
  readonly dates: readonly Dated[];
  /** {@link nameKey} of each candidate; empty for one without a name. */
  readonly candidateKeys: readonly string[];
  readonly attention: Attention;
}

/** How soon somebody should look at it: a lower `tier` comes first, then a lower `value`. */
export interface Attention {
  readonly tier: number;
  readonly value: number;
}

/** Late, due soon, ready to be looked back on, going on, paused, over. */
export const TIER = { late: 0, soon: 1, lookBack: 2, active: 3, paused: 4, over: 5 } as const;

/** How many whole days ahead something counts as coming up, by default. */
export const SOON_DAYS = 30;

/** Works out how a cycle stands. `soonDays`: how many whole days ahead something is coming up. */
export function cycleState(entry: PortfolioEntry, today: Day, soonDays = SOON_DAYS): CycleState {
  const { path, summary } = entry;
  const { organization, candidates = [] } = summary.cycle;
  const derived = deriveStatus(getCycleFacts(summary), today);
  const dates = datesOf(summary.cycle, derived.id, today);
  return {
    path,
    summary,
    organization: organization?.name,
    organizationKey: nameKey(organization?.name ?? ''),
    status: derived.id,
    open: openNow(derived),
    dates,
    candidateKeys: candidates.map(({ name }) => nameKey(name ?? '')),
    attention: attentionOf(derived.id, dates, today + soonDays),
  };
}

function attentionOf(status: StatusId, dates: readonly Dated[], soon: Day): Attention {
  if (!isCurrent(status)) return { tier: TIER.over, value: 0 };
  const late = dates.reduce((most, { daysLate }) => Math.max(most, daysLate), 0);
  if (late > 0) return { tier: TIER.late, value: -late };
  const next = dates[0]?.day ?? Infinity;
  if (next <= soon) return { tier: TIER.soon, value: next };
  if (status === 'paused') return { tier: TIER.paused, value: next };
  return { tier: status === 'reflect' ? TIER.lookBack : TIER.active, value: next };
}
