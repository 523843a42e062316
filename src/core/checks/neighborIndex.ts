import { nameKey } from '../workbook/naming.ts';
import { byFirstWord, readNameWords, type NameWord } from './find/nameWords.ts';
import { workKey, type NeighborIndex } from './neighbors.ts';
import type { NeighborCycle } from '../workbook/model/neighborCycle.ts';

/** Indexes the workbooks, so that checking one doesn't mean looking at all the others. */
export function indexNeighbors(cycles: readonly NeighborCycle[]): NeighborIndex {
  const byOrganization = new Map<string, NeighborCycle[]>();
  const worksByOwnerAndWeek = new Map<string, number>();
  const worksById = new Map<string, readonly string[]>();
  for (const cycle of [...cycles].sort((a, b) => compare(a.id, b.id))) {
    const key = nameKey(cycle.organization ?? '');
    const works = worksOf(cycle);
    if (key !== '') byOrganization.set(key, [...(byOrganization.get(key) ?? []), cycle]);
    if (works.length > 0) worksById.set(cycle.id, works);
    for (const work of works) {
      worksByOwnerAndWeek.set(work, (worksByOwnerAndWeek.get(work) ?? 0) + 1);
    }
  }
  const namesByFirstWord = byFirstWord(splitNames(cycles));
  return { byOrganization, worksByOwnerAndWeek, worksById, namesByFirstWord };
}

function worksOf({ atRest, openMilestones }: NeighborCycle): readonly string[] {
  if (atRest) return [];
  return openMilestones.map(({ owner, due }) => workKey(nameKey(owner), due));
}

function splitNames(cycles: readonly NeighborCycle[]): readonly (readonly NameWord[])[] {
  const names = cycles.flatMap(({ organization = '', candidates }) => [
    organization,
    ...candidates,
  ]);
  const keys = new Set(names.map(nameKey));
  // The key's words, which are the same however the name is written.
  return [...keys].map(readNameWords).sort(byLength);
}

/** “Harbor Light Food Bank” is looked for before “Harbor Light”. */
function byLength(a: readonly NameWord[], b: readonly NameWord[]): number {
  return b.length - a.length || compare(joinKeys(a), joinKeys(b));
}

function joinKeys(name: readonly NameWord[]): string {
  return name.map(({ key }) => key).join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
