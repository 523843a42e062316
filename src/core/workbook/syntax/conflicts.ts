import type { Span } from '../span.ts';
import { walkLines } from './layout/lines.ts';

/** What our marks say of two versions; it stays true for whoever opens the file later. */
export const MET_BY = { first: 'being written', second: 'saved meanwhile' } as const;

export interface Version extends Span {
  /** Whose it is, as the mark says it; empty where it does not. */
  readonly from: string;
}

/** Two versions of the same lines, which a merge left side by side, with the marks around them. */
export interface Conflict extends Span {
  readonly first: Version;
  readonly second: Version;
}

/** The conflicts that nobody has settled, in order; one that lost a mark is none. */
export function findConflicts(text: string): readonly Conflict[] {
  if (!text.includes('<<<<<<<')) return [];
  const found: Conflict[] = [];
  let open: Partial<Record<'start' | 'own' | 'ownEnd' | 'other', number>> & { from: string } = {
    from: '',
  };
  for (const { start: at, end, next } of walkLines(text, { start: 0, end: text.length })) {
    const mark = MARK.exec(text.slice(at, end));
    if (mark === null) continue;
    const [, sign = '', from = ''] = mark;
    if (sign.startsWith('<')) open = { start: at, own: next, from: from.trim() };
    else if (sign.startsWith('|')) open = { ...open, ownEnd: at };
    else if (sign.startsWith('=')) open = { ...open, ownEnd: open.ownEnd ?? at, other: next };
    else {
      const { start, own, ownEnd, other } = open;
      if (start !== undefined && own !== undefined && ownEnd !== undefined && other !== undefined) {
        const first = { start: own, end: ownEnd, from: open.from };
        found.push({
          start,
          end: next,
          first,
          second: { start: other, end: at, from: from.trim() },
        });
      }
      open = { from: '' };
    }
  }
  return found;
}

/** The four marks that git writes at the start of a line. */
const MARK = /^(<{7}|\|{7}|={7}|>{7})(?: (.*))?$/;
