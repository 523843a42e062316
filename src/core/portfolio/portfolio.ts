import type { Day } from '../calendar/day.ts';
import { cycleState, type CycleState, type PortfolioEntry } from './cycleState.ts';
import { byDate, dueOf, type Due } from './due.ts';
import { byName, changedLists, ListedIdea, listedIn, type Idea, type Listed } from './ideas.ts';
import { byUrgency, changedOrganizations, ownerKey, type Organization } from './organizations.ts';
import { SharedMap } from '../workbook/sharedMap.ts';
import { SortedList } from './sortedList.ts';
import { sameSummary, type CycleSummary } from './summary.ts';

export type { Organization } from './organizations.ts';

/** Everything a library's workbooks say, on one day. It never changes; a change makes a new one. */
export interface Portfolio {
  readonly today: Day;
  /** How far ahead, in whole days, something counts as coming up. */
  readonly soonDays: number;
  /** Whoever needs attention first comes first. */
  readonly organizations: readonly Organization[];
  /** What is late, over or due within `soonDays`, by date. */
  readonly due: readonly Due[];
  /** Candidates nobody has started with, by name. */
  readonly ideas: readonly Idea[];
  /** How many milestones and reviews are late. */
  readonly lateCount: number;
  /** Each cycle by the path of its workbook. */
  readonly states: SharedMap<CycleState>;
  readonly index: PortfolioIndex;
}

/** What finds things in a portfolio. */
export interface PortfolioIndex {
  /** Each organization by its key. */
  readonly organizations: SharedMap<Organization>;
  /** Where each candidate is listed, by its key. */
  readonly lists: SharedMap<readonly Listed[]>;
  /** The portfolio's lists, to go on from. */
  readonly sorted: SortedLists;
}

interface SortedLists {
  readonly organizations: SortedList<Organization>;
  readonly due: SortedList<Due>;
  readonly ideas: SortedList<Idea>;
}

/** A workbook that is new or different; without a summary one that is gone. */
export interface PortfolioChange {
  readonly path: string;
  readonly summary: CycleSummary | undefined;
}

export interface PortfolioOptions {
  /** 30 unless said. */
  readonly soonDays?: number | undefined;
  /** What was built before: on the same day, only what has changed since is worked out again. */
  readonly previous?: Portfolio | undefined;
}

/**
 * Brings the workbooks together. Their order does not matter; of two with one path the last one
 * counts.
 */
export function buildPortfolio(
  entries: Iterable<PortfolioEntry>,
  today: Day,
  { soonDays = 30, previous }: PortfolioOptions = {},
): Portfolio {
  if (previous?.today === today && previous.soonDays === soonDays) {
    return updatePortfolio(previous, changesSince(previous, entries));
  }
  return updatePortfolio(emptyPortfolio(today, soonDays), entries);
}

/** No workbooks yet, for {@link updatePortfolio} to begin with. `soonDays` as in the options. */
export function emptyPortfolio(today: Day, soonDays: number): Portfolio {
  const sorted: SortedLists = {
    organizations: new SortedList(byUrgency),
    due: new SortedList(byDate),
    ideas: new SortedList(byName),
  };
  const index = { organizations: new SharedMap<Organization>(), lists: new SharedMap<Listed[]>() };
  return withLists({
    ...{ today, soonDays, lateCount: 0, states: new SharedMap() },
    index: { ...index, sorted },
  });
}

/** Its lists are put together when they are asked for: who builds it in steps asks seldom. */
function withLists(portfolio: Omit<Portfolio, 'organizations' | 'due' | 'ideas'>): Portfolio {
  const { sorted } = portfolio.index;
  return {
    ...portfolio,
    get organizations() {
      return sorted.organizations.items;
    },
    get due() {
      return sorted.due.items;
    },
    get ideas() {
      return sorted.ideas.items;
    },
  };
}

function changesSince(
  { states }: Portfolio,
  entries: Iterable<PortfolioEntry>,
): readonly PortfolioChange[] {
  const changes = new Map<string, PortfolioChange>();
  for (const path of states.keys()) changes.set(path, { path, summary: undefined });
  for (const entry of entries) {
    if (states.get(entry.path)?.summary === entry.summary) changes.delete(entry.path);
    else changes.set(entry.path, entry);
  }
  return [...changes.values()];
}

/**
 * The portfolio after some workbooks changed: exactly what {@link buildPortfolio} makes of all of
 * them, at the price of what changed. Organizations that nothing happened to stay the same objects;
 * where nothing happened at all, so does the portfolio.
 */
export function updatePortfolio(before: Portfolio, changes: Iterable<PortfolioChange>): Portfolio {
  const change = changeOf(before, changes);
  if (change.gone.length === 0 && change.come.length === 0) return before;
  return changed(before, change);
}

/** What a change takes away, and what it brings. */
interface Change {
  readonly gone: readonly CycleState[];
  readonly come: readonly CycleState[];
}

function changeOf(before: Portfolio, changes: Iterable<PortfolioChange>): Change {
  const { states } = before;
  const last = new Map<string, CycleSummary | undefined>();
  for (const { path, summary } of changes) last.set(path, summary);
  const gone: CycleState[] = [];
  const come: CycleState[] = [];
  for (const [path, summary] of last) {
    const known = states.get(path);
    if (known !== undefined && summary !== undefined && sameSummary(known.summary, summary))
      continue;
    if (known !== undefined) gone.push(known);
    if (summary !== undefined)
      come.push(cycleState({ path, summary }, before.today, before.soonDays));
  }
  return { gone, come };
}

function changed(before: Portfolio, { gone, come }: Change): Portfolio {
  const { today, soonDays } = before;
  const until = today + soonDays;
  const paths = new Set(gone.map(({ path }) => path));
  const owners = new Set([...gone, ...come].map(ownerKey));
  const candidates = new Set([...gone, ...come].flatMap(({ candidateKeys }) => candidateKeys));
  const maps = {
    organizations: changedOrganizations(before.index.organizations, owners, paths, come),
    lists: changedLists(before.index.lists, gone.flatMap(listedIn), come.flatMap(listedIn)),
  };
  const old = present(owners, before.index.organizations);
  const now = present(owners, maps.organizations);
  const oldDue = old.flatMap((organization) => dueOf(organization, until));
  const nowDue = now.flatMap((organization) => dueOf(organization, until));
  const mayBeIdeas = [...new Set([...candidates, ...owners])];
  const ideasIn = (found: Found): readonly Idea[] =>
    mayBeIdeas.flatMap((key) => ideaIn(found, key));
  const { sorted } = before.index;
  return withLists({
    today,
    soonDays,
    lateCount: before.lateCount - countLate(oldDue) + countLate(nowDue),
    states: changedStates(before.states, gone, come),
    index: {
      ...maps,
      sorted: {
        organizations: sorted.organizations.with(old, now),
        due: sorted.due.with(oldDue, nowDue),
        ideas: sorted.ideas.with(ideasIn(before.index), ideasIn(maps)),
      },
    },
  });
}

function present<T>(keys: Iterable<string>, found: ReadonlyMap<string, T>): readonly T[] {
  return [...keys].flatMap((key) => found.get(key) ?? []);
}

function countLate(due: readonly Due[]): number {
  return due.filter(({ daysLate }) => daysLate > 0).length;
}

/** A candidate is an idea as long as no workbook is about it. */
function ideaIn({ organizations, lists }: Found, key: string): readonly Idea[] {
  const places = lists.get(key); // few are on any list
  return places === undefined || organizations.has(key) ? [] : [new ListedIdea(key, places)];
}

type Found = Omit<PortfolioIndex, 'sorted'>;

function changedStates(
  before: SharedMap<CycleState>,
  gone: readonly CycleState[],
  come: readonly CycleState[],
): SharedMap<CycleState> {
  return before.with([
    ...gone.map(({ path }) => [path, undefined] as const),
    ...come.map((state) => [state.path, state] as const),
  ]);
}
