import type { Day } from '../calendar/day.ts';
import type { Dated } from './dated.ts';
import { compare } from './sorting.ts';
import type { Organization } from './organizations.ts';

/** Something with a date, and whose it is. */
export interface Due extends Dated {
  readonly path: string;
  /** {@link Organization.key} */
  readonly organizationKey: string;
  /** The organization's name; undefined if the workbook doesn't name one. */
  readonly organization: string | undefined;
}

/**
 * What is to be done up to and including the day `until`, with everything late: by date, then by
 * organization.
 */
export function dueIn(organizations: readonly Organization[], until: Day): readonly Due[] {
  const byKey = [...organizations].sort((a, b) => compare(a.key, b.key));
  // What is due on one day stays in this order.
  return byKey.flatMap((one) => dueOf(one, until)).sort((a, b) => a.day - b.day);
}

function dueOf({ key, name, cycles }: Organization, until: Day): readonly Due[] {
  return cycles
    .flatMap(({ dates, path }) =>
      dates
        .filter(({ day }) => day <= until)
        .map((dated) => ({ ...dated, path, organizationKey: key, organization: name })),
    )
    .sort(byPlace);
}

/** Puts what one organization has due on one day in an order that is always the same. */
function byPlace(a: Due, b: Due): number {
  return (
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
