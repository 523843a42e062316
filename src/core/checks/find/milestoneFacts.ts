import type { Day } from '../../calendar/day.ts';
import type { Milestone } from '../../schema/generated/types.ts';
import { nameKey } from '../../workbook/naming.ts';
import { dayIn, isOpen } from '../../workbook/status/status.ts';
import { workKey } from '../neighbors.ts';

export interface MilestoneFacts {
  readonly title: string | undefined;
  /** The same for milestones with one date and one title, however written; undefined if either is missing. */
  readonly sameAs: string | undefined;
  readonly owner: string | undefined;
  /** Whether the owner could be anybody. */
  readonly isVague: boolean;
  /** undefined if there is none, or none that can be read. */
  readonly due: Day | undefined;
  /** Set while it's open: the owner's work in the week of the date ({@link workKey}). */
  readonly work: string | undefined;
  /** Neither done nor dropped. */
  readonly open: boolean;
}

export function milestoneFacts(milestone: Milestone): MilestoneFacts {
  const { title, owner } = milestone;
  const due = dayIn(milestone.due);
  const ownerKey = nameKey(owner ?? '');
  const isVague = isVagueOwner(ownerKey);
  const open = isOpen(milestone);
  const isWork = owner !== undefined && open && !isVague;
  return {
    title,
    sameAs: title === undefined || due === undefined ? undefined : `${due} ${nameKey(title)}`,
    owner,
    isVague,
    due,
    work: isWork && due !== undefined ? workKey(ownerKey, due) : undefined,
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

/** A question mark, or words that name nobody. A role does, and so does a number of people in one. */
export function isVagueOwner(owner: string): boolean {
  if (/[?？]/.test(owner)) return true;
  const words = owner.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.length > 0 &&
    [NOBODY_IN_PARTICULAR, NOBODY_IN_SPANISH].some((set) => words.every((word) => set.has(word)))
  );
}
