import { isCurrent } from '../guide/statuses.ts';
import type { Day } from '../calendar/day.ts';
import { peopleIn } from '../workbook/model/peopleIn.ts';
import { nameKey, type FileId } from '../workbook/naming.ts';
import { dayIn, isOpen } from '../workbook/status/status.ts';
import type { CycleState } from './cycleState.ts';
import type { ShownMilestone } from './milestoneNow.ts';
import type { Portfolio } from './portfolio.ts';
import type { Translate } from '../language/translate.ts';

/** Everything that one person or role looks after, and would hand over. */
export interface OwnersWork {
  /** As it is first written; undefined for what nobody looks after yet. */
  readonly name: string | undefined;
  /** What is neither done nor dropped, by date. */
  readonly milestones: readonly OwnedMilestone[];
  /** The workbooks that they coordinate, or in which they lead an organization's part. */
  readonly coordinates: readonly FileId[];
  readonly leads: readonly FileId[];
}

export interface OwnedMilestone extends ShownMilestone {
  readonly path: FileId;
  readonly organization: string | undefined;
}

/** Everybody who looks after something in a cycle that goes on, by name; what nobody does comes last. */
export function ownersWork({ cycles }: Portfolio): readonly OwnersWork[] {
  const all = new Map<string, Collected>();
  const of = (name = ''): Collected => {
    const key = nameKey(name);
    const known = all.get(key) ?? { name, milestones: [], coordinates: [], leads: [] };
    all.set(key, known);
    return known;
  };
  // What is over is history: nobody looks after it, and it isn't handed over.
  const current = cycles.filter(({ status }) => isCurrent(status));
  for (const { path, summary } of current) {
    const { cycle } = summary;
    for (const name of peopleIn(cycle, cycle.coordinator)) of(name).coordinates.push(path);
    for (const name of (cycle.roles ?? []).flatMap(({ lead }) => peopleIn(cycle, lead)))
      of(name).leads.push(path);
  }
  for (const { owners, ...one } of current.flatMap(openMilestones))
    for (const name of owners) of(name).milestones.push(one);
  const nobody = all.get('');
  all.delete('');
  const byName = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, work]) => inOrder(work));
  return nobody === undefined ? byName : [...byName, { ...inOrder(nobody), name: undefined }];
}

/** `1 open milestone`, `3 open milestones`. */
export function openMilestonesWords(count: number, t: Translate): string {
  return count === 1 ? t('1 open milestone') : t('{count} open milestones', { count });
}

/** `3 open milestones · coordinates 2 workbooks`: what there is, and nothing else. */
export function workWords(
  { milestones, coordinates, leads }: Omit<OwnersWork, 'name'>,
  t: Translate,
): string {
  const parts = [
    openMilestonesWords(milestones.length, t),
    coordinates.length === 1
      ? t('Coordinates 1 workbook')
      : t('Coordinates {count} workbooks', { count: coordinates.length }),
    leads.length === 1 ? t('Leads 1 role') : t('Leads {count} roles', { count: leads.length }),
  ];
  const counts = [milestones, coordinates, leads];
  return parts.filter((_, at) => counts[at]?.length !== 0).join(' · ');
}

interface Collected {
  readonly name: string;
  readonly milestones: OwnedMilestone[];
  readonly coordinates: string[];
  readonly leads: string[];
}

function inOrder(work: Collected): Collected {
  const dayOf = ({ day }: OwnedMilestone): Day => day ?? Infinity;
  return { ...work, milestones: work.milestones.sort((a, b) => dayOf(a) - dayOf(b)) };
}

function openMilestones({
  path,
  organization,
  summary,
}: CycleState): readonly (OwnedMilestone & { readonly owners: readonly string[] })[] {
  const { cycle } = summary;
  return (cycle.milestones ?? []).flatMap((milestone, index) => {
    const { title, owner, due } = milestone;
    if (!isOpen(milestone)) return [];
    const people = peopleIn(cycle, owner);
    const owners = people.length === 0 ? [''] : people;
    return [{ path, organization, index, title, day: dayIn(due), owners }];
  });
}
