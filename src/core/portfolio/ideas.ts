import type { Candidate, Relationship } from '../schema/generated/types.ts';
import type { CycleState } from './cycleState.ts';
import { compare, grouped, replaced, sortKey } from './order.ts';
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
 * All lists by candidate after some workbooks changed: what `before` has, without what is `gone`,
 * and with what has `come`.
 */
export function changedLists(
  before: SharedMap<readonly Listed[]>,
  gone: readonly Listed[],
  come: readonly Listed[],
): SharedMap<readonly Listed[]> {
  const goneFrom = grouped(gone, ({ key }) => key);
  const comeTo = grouped(come, ({ key }) => key);
  const changes = Array.from(new Set([...goneFrom.keys(), ...comeTo.keys()]), (key) => {
    const places = replaced(
      before.get(key) ?? NOWHERE,
      goneFrom.get(key) ?? NOWHERE,
      comeTo.get(key) ?? NOWHERE,
      byPlace,
    );
    return [key, places.length === 0 ? undefined : places] as const;
  });
  return before.with(changes);
}

const NOWHERE: readonly Listed[] = [];

function byPlace(a: Listed, b: Listed): number {
  return compare(a.path, b.path) || a.index - b.index;
}

/**
 * The idea that the places of one candidate make. A candidate may stand on thousands of lists, and
 * is looked at anew for each: what it says is put together when somebody asks.
 */
export class ListedIdea implements Idea {
  readonly key: string;
  readonly sortKey: string;
  private readonly places: readonly Listed[];

  /** The places are in order, and there is one at least. */
  constructor(key: string, places: readonly Listed[]) {
    this.key = key;
    this.sortKey = sortKey(key);
    this.places = places;
  }
  get name(): string {
    return this.places[0]?.candidate.name ?? this.key;
  }
  get audience(): string | undefined {
    return this.firstThatSays('audience');
  }
  get relationship(): Relationship | undefined {
    return this.firstThatSays('relationship');
  }
  get from(): readonly IdeaSource[] {
    return this.places.map(({ path, index, organization }) => ({ path, index, organization }));
  }

  private firstThatSays<Key extends keyof Candidate>(key: Key): Candidate[Key] | undefined {
    return this.places.find(({ candidate }) => candidate[key] !== undefined)?.candidate[key];
  }
}

/** By name. */
export function byName(a: Idea, b: Idea): number {
  return compare(a.sortKey, b.sortKey) || compare(a.key, b.key);
}
