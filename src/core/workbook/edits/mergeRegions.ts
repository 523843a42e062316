import { diff3Merge } from 'node-diff3';

/** The lines of three versions, or of a part of them that belongs together. */
export interface ThreeVersions {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** A part of three versions. */
interface Region extends ThreeVersions {
  /** What it is, unless both have changed it. */
  readonly same?: readonly string[];
  /** Where it begins in the base, in lines. */
  readonly at: number;
}

/**
 * How many pairs of equal lines are looked at in one part: blank ones pair up with each other, so that the work
 * grows with their square. A part with more is one in which all of both stands against each other.
 */
const MOST_PAIRS = 100_000;

/**
 * The three versions of a text part by part, in order. Lines that each has once, in the same order, hold the parts
 * apart, so that the time a large text takes grows with its length.
 */
export function regionsOf(whole: ThreeVersions): readonly Region[] {
  const regions: Region[] = [];
  const from = { base: 0, mine: 0, theirs: 0 };
  const upTo = (end: typeof from): void => {
    const part = {
      base: whole.base.slice(from.base, end.base),
      mine: whole.mine.slice(from.mine, end.mine),
      theirs: whole.theirs.slice(from.theirs, end.theirs),
    };
    regions.push(...mergePart(part, from.base));
  };
  for (const anchor of anchorsOf(whole)) {
    upTo(anchor);
    const line = whole.base.slice(anchor.base, anchor.base + 1);
    regions.push({ same: line, base: line, mine: line, theirs: line, at: anchor.base });
    for (const which of ['base', 'mine', 'theirs'] as const) from[which] = anchor[which] + 1;
  }
  upTo({ base: whole.base.length, mine: whole.mine.length, theirs: whole.theirs.length });
  return regions;
}

function mergePart({ base, mine, theirs }: ThreeVersions, at: number): readonly Region[] {
  const settled = settledBy({ base, mine, theirs });
  if (settled !== undefined) return [{ same: settled, base, mine, theirs, at }];
  if (pairsIn(base, mine) + pairsIn(base, theirs) > MOST_PAIRS) return [{ base, mine, theirs, at }];
  return diff3Merge([...mine], [...base], [...theirs]).map(({ ok, conflict }) =>
    conflict === undefined
      ? { same: ok ?? [], base: [], mine: [], theirs: [], at }
      : { base: conflict.o, mine: conflict.a, theirs: conflict.b, at: at + conflict.oIndex },
  );
}

/** What stands there where only one has changed it, or both have in the same way. */
function settledBy({ base, mine, theirs }: ThreeVersions): readonly string[] | undefined {
  if (areSame(mine, base)) return theirs;
  return areSame(theirs, base) || areSame(mine, theirs) ? mine : undefined;
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at]);
}

function pairsIn(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of one) counts.set(line, (counts.get(line) ?? 0) + 1);
  return other.reduce((pairs, line) => pairs + (counts.get(line) ?? 0), 0);
}

interface Anchor {
  readonly base: number;
  readonly mine: number;
  readonly theirs: number;
}

/** Where each of the three has a line that it has once, as many as stand in the same order in all of them. */
function anchorsOf({ base, mine, theirs }: ThreeVersions): readonly Anchor[] {
  const [inMine, inTheirs] = [placesOfUnique(mine), placesOfUnique(theirs)];
  const all = [...placesOfUnique(base)].flatMap(([line, at]) => {
    const [own, other] = [inMine.get(line), inTheirs.get(line)];
    return own === undefined || other === undefined ? [] : [{ base: at, mine: own, theirs: other }];
  });
  return mostInOrder(mostInOrder(all, 'mine'), 'theirs');
}

function placesOfUnique(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  lines.forEach((line, at) => places.set(line, places.has(line) ? -1 : at));
  return new Map([...places].filter(([, at]) => at >= 0));
}

/** The longest run of them whose places in one version grow. Takes n log n. */
function mostInOrder(anchors: readonly Anchor[], which: 'mine' | 'theirs'): readonly Anchor[] {
  interface Run {
    readonly last: Anchor;
    readonly before: Run | undefined;
  }
  /** The run of each length that ends first. */
  const runs: Run[] = [];
  for (const last of anchors) {
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.last[which] ?? 0) < last[which]) low = middle + 1;
      else high = middle;
    }
    runs[low] = { last, before: runs[low - 1] };
  }
  const found: Anchor[] = [];
  for (let run = runs.at(-1); run !== undefined; run = run.before) found.push(run.last);
  return found.reverse();
}
