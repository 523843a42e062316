import type { MessageOf, MessageShapes } from '../pages/pageMessages.ts';
import type { Look } from './look.ts';
import type { Overview } from './overview.ts';
import type { PageTexts } from './pageTexts.ts';

export const OVERVIEW_MESSAGES = {
  /** It is there, and looks at what it looked at before; `fresh` where it remembers nothing. */
  look: {
    ...({ person: 'text', priority: 'text', step: 'text', answers: 'text' } as const),
    ...({ words: 'text', days: 'text', rows: 'text', fresh: 'yes-no' } as const),
  },
  /** Somebody wants to see their own part, and says who they are: for the first time, or once more. */
  mine: {},
  open: { path: 'text', place: 'text' },
  /** A milestone is done; `index` is its place in the list, from 0. */
  done: { path: 'text', index: 'number' },
  /** A meeting is to be prepared, or what was agreed in it to become milestones. */
  prepare: { path: 'text', place: 'text' },
  finish: { path: 'text', place: 'text' },
  /** Its due date is to move. */
  move: { path: 'text', index: 'number' },
  drop: { path: 'text', index: 'number' },
  /** What was settled as `id` is to be as it was. */
  undo: { id: 'number' },
  /** Somebody is to be asked: `link` is one of the ways to the workbook's contact. */
  ask: { path: 'text', link: 'text', about: 'text' },
  /** The next cycle is to begin after the one of this workbook. */
  next: { path: 'text' },
  /** A partnership is to begin, with an organization that is on a list or with a new one. */
  start: { name: 'text?' },
} as const satisfies MessageShapes;

export type FromOverview = MessageOf<typeof OVERVIEW_MESSAGES>;

/** What the page is told: all that it shows. */
export interface ToOverview {
  readonly overview: Overview;
  readonly look: Look;
  /** Who looks at it, as they said; empty where they were not asked yet. */
  readonly me: string;
  readonly texts: PageTexts;
  /** Whether workbooks are still being read, so that there may be more. */
  readonly isReading: boolean;
}
