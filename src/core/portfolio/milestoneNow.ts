import type { Milestone } from '../schema/generated/types.ts';

type Told = Pick<Milestone, 'title' | 'due'>;

/**
 * Where the milestone stands now that a list shown earlier has at `index`, from 0: others may have
 * been added above it since. undefined where it is gone, or cannot be told from another.
 */
export function milestoneNow(
  shown: readonly Told[],
  index: number,
  now: readonly Told[],
): number | undefined {
  const meant = shown[index];
  if (meant === undefined) return undefined;
  const isMeant = (one: Told): boolean => one.title === meant.title && one.due === meant.due;
  const there = now[index];
  if (there !== undefined && isMeant(there)) return index;
  const places = now.flatMap((one, at) => (isMeant(one) ? [at] : []));
  return places.length === 1 ? places[0] : undefined;
}
