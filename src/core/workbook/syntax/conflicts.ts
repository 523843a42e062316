import type { Span } from '../span.ts';
import { walkLines } from './layout/lines.ts';

/** Two versions of the same lines, which a merge left side by side, with the marks around them. */
export interface Conflict extends Span {
  readonly first: Span;
  readonly second: Span;
}

/** The conflicts that nobody has settled, in order; one that lost a mark is none. */
export function findConflicts(text: string): readonly Conflict[] {
  if (!text.includes('<<<<<<<')) return [];
  const found: Conflict[] = [];
  let open: Partial<Record<'start' | 'own' | 'ownEnd' | 'other', number>> = {};
  for (const { start: at, end, next } of walkLines(text, { start: 0, end: text.length })) {
    const sign = MARK.exec(text.slice(at, end))?.[1];
    if (sign === undefined) continue;
    if (sign.startsWith('<')) open = { start: at, own: next };
    else if (sign.startsWith('|')) open = { ...open, ownEnd: at };
    else if (sign.startsWith('=')) open = { ...open, ownEnd: open.ownEnd ?? at, other: next };
    else {
      const { start, own, ownEnd, other } = open;
      if (start !== undefined && own !== undefined && ownEnd !== undefined && other !== undefined) {
        const first = { start: own, end: ownEnd };
        found.push({ start, end: next, first, second: { start: other, end: at } });
      }
      open = {};
    }
  }
  return found;
}

/** The four marks that git writes at the start of a line. */
const MARK = /^(<{7}|\|{7}|={7}|>{7})(?: .*)?$/;
