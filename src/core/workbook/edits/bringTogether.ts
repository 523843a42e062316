import { diff3Merge } from 'node-diff3';

/** Three versions of one text. */
export interface Versions {
  /** What both began with. */
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** A text that has what both wrote. */
export interface Together {
  readonly text: string;
  /** Whether the same lines were written differently: then both stand there, with the marks of a conflict. */
  readonly isUndecided: boolean;
}

/**
 * Brings two versions of a text together, line by line. Ends of lines are those of `mine`. Where both
 * changed the same lines in different ways, both versions stand there as git writes them, mine first:
 * `conflictsIn` finds them, and `settleConflict` keeps one.
 */
export function bringTogether({ base, mine, theirs }: Versions): Together {
  let isUndecided = false;
  const regions = diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs));
  const lines = regions.flatMap(({ ok, conflict }) => {
    if (conflict === undefined) return ok ?? [];
    const { a, o, b } = conflict;
    const each = lineByLine(a, o, b);
    if (each !== undefined) return each;
    isUndecided = true;
    return ['<<<<<<<', ...a, '=======', ...b, '>>>>>>>'];
  });
  return { text: lines.join(mine.includes('\r\n') ? '\r\n' : '\n'), isUndecided };
}

/** Neighboring lines are no conflict: each is a fact of its own, as long as none was added or removed. */
function lineByLine(
  mine: readonly string[],
  base: readonly string[],
  theirs: readonly string[],
): readonly string[] | undefined {
  if (mine.length !== base.length || theirs.length !== base.length) return undefined;
  const lines: string[] = [];
  for (const [at, before] of base.entries()) {
    const [own, other] = [mine[at], theirs[at]];
    if (own === undefined || other === undefined) return undefined;
    if (own !== before && other !== before && own !== other) return undefined;
    lines.push(own === before ? other : own);
  }
  return lines;
}

function linesOf(text: string): string[] {
  return text.replace(/^\u{FEFF}/u, '').split(/\r\n|\r|\n/);
}
