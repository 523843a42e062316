import type { Relationship } from '../schema/generated/types.ts';
import type { CycleState } from './cycleState.ts';
import { compare, sortKey } from './portfolio.ts';

/** An organization that somebody put on a list, and nobody has started with. */
export interface Idea {
  readonly key: string;
  /** As the first of the lists writes it, by path. */
  readonly name: string;
  /** The first of the lists that knows decides. */
  readonly audience: string | undefined;
  readonly relationship: Relationship | undefined;
  /** Where it is listed, by path. */
  readonly from: readonly IdeaSource[];
}

export interface IdeaSource {
  readonly path: string;
  /** The candidate's place in the list, from 0. */
  readonly index: number;
  /** The organization that the workbook is about. */
  readonly organization: string | undefined;
}
