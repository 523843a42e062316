import { shortDay } from '../calendar/dayWords.ts';
import { dueIn, type Due } from '../portfolio/due.ts';
import { datedLabel } from '../portfolio/labels.ts';
import { ownersWork, workWords, type OwnersWork } from '../portfolio/ownersWork.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { compare, grouped } from '../portfolio/sorting.ts';
import type { Translate } from '../language/translate.ts';
import { peopleIn } from '../workbook/model/peopleIn.ts';
import { nameKey } from '../workbook/naming.ts';
import { makePagePlace, type PagePlace } from './pagePlace.ts';

export interface PersonRow extends PagePlace {
  readonly name: string;
  /** `3 open milestones · 2 workbooks to coordinate`, as *Change Who Is Responsible* has it. */
  readonly words: string;
  readonly late: number;
  /** `Fri Dec 4: Menu cards · Harbor Light Food Bank`. */
  readonly next: string;
  /** Of the most that anybody carries, from 0 to 1. */
  readonly share: number;
}

export interface Load {
  readonly name: string;
  readonly work: Omit<OwnersWork, 'name'>;
  readonly dues: readonly Due[];
}

const NOTHING: Load['work'] = { milestones: [], coordinates: [], leads: [] };

/**
 * People with something late come first, then those who carry the most. What nobody sees to comes last, under
 * an empty name. A view of one person has that one, and those who coordinate or are responsible beside them.
 */
export function loads(portfolio: Portfolio, person: string): readonly Load[] {
  const each = dueIn(portfolio.organizations, Infinity).flatMap((due) => {
    const cycle = portfolio.states.get(due.path)?.summary.cycle ?? {};
    const names = peopleIn(cycle, due.owner);
    return (names.length === 0 ? [''] : names).map((name) => ({ name, due }));
  });
  const dues = grouped(each, ({ name }) => nameKey(name));
  const works = new Map(ownersWork(portfolio).map((one) => [nameKey(one.name ?? ''), one]));
  const isAsked = (key: string): boolean =>
    person === '' ||
    key === nameKey(person) ||
    dues.has(key) ||
    (works.get(key)?.coordinates.length ?? 0) > 0;
  const keys = [...new Set([...works.keys(), ...dues.keys()])].filter(isAsked);
  return keys
    .map((key) => {
      const [work = NOTHING, all = []] = [works.get(key), dues.get(key)];
      const name = works.get(key)?.name ?? all[0]?.name ?? '';
      return { name, work, dues: all.map(({ due }) => due) };
    })
    .sort(byLoad);
}

function byLoad(a: Load, b: Load): number {
  const isNobody = Number(a.name === '') - Number(b.name === '');
  return (
    isNobody ||
    countLate(b) - countLate(a) ||
    countOpen(b) - countOpen(a) ||
    compare(a.name, b.name)
  );
}

/** How many milestones are open. */
export function countOpen({ work }: Load): number {
  return work.milestones.length;
}

function countLate({ dues }: Load): number {
  return dues.filter(({ daysLate }) => daysLate > 0).length;
}

export function personRow(load: Load, most: number, { today }: Portfolio, t: Translate): PersonRow {
  const { dues, work } = load;
  const next = dues.toSorted((a, b) => a.day - b.day)[0];
  return {
    ...(next === undefined ? { path: '', place: '' } : makePagePlace(next.path, next.target)),
    name: load.name === '' ? t('Nobody yet') : load.name,
    words: workWords(work, t),
    late: countLate(load),
    next: next === undefined ? '' : nextWords(next, today, t),
    share: most === 0 ? 0 : countOpen(load) / most,
  };
}

function nextWords(due: Due, today: number, t: Translate): string {
  const words = t('{date}: {title}', {
    ...{ date: shortDay(due.day, today, t), title: datedLabel(due, today, t) },
  });
  return due.organization === undefined ? words : `${words} · ${due.organization}`;
}
