import { distance } from '../calendar/dayWords.ts';
import { namelessLabel } from '../portfolio/organizations.ts';
import type { Due } from '../portfolio/due.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Translate } from '../language/translate.ts';
import { makeThing, type Thing } from './needs.ts';

/** Something that is due in the days ahead, with whom, and who sees to it. */
export interface ComingRow extends Thing {
  readonly name: string;
  /** `in 7 days`. */
  readonly distance: string;
}

/** What is due from today on; what is overdue is listed with the partners that need somebody. */
export function comingDues({ due, today }: Portfolio): readonly Due[] {
  return due.filter(({ day }) => day >= today);
}

export function comingRow(
  due: Due,
  { states, today }: Portfolio,
  t: Translate,
): ComingRow | undefined {
  const state = states.get(due.path);
  if (state === undefined) return undefined;
  return {
    ...makeThing(state, due, today, t),
    name: due.organization ?? t(namelessLabel([state])),
    distance: distance(due.day, today, t),
  };
}
