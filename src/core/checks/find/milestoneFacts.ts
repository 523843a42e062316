import type { Day } from '../../calendar/day.ts';
import { isSomebody } from '../../readers/peopleNamed.ts';
import type { Cycle, Milestone } from '../../schema/generated/types.ts';
import { peopleIn } from '../../workbook/model/peopleIn.ts';
import { nameKey } from '../../workbook/naming.ts';
import { dayIn, isOpen } from '../../workbook/status/status.ts';
import { workKey } from '../neighbors.ts';

export interface MilestoneFacts {
  readonly title: string | undefined;
  /** The same for milestones with one date and one title, however written; undefined if either is missing. */
  readonly sameAs: string | undefined;
  readonly owner: string | undefined;
  /** The owner, or the one of them, who could be anybody. */
  readonly vague: string | undefined;
  /** undefined if there is none, or none that can be read. */
  readonly due: Day | undefined;
  /** While it's open, each owner's work in the week of the date, by its {@link workKey}. */
  readonly works: ReadonlyMap<string, string>;
  /** Neither done nor dropped. */
  readonly open: boolean;
}

export function milestoneFacts(milestone: Milestone, cycle: Cycle): MilestoneFacts {
  const { title, owner } = milestone;
  const due = dayIn(milestone.due);
  const open = isOpen(milestone);
  const people = due !== undefined && open ? peopleIn(cycle, owner) : [];
  const named = people.filter((name) => !isVagueName(name));
  return {
    title,
    sameAs: title === undefined || due === undefined ? undefined : `${due} ${nameKey(title)}`,
    owner,
    vague: vagueOwner(cycle, owner),
    due,
    works: new Map(named.map((name) => [workKey(nameKey(name), due ?? 0), name])),
    open,
  };
}

const NOBODY_IN_PARTICULAR: ReadonlySet<string> = new Set(
  (
    'everyone everybody someone somebody anyone anybody whoever all team teams staff us we ' +
    'the our whole entire of'
  ).split(' '),
);

const NOBODY_IN_SPANISH: ReadonlySet<string> = new Set(
  (
    'todos todas todo toda alguien cualquiera nadie quien equipo equipos personal nosotros nosotras ' +
    'el la los las un nuestro nuestra nuestros sea'
  ).split(' '),
);

/**
 * An owner who could be anybody, or the one among several who has still to be found. `Ana and the team` is Ana;
 * `Ana and someone` asks for somebody.
 */
function vagueOwner(cycle: Cycle, owner: string | undefined): string | undefined {
  const people = peopleIn(cycle, owner);
  if (people.every(isVagueName)) return owner;
  return people.find((name) => isVagueName(name) && (/[?？]/.test(name) || isSomebody(name)));
}

/** Whether an owner, all of them where there are several, could be anybody. */
export function isVagueOwner(cycle: Cycle, owner: string | undefined): boolean {
  return owner !== undefined && vagueOwner(cycle, owner) === owner;
}

/** A question mark, or words that name nobody. A role does, and so does a number of people in one. */
function isVagueName(name: string): boolean {
  if (/[?？]/.test(name)) return true;
  const words = nameKey(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.length > 0 &&
    [NOBODY_IN_PARTICULAR, NOBODY_IN_SPANISH].some((set) => words.every((word) => set.has(word)))
  );
}
