import type { Day } from '../calendar/day.ts';
import { cycleState, SOON_DAYS, type CycleState, type PortfolioEntry } from './cycleState.ts';
import { dueIn, type Due } from './due.ts';
import { ideasOf, type Idea } from './ideas.ts';
import { groupOrganizations, type Organization } from './organizations.ts';
import type { FileId } from '../workbook/naming.ts';

export type { Organization } from './organizations.ts';

/** What all of a library's workbooks say on one day: plain data, made anew when one changes. */
export interface Portfolio {
  readonly today: Day;
  /** How far ahead, in whole days, something counts as coming up. */
  readonly soonDays: number;
  /** Of every workbook, also of copies and lists of ideas; see {@link cycles}. */
  readonly states: ReadonlyMap<FileId, CycleState>;
  /** Those that need attention first. */
  readonly organizations: readonly Organization[];
  /** Those that count, in the order of their organizations. */
  readonly cycles: readonly CycleState[];
  readonly due: readonly Due[];
  readonly ideas: readonly Idea[];
  readonly lateCount: number;
}

/** Brings the workbooks together. `states` are of `today`, in any order; of two with one path, the last. */
export function portfolioOf(
  all: Iterable<CycleState>,
  today: Day,
  soonDays = SOON_DAYS,
): Portfolio {
  const states = new Map(Array.from(all, (state) => [state.path, state]));
  const organizations = groupOrganizations(states.values());
  const copies = new Set(organizations.flatMap((one) => one.copies));
  const withoutCopies = [...states.values()].filter((state) => !copies.has(state));
  const due = dueIn(organizations, today + soonDays);
  return {
    today,
    soonDays,
    states,
    organizations,
    cycles: organizations.flatMap(({ cycles }) => cycles),
    due,
    ideas: ideasOf(withoutCopies, new Set(organizations.map(({ key }) => key))),
    lateCount: due.filter(({ daysLate }) => daysLate > 0).length,
  };
}

/** Both steps at once, for callers that don't keep the states. */
export function buildPortfolio(entries: Iterable<PortfolioEntry>, today: Day): Portfolio {
  const states = Array.from(entries, (entry) => cycleState(entry, today));
  return portfolioOf(states, today);
}
