import type { Day } from '../calendar/day.ts';
import type { Dated } from './dates.ts';
import { compare } from './order.ts';
import type { Organization } from './organizations.ts';

/** Something with a date, and whose it is. */
export interface Due extends Dated {
  readonly path: string;
  /** {@link Organization.key} */
  readonly organizationKey: string;
  /** The organization's name; undefined where the workbook names none. */
  readonly organization: string | undefined;
}

/** Of thousands: what the cycle knows already is not copied. */
class CycleDue implements Due {
  readonly path: string;
  private readonly organizedBy: Pick<Organization, 'key' | 'name'>;
  private readonly dated: Dated;

  constructor(path: string, organizedBy: Pick<Organization, 'key' | 'name'>, dated: Dated) {
    this.path = path;
    this.organizedBy = organizedBy;
    this.dated = dated;
  }
  get organizationKey(): string {
    return this.organizedBy.key;
  }
  get organization(): string | undefined {
    return this.organizedBy.name;
  }
  get kind(): Dated['kind'] {
    return this.dated.kind;
  }
  get day(): Day {
    return this.dated.day;
  }
  get daysLate(): number {
    return this.dated.daysLate;
  }
  get title(): string | undefined {
    return this.dated.title;
  }
  get target(): Dated['target'] {
    return this.dated.target;
  }
}

/** What an organization has to see to up to and with the day `until`, what is late included. */
export function dueOf(organization: Organization, until: Day): readonly Due[] {
  return organization.cycles.flatMap(({ dates, path }) =>
    dates.filter(({ day }) => day <= until).map((dated) => new CycleDue(path, organization, dated)),
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
