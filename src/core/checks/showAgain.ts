import type { EditWithinLine } from '../workbook/editWithinLine.ts';
import type { Problem } from './problem.ts';

/** A problem, and what a host has made of it to show it: its message, with lines and columns. */
export interface ShownProblem<Made> {
  readonly problem: Problem;
  readonly made: Made;
}

/**
 * The problems with what is shown of each. Of those that an edit neither touched nor took to another
 * line, what was shown before it is shown again; `make` is asked for the others only. `before` are the
 * problems as they were shown before the edit; both lists are in the order of the text.
 */
export function showAgain<Made>(
  problems: readonly Problem[],
  before: readonly ShownProblem<Made>[],
  edit: EditWithinLine | undefined,
  make: (problem: Problem) => Made,
): readonly ShownProblem<Made>[] {
  let from = 0;
  const shownBefore = (problem: Problem): ShownProblem<Made> | undefined => {
    const start = edit && startBefore(problem, edit);
    if (start === undefined) return undefined;
    while ((before[from]?.problem.span.start ?? start) < start) from++;
    for (let at = from; before[at]?.problem.span.start === start; at++) {
      const last = before[at];
      if (last !== undefined && areAlike(last.problem, problem)) return last;
    }
    return undefined;
  };
  return problems.map((problem) => {
    const last = shownBefore(problem);
    return { problem, made: last === undefined ? make(problem) : last.made };
  });
}

/** Where it started before the edit; undefined for one on the edited line, from the edit on. */
function startBefore({ span }: Problem, { start, lineEnd, growth }: EditWithinLine) {
  if (span.end <= start) return span.start;
  return span.start > lineEnd ? span.start - growth : undefined;
}

/** Whether two problems read the same. Of one with a second place nobody knows whether that moved. */
function areAlike(a: Problem, b: Problem): boolean {
  if (a === b) return a.related === undefined;
  return (
    a.code === b.code &&
    a.variant === b.variant &&
    a.severity === b.severity &&
    a.span.end - a.span.start === b.span.end - b.span.start &&
    a.related === undefined &&
    b.related === undefined &&
    areSameValues(a.values, b.values)
  );
}

function areSameValues(a: Problem['values'], b: Problem['values']): boolean {
  if (a === b) return true;
  for (const key in a) if (a[key] !== b[key]) return false;
  for (const key in b) if (!(key in a)) return false;
  return true;
}
