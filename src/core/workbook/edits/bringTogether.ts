import { regionsOf } from './mergeRegions.ts';

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
  /** Whether both changed the same lines differently. */
  readonly isUndecided: boolean;
}

/** What stands where both changed the same lines in different ways. */
export type Undecided = 'both' | 'mine' | 'theirs';

/**
 * Brings two versions of a text together, line by line, with the line ends of `mine`. Where both
 * changed the same lines in different ways, the text has one version, or both as git writes them, mine
 * first, and their marks say what each is: `findConflicts` finds them, and `settleConflict` keeps one. What
 * both added at one place below the front matter stands there one below the other, theirs first.
 */
export function bringTogether(
  { base, mine, theirs }: Versions,
  undecided: Undecided = 'both',
): Together {
  let isUndecided = false;
  const before = splitFileLines(base);
  const body = bodyIn(before);
  const three = { base: before, mine: splitFileLines(mine), theirs: splitFileLines(theirs) };
  const lines = regionsOf(three).flatMap(({ same, base: o, mine: a, theirs: b, at }) => {
    if (same !== undefined) return same;
    if (o.length === 0 && at >= body) return [...b, ...a];
    const each = lineByLine(a, o, b, undecided);
    if (each !== undefined) return each;
    isUndecided = true;
    if (undecided !== 'both') return undecided === 'mine' ? a : b;
    return bothMarked(a, b);
  });
  return { text: lines.join(mine.includes('\r\n') ? '\r\n' : '\n'), isUndecided };
}

/** Where the text begins that people write sentences into, counted in lines; behind the last one if nowhere. */
function bodyIn(lines: readonly string[]): number {
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return end === -1 ? Infinity : end + 1;
}

/** Two versions of some lines, with marks that say what each is. */
export function bothMarked(mine: readonly string[], theirs: readonly string[]): readonly string[] {
  return ['<<<<<<< being written', ...mine, '=======', ...theirs, '>>>>>>> saved meanwhile'];
}

/** Changes to neighboring lines aren't a conflict: unless lines were added or removed, each is a fact of its own. */
function lineByLine(
  mine: readonly string[],
  base: readonly string[],
  theirs: readonly string[],
  undecided: Undecided,
): readonly string[] | undefined {
  if (mine.length !== base.length || theirs.length !== base.length) return undefined;
  const lines: string[] = [];
  for (const [at, before] of base.entries()) {
    const [own, other] = [mine[at], theirs[at]];
    if (own === undefined || other === undefined) return undefined;
    const isConflict = own !== before && other !== before && own !== other;
    if (isConflict && undecided === 'both') return undefined;
    const isTheirs = own === before || (isConflict && undecided === 'theirs');
    lines.push(isTheirs ? other : own);
  }
  return lines;
}

/** A text’s lines, whatever ends them, without the mark at its start. */
export function splitFileLines(text: string): string[] {
  return text.replace(/^\u{FEFF}/u, '').split(/\r\n|\r|\n/);
}
