import type { Milestone } from '../schema/generated/types.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import type { ComingRow } from './coming.ts';
import { isSameLook, seesMilestone, type Look } from './look.ts';
import type { NeedRow, Thing } from './needs.ts';
import type { Overview } from './overview.ts';
import type { FileId } from '../workbook/naming.ts';

/** Something that was done on the page, and is still shown where it stood, with the way back. */
export interface Settled {
  /** Tells it from the others, and is what *Undo* names. */
  readonly id: number;
  /** `Done.`, `Moved to Friday, December 11.` */
  readonly words: string;
  readonly place: SettledPlace;
  /** The milestone as it was written then: what has changed again since is not settled any more. */
  readonly path: FileId;
  readonly now: Milestone;
  readonly look: Look;
}

export type SettledPlace =
  | {
      readonly section: 'needs';
      readonly at: number;
      readonly among: number;
      readonly row: NeedRow;
    }
  | { readonly section: 'coming'; readonly at: number; readonly row: ComingRow };

/** Where a milestone stands on the page that somebody looks at; undefined where it does not. */
export function placeOnPage(
  { needs, coming }: Pick<Overview, 'needs' | 'coming'>,
  path: FileId,
  milestone: number,
): SettledPlace | undefined {
  const isIt = (one: Thing): boolean =>
    one.settled === undefined && one.path === path && one.milestone === milestone;
  for (const [at, row] of needs.rows.entries()) {
    const among = row.things.findIndex(isIt);
    const thing = row.things[among];
    if (thing !== undefined)
      return { section: 'needs', at, among, row: { ...row, things: [thing] } };
  }
  const at = coming.rows.findIndex(isIt);
  const row = coming.rows[at];
  return row && { section: 'coming', at, row };
}

/** The page with what was settled on it, each where it stood; the first settled comes first in `all`. */
export function withSettled<Page extends Pick<Overview, 'needs' | 'coming'>>(
  page: Page,
  all: readonly Settled[],
): Page {
  let needs = page.needs.rows;
  let coming = page.coming.rows;
  for (const { id, words, place } of all) {
    const settled = { id, words };
    if (place.section === 'coming') {
      coming = inserted(coming, place.at, { ...place.row, settled });
      continue;
    }
    const things = place.row.things.map((one) => ({ ...one, settled }));
    const there = needs.findIndex(({ key }) => key === place.row.key);
    needs =
      there < 0
        ? inserted(needs, place.at, { ...place.row, things })
        : needs.map((row, at) =>
            at === there ? { ...row, things: insertedAll(row.things, place.among, things) } : row,
          );
  }
  return {
    ...page,
    needs: { ...page.needs, rows: needs },
    coming: { ...page.coming, rows: coming },
  };
}

function inserted<T>(all: readonly T[], at: number, one: T): readonly T[] {
  return insertedAll(all, at, [one]);
}

function insertedAll<T>(all: readonly T[], at: number, some: readonly T[]): readonly T[] {
  return [...all.slice(0, at), ...some, ...all.slice(at)];
}

/** What was settled, as this view sees it: it stays where they settled it, whatever it was about. */
export function settledSeen<One extends Pick<Settled, 'path' | 'now' | 'look'>>(
  all: readonly One[],
  states: ReadonlyMap<FileId, CycleState>,
  look: Look,
): readonly One[] {
  return all.filter((one) => {
    const state = states.get(one.path);
    const isTheirs = state !== undefined && seesMilestone(look, state, one.now);
    return isTheirs || isSameLook(one.look, look);
  });
}

/** Whether a workbook still says what was settled: it may have been undone or changed elsewhere. */
export function stillStands({ now }: Settled, milestones: readonly Milestone[]): boolean {
  return milestones.some(
    ({ title, status, due }) => title === now.title && status === now.status && due === now.due,
  );
}
