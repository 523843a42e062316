import type { Day } from '../calendar/day.ts';
import type { Dated } from './dated.ts';
import { compare } from './sorting.ts';
import type { Organization } from './organizations.ts';
import type { FileId } from '../workbook/naming.ts';

export interface Due extends Dated {
  readonly path: FileId;
  /** {@link Organization.key} */
  readonly organizationKey: string;
  readonly organization: string | undefined;
}

/** What is to be done up to and including `until`, with everything late: by date, then by organization. */
export function dueIn(organizations: readonly Organization[], until: Day): readonly Due[] {
  return organizations.flatMap((one) => dueOf(one, until)).sort(byDay);
}

function dueOf({ key, name, cycles }: Organization, until: Day): readonly Due[] {
  return cycles.flatMap(({ dates, path }) =>
    dates.filter(({ day }) => day <= until).map((dated) => dueAt(dated, path, key, name)),
  );
}

/** Each property by its name: of the tens of thousands in a large library, a spread takes 50 ms more. */
function dueAt(
  { kind, day, daysLate, owner, title, target }: Dated,
  path: FileId,
  organizationKey: string,
  organization: string | undefined,
): Due {
  return { kind, day, daysLate, owner, title, target, path, organizationKey, organization };
}

/** By date; what is due on one day is in an order that is always the same. */
function byDay(a: Due, b: Due): number {
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
