import { nameKey } from '../workbook/naming.ts';
import { SharedMap } from '../workbook/sharedMap.ts';
import { readNameWords, type NameWord } from './nameWords.ts';
import { workKey, type NeighbourCycle, type NeighbourIndex } from './neighbours.ts';

/** An index that the next one can be made of. */
export interface GrowingIndex extends NeighbourIndex {
  readonly byOrganization: SharedMap<readonly NeighbourCycle[]>;
  readonly worksByOwnerAndWeek: SharedMap<number>;
  readonly worksById: SharedMap<readonly string[]>;
  readonly namesByFirstWord: SharedMap<readonly Name[]>;
  /** Every partner and candidate by the name's key. */
  readonly names: SharedMap<Named>;
}

type Name = readonly NameWord[];

interface Named {
  readonly words: Name;
  /** In how many places it stands. */
  readonly count: number;
}

/** Puts the workbooks in order, so that a check of one costs no look at all the others. */
export function indexNeighbours(cycles: readonly NeighbourCycle[]): GrowingIndex {
  const none: GrowingIndex = {
    byOrganization: new SharedMap(),
    worksByOwnerAndWeek: new SharedMap(),
    worksById: new SharedMap(),
    namesByFirstWord: new SharedMap(),
    names: new SharedMap(),
  };
  return changedNeighbours(none, [], cycles);
}

/**
 * The index without the workbooks in `gone`, which are in `before`, and with those that `come`: what
 * {@link indexNeighbours} makes of all of them, at the price of what changed. It is the same index
 * where those that come say what the others said.
 */
export function changedNeighbours(
  before: GrowingIndex,
  gone: readonly NeighbourCycle[],
  come: readonly NeighbourCycle[],
): GrowingIndex {
  if (gone.length === come.length && JSON.stringify(gone) === JSON.stringify(come)) return before;
  const ids = new Set(gone.map(({ id }) => id));
  const names = changedNames(before.names, gone, come);
  return {
    byOrganization: before.byOrganization.with(
      changedLists(before.byOrganization, gone.flatMap(byName), come.flatMap(byName), {
        isGone: ({ id }) => ids.has(id),
        order: (a, b) => compare(a.id, b.id),
      }),
    ),
    ...changedWorks(before, gone, come),
    ...changedWords(before, names),
  };
}

function changedWorks(
  before: GrowingIndex,
  gone: readonly NeighbourCycle[],
  come: readonly NeighbourCycle[],
): Pick<GrowingIndex, 'worksByOwnerAndWeek' | 'worksById'> {
  const counts = new Map<string, number>();
  const byId = new Map<string, readonly string[] | undefined>();
  const count = (works: readonly string[], by: number): void => {
    for (const key of works) {
      counts.set(key, (counts.get(key) ?? before.worksByOwnerAndWeek.get(key) ?? 0) + by);
    }
  };
  for (const { id } of gone) {
    count(before.worksById.get(id) ?? [], -1);
    byId.set(id, undefined);
  }
  for (const cycle of come) {
    const works = worksOf(cycle);
    count(works, 1);
    if (works.length > 0) byId.set(cycle.id, works);
  }
  const left = Array.from(counts, ([key, many]) => [key, many > 0 ? many : undefined] as const);
  return {
    worksByOwnerAndWeek: before.worksByOwnerAndWeek.with(left),
    worksById: before.worksById.with(byId),
  };
}

function changedWords(
  before: GrowingIndex,
  changes: ReadonlyMap<string, Named>,
): Pick<GrowingIndex, 'names' | 'namesByFirstWord'> {
  const listed = [...changes].map(
    ([key, named]) => [key, named.count > 0 ? named : undefined] as const,
  );
  const isNew = ([key, { count }]: readonly [string, Named]): boolean =>
    count > 0 && !before.names.has(key);
  const gone = [...changes].filter(([key, { count }]) => count === 0 && before.names.has(key));
  const come = [...changes].filter(isNew);
  const goneWords = new Set(gone.map(([, { words }]) => words));
  return {
    names: before.names.with(listed),
    namesByFirstWord: before.namesByFirstWord.with(
      changedLists(before.namesByFirstWord, gone.flatMap(byFirst), come.flatMap(byFirst), {
        isGone: (words) => goneWords.has(words),
        order: byLength,
      }),
    ),
  };
}

type Keyed<T> = readonly [key: string, item: T];

function byName(cycle: NeighbourCycle): readonly Keyed<NeighbourCycle>[] {
  const key = nameKey(cycle.organization ?? '');
  return key === '' ? [] : [[key, cycle]];
}

function worksOf({ atRest, openMilestones }: NeighbourCycle): readonly string[] {
  if (atRest) return [];
  return openMilestones.map(({ owner, due }) => workKey(nameKey(owner), due));
}

function byFirst([, { words }]: readonly [string, Named]): readonly Keyed<Name>[] {
  const [first] = words;
  return first === undefined ? [] : [[first.key, words]];
}

/** The names that stand in more or fewer places than before, with how many these now are. */
function changedNames(
  before: SharedMap<Named>,
  gone: readonly NeighbourCycle[],
  come: readonly NeighbourCycle[],
): ReadonlyMap<string, Named> {
  const changes = new Map<string, Named>();
  const count = (cycles: readonly NeighbourCycle[], by: number): void => {
    for (const key of cycles.flatMap(namesIn)) {
      // Of the key: it says the same however the name is written in one place or another.
      const last = changes.get(key) ?? before.get(key) ?? { words: readNameWords(key), count: 0 };
      changes.set(key, { words: last.words, count: last.count + by });
    }
  };
  count(gone, -1);
  count(come, 1);
  return changes;
}

function namesIn({ organization = '', candidates }: NeighbourCycle): readonly string[] {
  return [organization, ...candidates].map(nameKey);
}

/** The lists that are others than before; none for one with nothing left in it. */
function changedLists<T>(
  before: SharedMap<readonly T[]>,
  gone: readonly Keyed<T>[],
  come: readonly Keyed<T>[],
  { isGone, order }: { isGone: (item: T) => boolean; order: (a: T, b: T) => number },
): ReadonlyMap<string, readonly T[] | undefined> {
  const fresh = new Map<string, T[]>(gone.map(([key]) => [key, []]));
  for (const [key, item] of come) {
    const list = fresh.get(key);
    if (list === undefined) fresh.set(key, [item]);
    else list.push(item);
  }
  const changes = new Map<string, readonly T[] | undefined>();
  for (const [key, items] of fresh) {
    const list = (before.get(key) ?? []).filter((item) => !isGone(item));
    for (const item of items) list.splice(placeOf(item, list, order), 0, item);
    changes.set(key, list.length === 0 ? undefined : list);
  }
  return changes;
}

/** Where the item goes in a sorted list. */
function placeOf<T>(item: T, list: readonly T[], order: (a: T, b: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle] as T, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of “Harbor Light” and “Harbor Light Food Bank” a text is searched for the latter first. */
function byLength(a: Name, b: Name): number {
  return b.length - a.length || compare(wordsOf(a), wordsOf(b));
}

function wordsOf(name: Name): string {
  return name.map(({ key }) => key).join(' ');
}
