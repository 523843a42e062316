import { changedNeighbours, indexNeighbours } from '../../core/checks/later.ts';
import type { GrowingIndex } from '../../core/checks/neighbourIndex.ts';
import type { NeighbourCycle, Neighbours } from '../../core/checks/neighbours.ts';
import type { CycleState } from '../../core/portfolio/cycleState.ts';
import { neighbourOf } from '../../core/portfolio/neighbour.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { SharedMap } from '../../core/workbook/sharedMap.ts';
import type { Turns } from '../index/turns.ts';

/** Tells each workbook of the others, and keeps up with the portfolio. */
export interface LiveNeighbours {
  /**
   * The neighbours of the workbook with this URI. Where so much has changed that it takes turns to
   * catch up with it, they are those from before, or at first a part of them, until `tell` is
   * called.
   */
  readonly of: (uri: string) => Neighbours;
  /** Resolves when {@link of} goes by the portfolio as it then stands. */
  readonly caughtUp: () => Promise<void>;
}

export interface NeighbourSources {
  readonly portfolio: () => Portfolio;
  /** What people call the file with this path. */
  readonly labelOf: (path: string) => string;
  readonly turns: Turns;
  /** Called after catching up in turns: the neighbours are others now. */
  readonly tell: () => void;
}

/** So many changed workbooks are taken in together: few enough for a turn. */
const AT_A_TIME = 50;

/** Begins when somebody first asks, with a workbook open: before that it costs nothing. */
export function newLiveNeighbours(sources: NeighbourSources): LiveNeighbours {
  const { portfolio, labelOf, turns, tell } = sources;
  let states = new SharedMap<CycleState>();
  /** Of {@link states}: on the way from what was known before to the portfolio. */
  let index: GrowingIndex | undefined;
  let known: GrowingIndex | undefined;
  let catchingUp: Promise<void> | undefined;

  const neighbour = (state: CycleState): NeighbourCycle => neighbourOf(state, labelOf(state.path));
  const isBehind = (): boolean => states !== portfolio().states;
  const takeSome = (): void => {
    const { map, gone, come } = states.toward(portfolio().states, AT_A_TIME);
    const before = index ?? indexNeighbours([]);
    index = changedNeighbours(before, gone.map(neighbour), come.map(neighbour));
    states = map;
    if (!isBehind()) known = index;
  };
  const catchUp = async (): Promise<void> => {
    while (isBehind()) {
      if (turns.isOver()) await turns.next();
      takeSome();
    }
    catchingUp = undefined;
    tell();
  };
  const keepUp = (): GrowingIndex => {
    // What one file changes is known at once.
    if (catchingUp === undefined) takeSome();
    if (isBehind()) catchingUp ??= catchUp();
    return known ?? index ?? indexNeighbours([]);
  };
  return {
    of: (uri) => ({ self: uri, index: keepUp() }),
    caughtUp: async () => {
      keepUp();
      await catchingUp;
    },
  };
}
