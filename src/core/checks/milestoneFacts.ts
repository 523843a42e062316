import type { Day } from '../calendar/day.ts';
import type { Milestone } from '../schema/generated/types.ts';
import { nameKey } from '../workbook/naming.ts';
import { dayIn, isOpen } from '../workbook/status/status.ts';
import { remembered, type CheckMemory } from './memory.ts';

/** What the checks want to know of a milestone; kept with its reading. */
export interface MilestoneFacts {
  readonly title: string | undefined;
  readonly titleKey: string;
  readonly owner: string | undefined;
  readonly ownerKey: string;
  /** Whether the owner could be anybody. */
  readonly isVague: boolean;
  /** undefined where there is none, or none that can be read. */
  readonly due: Day | undefined;
  /** Neither done nor dropped. */
  readonly open: boolean;
}

/** The milestones in the order of the text. */
export function milestoneFacts(
  milestones: readonly Milestone[] | undefined,
  memory: CheckMemory,
): readonly MilestoneFacts[] {
  return (milestones ?? []).map((one) => remembered(memory.milestones, one, () => factsOf(one)));
}

function factsOf(milestone: Milestone): MilestoneFacts {
  const { title, owner } = milestone;
  return {
    title,
    titleKey: nameKey(title ?? ''),
    owner,
    ownerKey: nameKey(owner ?? ''),
    isVague: isVagueOwner(nameKey(owner ?? '')),
    due: dayIn(milestone.due),
    open: isOpen(milestone),
  };
}

const NOBODY_IN_PARTICULAR: ReadonlySet<string> = new Set(
  (
    'everyone everybody someone somebody anyone anybody whoever all team teams staff us we ' +
    'the our whole entire of'
  ).split(' '),
);

/** A question mark, or words that name nobody. Roles, and how many of them, do name somebody. */
function isVagueOwner(owner: string): boolean {
  if (/[?？]/.test(owner)) return true;
  const words = owner.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every((word) => NOBODY_IN_PARTICULAR.has(word));
}
