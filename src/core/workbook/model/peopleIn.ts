import { peopleNamed, whereUnclear, type NamedThere } from '../../readers/peopleNamed.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { nameKey, namesOnce, sameName } from '../naming.ts';

/**
 * Who is named in one of a cycle's fields, such as a milestone's `owner`, and where. An organization that the
 * cycle knows is one, whatever stands in its name.
 */
function peopleAt(cycle: Cycle, written: string | undefined): readonly NamedThere[] {
  return written === undefined ? [] : peopleNamed(written, isOrganizationIn(cycle));
}

/** What is unclear there, as several; undefined where it is clear. */
export function splitIn(cycle: Cycle, written: string): string | undefined {
  return whereUnclear(written, isOrganizationIn(cycle));
}

function isOrganizationIn(cycle: Cycle): (name: string) => boolean {
  return (name) => {
    const key = nameKey(name);
    return organizationsIn(cycle).some((one) => nameKey(one ?? '') === key);
  };
}

/** The names alone. */
export function peopleIn(cycle: Cycle, written: string | undefined): readonly string[] {
  return peopleAt(cycle, written).map(({ name }) => name);
}

/** Whether somebody is named there, alone or with others. */
export function isNamedIn(cycle: Cycle, written: string | undefined, person: string): boolean {
  if (written === undefined) return false;
  const key = nameKey(person);
  return [written, ...peopleIn(cycle, written)].some((name) => nameKey(name) === key);
}

/**
 * A field with one person in the place of another, and with what stands between the others as it was. Somebody
 * who was named there anyway is named once.
 */
export function withPerson(cycle: Cycle, written: string, from: string, to: string): string {
  const all = peopleAt(cycle, written);
  const at = all.findIndex(({ name }) => nameKey(name) === nameKey(from));
  const gone = all[at];
  if (gone === undefined || all.length === 1) return to;
  const isThere = all.some(({ name }) => nameKey(name) === nameKey(to));
  const names = namesOnce(all.map((one) => (one === gone ? to : one.name)));
  const [before, next] = [all[at - 1], all[at + 1]];
  const text = isThere
    ? written.slice(0, next === undefined ? before?.end : gone.start) +
      written.slice(next?.start ?? gone.end)
    : written.slice(0, gone.start) + to + written.slice(gone.end);
  // What stood between them may be read as part of the new name.
  return isSame(peopleIn(cycle, text), names) ? text : names.join('; ');
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, at) => sameName(one, others[at] ?? ''));
}

/** Everybody who is responsible for something in a cycle, as often as they are named; of milestones those asked for. */
export function everybodyNamed(cycle: Cycle, milestones = cycle.milestones): readonly string[] {
  const fields = [
    ...(milestones ?? []).map(({ owner }) => owner),
    ...(cycle.roles ?? []).map(({ lead }) => lead),
    cycle.coordinator,
  ];
  return fields.flatMap((written) => peopleIn(cycle, written));
}

function organizationsIn(cycle: Cycle): readonly (string | undefined)[] {
  const { organization, library, roles = [], candidates = [] } = cycle;
  return [
    ...[organization?.name, library],
    ...roles.map((role) => role.organization),
    ...candidates.map(({ name }) => name),
  ];
}
