import type { Candidate, Relationship } from '../schema/generated/types.ts';
import type { CycleState } from './cycleState.ts';
import { compare, grouped, sortKey } from './sorting.ts';
import type { FileId } from '../workbook/naming.ts';

/** An organization that somebody put on a list and nobody has started with. */
export interface Idea {
  /** The same for names that mean one organization. */
  readonly key: string;
  readonly sortKey: string;
  /** The name as the first list writes it; lists are ordered by path. */
  readonly name: string;
  /** Taken from the first list that says so. */
  readonly audience: string | undefined;
  readonly relationship: Relationship | undefined;
  /** The lists that it is on, by path; never empty. */
  readonly from: readonly IdeaSource[];
}

export interface IdeaSource {
  readonly path: FileId;
  /** Its index in the list, from 0. */
  readonly index: number;
  readonly organization: string | undefined;
}

interface Listed extends IdeaSource {
  readonly key: string;
  readonly candidate: Candidate;
}

/** The candidates that no workbook is about, by name. `started` has the keys of those that one is about. */
export function ideasOf(
  states: Iterable<CycleState>,
  started: ReadonlySet<string>,
): readonly Idea[] {
  const listed = [...states].flatMap(listedIn).filter(({ key }) => !started.has(key));
  return Array.from(
    grouped(listed, ({ key }) => key),
    ([key, places]) => ideaOf(key, places),
  ).sort((a, b) => compare(a.sortKey, b.sortKey) || compare(a.key, b.key));
}

function listedIn({ path, summary, candidateKeys, organization }: CycleState): readonly Listed[] {
  return candidateKeys.flatMap((key, index) => {
    const candidate = summary.cycle.candidates?.[index] ?? {};
    return key === '' ? [] : [{ key, path, index, organization, candidate }];
  });
}

function ideaOf(key: string, unsorted: readonly Listed[]): Idea {
  const places = unsorted.toSorted((a, b) => compare(a.path, b.path) || a.index - b.index);
  const firstThatSays = <Key extends keyof Candidate>(field: Key): Candidate[Key] | undefined =>
    places.find(({ candidate }) => candidate[field] !== undefined)?.candidate[field];
  return {
    key,
    sortKey: sortKey(key),
    name: firstThatSays('name') ?? key,
    audience: firstThatSays('audience'),
    relationship: firstThatSays('relationship'),
    from: places.map(({ path, index, organization }) => ({ path, index, organization })),
  };
}
