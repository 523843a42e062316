import { shortDay } from '../calendar/dayWords.ts';
import { isCurrent } from '../portfolio/cycleState.ts';
import { dueIn, type Due } from '../portfolio/due.ts';
import { datedLabel } from '../portfolio/labels.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { compare, grouped } from '../portfolio/sorting.ts';
import type { Translate } from '../portfolio/translate.ts';
import { nameKey } from '../workbook/naming.ts';
import { placeOf, type PagePlace } from './pagePlace.ts';

/** How much one person or role has to see to. */
export interface PersonRow extends PagePlace {
  readonly name: string;
  /** What is due some day and not done, and how much of it is late. */
  readonly open: number;
  readonly late: number;
  /** How many partnerships they look after. */
  readonly partners: number;
  /** `Fri Dec 4: Menu cards · Harbor Light Food Bank`. */
  readonly next: string;
  /** Of the most that anybody carries, from 0 to 1. */
  readonly share: number;
}

/** What somebody carries. */
export interface Load {
  readonly name: string;
  readonly dues: readonly Due[];
  readonly partners: number;
}

/** Whoever is late comes first, then whoever carries most. What nobody sees to stands under an empty name, at the end. */
export function loads(portfolio: Portfolio): readonly Load[] {
  const dues = dueIn(portfolio.organizations, Infinity);
  const coordinators = coordinated(portfolio);
  const byOwner = grouped(dues, ({ owner }) => nameKey(owner ?? ''));
  const keys = new Set([...byOwner.keys(), ...coordinators.keys()]);
  return Array.from(keys, (key) => {
    const all = byOwner.get(key) ?? [];
    return {
      name: all[0]?.owner ?? coordinators.get(key)?.name ?? '',
      dues: all,
      partners: coordinators.get(key)?.partners ?? 0,
    };
  }).sort(byLoad);
}

function byLoad(a: Load, b: Load): number {
  const isNobody = Number(a.name === '') - Number(b.name === '');
  return (
    isNobody || lateIn(b) - lateIn(a) || b.dues.length - a.dues.length || compare(a.name, b.name)
  );
}

function lateIn({ dues }: Load): number {
  return dues.filter(({ daysLate }) => daysLate > 0).length;
}

/** Who looks after how many partners. */
function coordinated({
  organizations,
}: Portfolio): ReadonlyMap<string, { readonly name: string; readonly partners: number }> {
  const found = new Map<string, { name: string; partners: number }>();
  for (const { cycles } of organizations) {
    const names = cycles
      .filter(isCurrent)
      .flatMap(({ summary }) => summary.cycle.coordinator ?? []);
    for (const [key, [name = '']] of grouped(names, nameKey)) {
      const known = found.get(key);
      found.set(key, { name: known?.name ?? name, partners: (known?.partners ?? 0) + 1 });
    }
  }
  return found;
}

export function personRow(load: Load, most: number, { today }: Portfolio, t: Translate): PersonRow {
  const { dues, partners } = load;
  const next = dues.toSorted((a, b) => a.day - b.day)[0];
  return {
    ...(next === undefined ? { path: '', place: '' } : placeOf(next.path, next.target)),
    name: load.name === '' ? t('Nobody yet') : load.name,
    open: dues.length,
    late: lateIn(load),
    partners,
    next: next === undefined ? '' : nextWords(next, today, t),
    share: most === 0 ? 0 : dues.length / most,
  };
}

function nextWords(due: Due, today: number, t: Translate): string {
  const words = t('{date}: {title}', {
    ...{ date: shortDay(due.day, today), title: datedLabel(due, today, t) },
  });
  return due.organization === undefined ? words : `${words} · ${due.organization}`;
}
