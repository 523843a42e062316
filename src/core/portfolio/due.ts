import type { Day } from '../calendar/day.ts';
import type { Dated } from './dates.ts';
import { compare } from './sorting.ts';
import type { Organization } from './organizations.ts';

/** Something with a date, and whose it is. */
export interface Due extends Dated {
  readonly path: string;
  /** {@link Organization.key} */
  readonly organizationKey: string;
  /** The organization's name; undefined where the workbook names none. */
  readonly organization: string | undefined;
}

/** What an organization has to see to up to and with the day `until`, what is late included. */
export function dueOf({ key, name, cycles }: Organization, until: Day): readonly Due[] {
  return cycles.flatMap(({ dates, path }) =>
    dates
      .filter(({ day }) => day <= until)
      .map((dated) => ({ ...dated, path, organizationKey: key, organization: name })),
  );
}

/** By date, then by organization. */
export function byDate(a: Due, b: Due): number {
  return (
    a.day - b.day ||
    compare(a.organizationKey, b.organizationKey) ||
    compare(a.path, b.path) ||
    compare(a.kind, b.kind) ||
    compare(a.title ?? '', b.title ?? '') ||
    place(a) - place(b)
  );
}

function place({ target }: Due): number {
  const last = target.kind === 'field' ? target.path.at(-1) : undefined;
  return typeof last === 'number' ? last : 0;
}
