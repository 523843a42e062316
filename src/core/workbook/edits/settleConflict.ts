import { findConflicts } from '../syntax/conflicts.ts';
import type { Workbook } from '../workbook.ts';
import { refused, textEdits, type Edited } from './edited.ts';

export type KeptVersion = 'first' | 'second';

/** Keeps one of the versions of the conflict that begins at `at`, and takes the marks away with the other. */
export function settleConflict({ text }: Workbook, at: number, kept: KeptVersion): Edited {
  const conflict = findConflicts(text).find(({ start }) => start === at);
  if (conflict === undefined) return refused('not-found');
  const { start, end } = conflict;
  const version = conflict[kept];
  const edit = { start, end, text: text.slice(version.start, version.end) };
  return { ...textEdits(edit), cursor: start };
}
