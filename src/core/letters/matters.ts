import type { Day } from '../calendar/day.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import { SOON_DAYS } from '../portfolio/cycleState.ts';
import type { Dated } from '../portfolio/dated.ts';
import { nameKey } from '../workbook/naming.ts';

/** What one can write to a partner about. */
export type Matter =
  /** What one person has to do, late or due soon, by date. */
  | { readonly kind: 'milestones'; readonly milestones: readonly Dated[] }
  /** A meeting to come; the agreement to look at again; the goal to look back on; work to take up again. */
  | { readonly kind: Exclude<Dated['kind'], 'milestone'>; readonly day: Day }
  /** Something is done, or all of it where there is no title. */
  | { readonly kind: 'thanks'; readonly title: string | undefined }
  | { readonly kind: 'plan' };

/**
 * What there is to write about now, what comes first in front; the plan is always there. The milestones of one
 * person, or of nobody, are one matter. `soonDays`: how many whole days ahead counts.
 */
export function mattersOf(
  { dates, status }: Pick<CycleState, 'dates' | 'status'>,
  today: Day,
  soonDays = SOON_DAYS,
): readonly Matter[] {
  const near = dates.filter(({ day }) => day <= today + soonDays);
  const byOwner = new Map<string, Dated[]>();
  const matters = near.flatMap((dated): readonly Matter[] => {
    const { kind, day, owner } = dated;
    if (kind === 'meeting' && day < today) return [];
    if (kind !== 'milestone') return [{ kind, day }];
    const theirs = byOwner.get(nameKey(owner ?? ''));
    theirs?.push(dated);
    if (theirs !== undefined) return [];
    const milestones = [dated];
    byOwner.set(nameKey(owner ?? ''), milestones);
    return [{ kind: 'milestones', milestones }];
  });
  const isOver = status === 'complete' || status === 'ended';
  return [...matters, isOver ? { kind: 'thanks', title: undefined } : { kind: 'plan' }];
}

/** The matter of one date, with what else that person has to do; however far ahead it is. */
export function matterOf(dated: Dated, state: CycleState, today: Day): Matter {
  const { kind, day } = dated;
  if (kind !== 'milestone') return { kind, day };
  const isSame = (one: Dated): boolean => one.day === day && one.title === dated.title;
  const near = mattersOf(state, today).find(
    (one) => one.kind === 'milestones' && one.milestones.some(isSame),
  );
  return near ?? { kind: 'milestones', milestones: [dated] };
}
