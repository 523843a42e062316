import type { ShownMilestone } from '../../core/portfolio/milestoneNow.ts';
import type { Milestone } from '../../core/schema/generated/types.ts';
import type { FileId } from '../../core/workbook/naming.ts';
import type { UnseenChange } from './changeUnseen.ts';

/** What can be done with a milestone where it is listed, without opening its workbook. */
export type Settling = 'done' | 'move' | 'drop';

/** What was done, in words such as *Done.*, and the milestone as it is written now. */
export interface SettledMilestone {
  readonly words: string;
  readonly now: Milestone;
  /** Whose workbook it is in, where that has a name. */
  readonly partner: string | undefined;
  readonly change: UnseenChange;
}

/** What a page that lists milestones can have done; each may ask the person something first. */
export interface ListedActs {
  /** undefined where the person changed their mind, or it couldn’t be done. */
  readonly settle: (
    path: FileId,
    shown: ShownMilestone,
    settling: Settling,
  ) => Promise<SettledMilestone | undefined>;
  /** Which of all names is the reader’s own; `me` is what they said before. */
  readonly askWho: (names: readonly string[], me: string) => Promise<string | undefined>;
}
