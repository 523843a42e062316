import type { Day } from '../calendar/day.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import { SOON_DAYS } from '../portfolio/cycleState.ts';
import type { Dated } from '../portfolio/dated.ts';
import type { Cycle, Milestone } from '../schema/generated/types.ts';
import { peopleIn } from '../workbook/model/peopleIn.ts';
import { computeProgress } from '../workbook/status/progress.ts';
import { nameKey, sameName } from '../workbook/naming.ts';
import { namesReachedBy, untitled } from './namesInContact.ts';

/** What one can write to a partner about. */
export type Matter =
  /** What one person has to do, late or due soon, by date. */
  | {
      readonly kind: 'milestones';
      readonly milestones: readonly Dated[];
      readonly whose: Whose;
    }
  /** A meeting to come; the agreement to look at again; the goal to look back on; work to take up again. */
  | { readonly kind: Exclude<Dated['kind'], 'milestone'>; readonly day: Day }
  /** Something is done, or all of it where there is no title. */
  | {
      readonly kind: 'thanks';
      readonly title: string | undefined;
      readonly end: End;
      /** Who did it alone; nobody is thanked for what we did ourselves. */
      readonly whose?: Whose;
    }
  | { readonly kind: 'plan' };

/** As it was meant to, by every count; with no word about that; or without being finished. */
export type End = 'reached' | 'done' | 'ended';

/**
 * Who has to do it: whoever is written to, whoever writes, or somebody of whom nobody knows on which side they
 * are; undefined where nobody is named.
 */
export type Whose = 'theirs' | 'ours' | 'somebody’s' | undefined;

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
  const byOwner = new Map<string | undefined, Dated[]>();
  const matters = near.flatMap((dated): readonly Matter[] => {
    const { kind, day, owner } = dated;
    if (kind === 'meeting' && day < today) return [];
    if (kind !== 'milestone') return [{ kind, day }];
    const whose = whoseIs(owner, cycle, way);
    const key = whose === 'somebody’s' ? `of ${nameKey(owner ?? '')}` : whose;
    const others = byOwner.get(key);
    others?.push(dated);
    if (others !== undefined) return [];
    const milestones = [dated];
    byOwner.set(key, milestones);
    return [{ kind: 'milestones', milestones, whose }];
  });
  const end = endOf(status, cycle);
  return [
    ...matters,
    end === undefined ? { kind: 'plan' } : { kind: 'thanks', title: undefined, end },
  ];
}

/** A milestone that is done. */
export function matterOfDone(
  { owner, title }: Pick<Milestone, 'owner' | 'title'>,
  { summary: { cycle } }: Pick<CycleState, 'summary'>,
  { way }: MatterOptions = {},
): Matter {
  return { kind: 'thanks', title, end: 'done', whose: whoseIs(owner, cycle, way) };
}

function endOf(status: CycleState['status'], { goal }: Cycle): End | undefined {
  if (status === 'ended') return 'ended';
  if (status !== 'complete') return undefined;
  const measures = goal?.measurable ?? [];
  const isReached =
    measures.length > 0 && measures.every((one) => (computeProgress(one) ?? 0) >= 1);
  return isReached ? 'reached' : 'done';
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

/** Theirs, where they are among several; ours, where all of them are. */
function whoseIs(owner: string | undefined, cycle: Cycle, way: string | undefined): Whose {
  const people = peopleIn(cycle, owner);
  if (people.length === 0) return undefined;
  const { coordinator, library, organization: { contact, name = '' } = {} } = cycle;
  const leadsOf = (organization = ''): readonly string[] =>
    (cycle.roles ?? [])
      .filter((role) => sameName(role.organization ?? '', organization))
      .flatMap(({ lead }) => peopleIn(cycle, lead));
  const theirs = leadsOf(name);
  const ours = [...peopleIn(cycle, coordinator), ...leadsOf(library)];
  if (people.some((one) => isReader(one, cycle, way) || isAmong(theirs, one, ours)))
    return 'theirs';
  const others = [...namesReachedBy(contact, undefined), ...theirs];
  // `Library director`, `Outreach librarian`, where the partner isn't a library as well.
  const isStaff = (one: string): boolean =>
    isExactly([coordinator, library], one) || (LIBRARY.test(one) && !LIBRARY.test(name));
  return people.every((one) => isStaff(one) || isAmong(ours, one, others)) ? 'ours' : 'somebody’s';
}

/** Whether a letter to the contact goes to them: somebody whom it reaches, by name or job, or all of the partner. */
export function isReader(person: string, cycle: Cycle, way: string | undefined): boolean {
  const { contact = '', name } = cycle.organization ?? {};
  const reached = namesReachedBy(contact, way);
  // `Rosa Delgado, program manager`: what the program manager has to do is hers.
  const titles = reached.length > 1 ? [] : contact.split(/[,;()|/\n]/);
  const others = namesReachedBy(contact, undefined).filter((one) => !reached.includes(one));
  return (
    isExactly([...titles, name], person) ||
    isAmong(reached, person, [...others, ...peopleIn(cycle, cycle.coordinator)])
  );
}

type Names = readonly (string | undefined)[];

function isExactly(names: Names, person: string): boolean {
  const key = nameKey(untitled(person));
  return key !== '' && names.some((one = '') => nameKey(untitled(one)) === key);
}

/** By the whole name; or by its first words, `Tomás` or `Tomás Vega` for `Sr. Tomás Vega Ríos`, which fit no other. */
function isAmong(names: Names, person: string, others: Names): boolean {
  const key = nameKey(untitled(person));
  const fits = (one = ''): boolean => {
    const other = nameKey(untitled(one));
    return other !== '' && (`${other} `.startsWith(`${key} `) || `${key} `.startsWith(`${other} `));
  };
  return isExactly(names, person) || (key !== '' && names.some(fits) && !others.some(fits));
}

const LIBRARY = /\b(?:librar(?:y|ian)|bibliotec)/i;
