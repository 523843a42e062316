import type { Day } from '../../../core/calendar/day.ts';
import type { Agreed, Doubt } from '../../../core/meeting/agreedLine.ts';
import { isPlanned, type Outcome } from '../../../core/meeting/finish.ts';
import type { ReadNotes } from '../../../core/meeting/readNotes.ts';
import type { Workbook } from '../../../core/workbook/workbook.ts';

/** What is to become of a meeting's notes, while somebody looks at it. */
export interface Proposed {
  readonly lines: readonly ProposedLine[];
  readonly next: ReadNotes['next'];
}

/** One line of the notes, and the milestone that it would be. */
export interface ProposedLine {
  /** As it stands in the notes. */
  readonly line: string;
  readonly title: string;
  readonly due: Day | undefined;
  readonly owner: string | undefined;
  /** Whether a milestone is made of it. */
  readonly isIn: boolean;
  readonly doubts: readonly Doubt[];
  /** `planned` is a milestone already; `unread` says neither who nor by when. */
  readonly is: 'read' | 'planned' | 'unread';
}

/** What the notes come to before anybody has corrected it. */
export function proposedOf(workbook: Workbook, { agreed, next, unread }: ReadNotes): Proposed {
  const lines = agreed.map((one) => readLine(workbook, one));
  return { lines: [...lines, ...unread.map(unreadLine)], next };
}

function readLine(workbook: Workbook, { line, what, who, due, doubts }: Agreed): ProposedLine {
  const is = isPlanned(workbook, what) ? 'planned' : 'read';
  const isPast = doubts.some(({ kind }) => kind === 'past');
  return { line, title: what, due, owner: who, isIn: is === 'read' && !isPast, doubts, is };
}

function unreadLine(line: string): ProposedLine {
  const none = { due: undefined, owner: undefined, isIn: false, doubts: [] };
  return { line, title: line, ...none, is: 'unread' };
}

/** What is written into the workbook. */
export function outcomeOf({ lines, next }: Proposed): Outcome {
  return { milestones: lines.filter(({ isIn }) => isIn), next: next?.day };
}

/** The lines of which nothing is made, though they are no milestones yet. */
export function leftOut({ lines }: Proposed): readonly string[] {
  return lines.filter(({ isIn, is }) => !isIn && is !== 'planned').map(({ line }) => line);
}
