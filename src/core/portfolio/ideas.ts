import type { Candidate, Relationship } from '../schema/generated/types.ts';
import type { CycleState } from './cycleState.ts';
import { compare, grouped, sortKey } from './order.ts';
import type { SharedMap } from '../workbook/sharedMap.ts';

/** An organization that somebody put on a list, and nobody has started with. */
export interface Idea {
  /** Equal for names that mean one organization. */
  readonly key: string;
  /** What ideas are sorted by. */
  readonly sortKey: string;
  /** As the first of the lists writes it, by path. */
  readonly name: string;
  /** The first of the lists that says so decides. */
  readonly audience: string | undefined;
  readonly relationship: Relationship | undefined;
  /** Where it is listed, by path; never empty. */
  readonly from: readonly IdeaSource[];
}

/** A place on a workbook's list. */
export interface IdeaSource {
  readonly path: string;
  /** The candidate's place in the list, from 0. */
  readonly index: number;
  /** The organization that the workbook is about. */
  readonly organization: string | undefined;
}

/** A candidate, and where it is listed. */
export interface Listed extends IdeaSource {
  readonly key: string;
  readonly candidate: Candidate;
}

/** The candidates with a name on a workbook's list. */
export function listedIn(state: CycleState): readonly Listed[] {
  const { path, candidates, candidateKeys, organization } = state;
  return candidateKeys.flatMap((key, index) => {
    const candidate = candidates[index] ?? {};
    return key === '' ? [] : [{ key, path, index, organization, candidate }];
  });
}

/**
 * All lists by candidate after some workbooks changed: what `before` has, without what stood in the
 * workbooks of `gone`, and with `come`. Only what is `touched` is looked at.
 */
export function changedLists(
  before: SharedMap<readonly Listed[]>,
  touched: ReadonlySet<string>,
  gone: ReadonlySet<string>,
  come: readonly Listed[],
): SharedMap<readonly Listed[]> {
  const comeTo = grouped(come, ({ key }) => key);
  const changes = Array.from(touched, (key) => {
    const stay = (before.get(key) ?? []).filter(({ path }) => !gone.has(path));
    const places = [...stay, ...(comeTo.get(key) ?? [])];
    places.sort((a, b) => compare(a.path, b.path) || a.index - b.index);
    return [key, places.length === 0 ? undefined : places] as const;
  });
  return before.with(changes);
}

/** The idea that the places of one candidate make; they are in order, and there is one at least. */
export function ideaOf(key: string, places: readonly Listed[]): Idea {
  const candidates = places.map(({ candidate }) => candidate);
  return {
    key,
    sortKey: sortKey(key),
    name: candidates[0]?.name ?? key,
    audience: candidates.find(({ audience }) => audience !== undefined)?.audience,
    relationship: candidates.find(({ relationship }) => relationship !== undefined)?.relationship,
    from: places.map(({ path, index, organization }) => ({ path, index, organization })),
  };
}

/** By name. */
export function byName(a: Idea, b: Idea): number {
  return compare(a.sortKey, b.sortKey) || compare(a.key, b.key);
}
