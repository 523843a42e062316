import { isoDay } from '../calendar/day.ts';
import { partnersOf, readCheckUps, roundsWith, type Answers } from '../checkUp/sides.ts';
import type { StatementId } from '../checkUp/statements.ts';
import { whatToTalkAbout } from '../checkUp/talk.ts';
import type { Cycle } from '../schema/generated/types.ts';

/** What both sides of a cycle answered, and what to talk about, in the order in which to. */
export interface ListedCheckUps {
  readonly checkUps: readonly {
    readonly on: string;
    readonly by: string;
    readonly answers: Answers;
  }[];
  readonly talk: readonly {
    readonly statement: StatementId;
    readonly by: Readonly<Record<string, number>>;
  }[];
}

export function listCheckUps(cycle: Cycle = {}): ListedCheckUps {
  const library = cycle.library ?? '';
  return {
    checkUps: readCheckUps(cycle).map(({ on, by, answers }) => ({ on: isoDay(on), by, answers })),
    talk: partnersOf(cycle).flatMap((partner) => {
      const newest = roundsWith(cycle, partner).at(-1);
      return newest === undefined
        ? []
        : whatToTalkAbout(newest).map(({ id, ours, theirs }) => ({
            statement: id,
            by: {
              ...(ours === undefined ? {} : { [library]: ours }),
              ...(theirs === undefined ? {} : { [partner]: theirs }),
            },
          }));
    }),
  };
}
