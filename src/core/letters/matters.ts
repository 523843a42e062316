import type { Day } from '../calendar/day.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import { SOON_DAYS } from '../portfolio/cycleState.ts';
import type { Dated } from '../portfolio/dated.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { peopleIn } from '../workbook/model/peopleIn.ts';
import { nameKey, sameName } from '../workbook/naming.ts';
import { namesReachedBy, untitled } from './namesInContact.ts';

/** What one can write to a partner about. */
export type Matter =
  /** What one person has to do, late or due soon, by date. */
  | {
      readonly kind: 'milestones';
      readonly milestones: readonly Dated[];
      /** Whether the one who is written to has to do it, or the one who writes; undefined for anybody else. */
      readonly whose: 'theirs' | 'ours' | undefined;
    }
  /** A meeting to come; the agreement to look at again; the goal to look back on; work to take up again. */
  | { readonly kind: Exclude<Dated['kind'], 'milestone'>; readonly day: Day }
  /** Something is done, or all of it where there is no title; `isDone`: it didn't just end. */
  | { readonly kind: 'thanks'; readonly title: string | undefined; readonly isDone: boolean }
  | { readonly kind: 'plan' };

export interface MatterOptions {
  /** How many whole days ahead counts. */
  readonly soonDays?: number;
  /** The address or number that is written to. */
  readonly way?: string | undefined;
}

/**
 * What there is to write about now, what comes first in front; the plan is always there. The milestones of one
 * person, or of nobody, are one matter.
 */
export function mattersOf(
  { dates, status, summary: { cycle } }: Pick<CycleState, 'dates' | 'status' | 'summary'>,
  today: Day,
  { soonDays = SOON_DAYS, way }: MatterOptions = {},
): readonly Matter[] {
  const near = dates.filter(({ day }) => day <= today + soonDays);
  const byOwner = new Map<string, Dated[]>();
  const matters = near.flatMap((dated): readonly Matter[] => {
    const { kind, day, owner } = dated;
    if (kind === 'meeting' && day < today) return [];
    if (kind !== 'milestone') return [{ kind, day }];
    const whose = whoseIs(owner, cycle, way);
    const key = whose ?? `of ${nameKey(owner ?? '')}`;
    const others = byOwner.get(key);
    others?.push(dated);
    if (others !== undefined) return [];
    const milestones = [dated];
    byOwner.set(key, milestones);
    return [{ kind: 'milestones', milestones, whose }];
  });
  const isOver = status === 'complete' || status === 'ended';
  const last: Matter = isOver
    ? { kind: 'thanks', title: undefined, isDone: status === 'complete' }
    : { kind: 'plan' };
  return [...matters, last];
}

/** The matter of one date, with what else that person has to do; however far ahead it is. */
export function matterOf(
  dated: Dated,
  state: CycleState,
  today: Day,
  options: MatterOptions = {},
): Matter {
  const { kind, day, owner } = dated;
  if (kind !== 'milestone') return { kind, day };
  const isSame = (one: Dated): boolean => one.day === day && one.title === dated.title;
  const near = mattersOf(state, today, options).find(
    (one) => one.kind === 'milestones' && one.milestones.some(isSame),
  );
  const whose = whoseIs(owner, state.summary.cycle, options.way);
  return near ?? { kind: 'milestones', milestones: [dated], whose };
}

/** Whose it is where it is shared by several: theirs, if they are among them. */
function whoseIs(
  owner: string | undefined,
  cycle: Cycle,
  way: string | undefined,
): 'theirs' | 'ours' | undefined {
  const { contact = '', name } = cycle.organization ?? {};
  const reached = namesReachedBy(contact, way);
  // `Rosa Delgado, program manager`: what the program manager has to do is hers.
  const titles = reached.length > 1 ? [] : contact.split(/[,;()|/\n]/);
  const people = peopleIn(cycle, owner);
  const isAmong = (names: readonly (string | undefined)[]): boolean =>
    names.some(
      (one = '') =>
        nameKey(one) !== '' && people.some((other) => sameName(untitled(one), untitled(other))),
    );
  const leadsOf = (organization = ''): readonly string[] =>
    (cycle.roles ?? [])
      .filter((role) => sameName(role.organization ?? '', organization))
      .flatMap(({ lead }) => peopleIn(cycle, lead));
  if (isAmong([...reached, name, ...titles, ...leadsOf(name)])) return 'theirs';
  const { coordinator, library } = cycle;
  // `Library director`, `Outreach librarian`, where the partner isn't a library as well.
  const isStaff = people.some((one) => LIBRARY.test(one)) && !LIBRARY.test(name ?? '');
  return isStaff || isAmong([coordinator, library, ...leadsOf(library)]) ? 'ours' : undefined;
}

const LIBRARY = /\b(?:librar(?:y|ian)|bibliotec)/i;
